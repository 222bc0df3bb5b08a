/** How a request looks to those whom it concerns. */
import { Type } from 'typebox'
import { ACTIONS } from '../domain/available-actions.ts'
import { Person } from './person-wire.ts'
import { ContactTypeEnum, DateTime, Enum, Nullable, TaskStateEnum } from './wire.ts'

const RequestStep = Type.Object(
  {
    account: Person,
    side: Enum(['asking', 'receiving']),
    state: Enum(['waiting', 'validated', 'refused']),
    sentAt: Type.String({ format: 'date-time', description: 'When the code was last sent.' }),
    answeredAt: Nullable(DateTime),
  },
  { title: 'RequestStep' },
)

export const OwnRequest = Type.Object(
  {
    id: Type.Integer(),
    product: Type.String({ description: 'Path of the product, such as `domain` or `hosting/web`.' }),
    serviceName: Type.String(),
    serviceId: Nullable(Type.Integer({ description: 'null once the service is gone.' })),
    state: TaskStateEnum,
    contactTypes: Type.Array(ContactTypeEnum),
    asker: Person,
    from: Person,
    to: Person,
    dateRequest: DateTime,
    dateExpiration: Type.String({ format: 'date-time', description: 'Until when the parties can answer.' }),
    dateDone: Nullable(DateTime),
    reason: Nullable(Type.String({ description: 'Why it was aborted or failed.' })),
    reasonAccount: Nullable(Type.String({ description: 'Who refused, or whom the failure is about.' })),
    steps: Type.Array(RequestStep, { description: 'Who must validate, and who has; who asked comes first.' }),
    awaitsMe: Type.Boolean({ description: 'Open, and one of the answers it waits for is yours.' }),
    actions: Type.Array(Enum(ACTIONS), { description: 'Exactly what you can do now.' }),
    secondFactorNeeded: Type.Boolean({ description: 'Whether accepting it takes a fresh second factor of yours.' }),
  },
  { title: 'OwnRequest' },
)

export type OwnRequest = Type.Static<typeof OwnRequest>

export const RequestCount = Type.Object(
  { waitingForMe: Type.Integer(), waitingForOthers: Type.Integer() },
  { title: 'RequestCount', description: 'Counted up to 1000.' },
)

export type RequestCount = Type.Static<typeof RequestCount>
