/** How a service and a check look on the wire. */
import { Type } from 'typebox'
import type { ServiceRow } from '../db/service-list.ts'
import { partiesOf, toldOf } from '../domain/contact-change.ts'
import type { Consideration } from '../domain/request.ts'
import { SERVICE_STATUSES } from '../domain/service.ts'
import type { Language } from './language.ts'
import { refusalAnswer } from './refusals.ts'
import { ContactTypeEnum, contactTypeOf, Enum, Nullable } from './wire.ts'

const Day = Type.String({ format: 'date' })

/** The contract's services.Service. */
export const ServiceInfos = Type.Object(
  {
    contactAdmin: Type.String(),
    contactTech: Type.String(),
    contactBilling: Type.String(),
    domain: Type.String(),
    serviceId: Type.Integer(),
    status: Enum(SERVICE_STATUSES, 'ServiceStatus'),
    creation: Day,
    expiration: Nullable(Day),
    engagedUpTo: Nullable(Day),
    canDeleteAtExpiration: Type.Boolean(),
    possibleRenewPeriod: Nullable(Type.Array(Type.Integer())),
    renew: Nullable(Type.Object({}, { additionalProperties: true })),
    renewalType: Type.String(),
    displayName: Nullable(Type.String()),
  },
  { title: 'ServiceInfos' },
)

const RENEW_DEFAULT = { automatic: false, deleteAtExpiration: false, forced: false, manualPayment: null, period: null }

export function serviceInfosOf(service: ServiceRow): Type.Static<typeof ServiceInfos> {
  const renew = { ...RENEW_DEFAULT, ...service.renew }
  return {
    contactAdmin: service.contact_admin,
    contactTech: service.contact_tech,
    contactBilling: service.contact_billing,
    domain: service.name,
    serviceId: service.id,
    status: service.status,
    creation: service.creation,
    expiration: service.expiration,
    engagedUpTo: null,
    canDeleteAtExpiration: true,
    possibleRenewPeriod: [1, 12],
    renew,
    renewalType: renew.automatic ? 'automaticV2016' : 'manual',
    displayName: service.display_name,
  }
}

export const ServiceSummary = Type.Object(
  {
    serviceId: Type.Integer(),
    route: Type.Object({ path: Type.String(), url: Type.String() }),
    resource: Type.Object({ name: Type.String(), displayName: Type.String(), state: Type.String() }),
    customer: Type.Object({
      contacts: Type.Array(Type.Object({ customerCode: Type.String(), type: Enum(['administrator', 'billing', 'technical']) })),
    }),
  },
  { title: 'ServiceSummary' },
)

export function serviceSummaryOf(service: ServiceRow): Type.Static<typeof ServiceSummary> {
  return {
    serviceId: service.id,
    route: { path: `/${service.product}/{serviceName}`, url: `/${service.product}/${encodeURIComponent(service.name)}` },
    resource: { name: service.name, displayName: service.display_name ?? service.name, state: service.status },
    customer: {
      contacts: [
        { customerCode: service.contact_admin, type: 'administrator' },
        { customerCode: service.contact_tech, type: 'technical' },
        { customerCode: service.contact_billing, type: 'billing' },
      ],
    },
  }
}

/** What a request would bring, and what stands in its way. */
export const ContactCheck = Type.Object(
  {
    allowed: Type.Boolean(),
    tasks: Type.Array(
      Type.Object({
        fromAccount: Type.String(),
        toAccount: Type.String(),
        contactTypes: Type.Array(ContactTypeEnum),
        mustValidate: Type.Array(Type.String()),
        willBeTold: Type.Array(Type.String()),
      }),
    ),
    refusals: Type.Array(Type.Object({ code: Type.String(), contactType: Nullable(ContactTypeEnum), message: Type.String() })),
  },
  { title: 'ContactCheck' },
)

export function checkOf({ planned, refusals }: Consideration, language: Language): Type.Static<typeof ContactCheck> {
  return {
    allowed: refusals.length === 0,
    tasks: planned.map((change) => ({
      fromAccount: change.from,
      toAccount: change.to,
      contactTypes: change.roles.map(contactTypeOf),
      mustValidate: partiesOf(change).map((party) => party.account),
      willBeTold: toldOf(change),
    })),
    refusals: refusals.map((refusal) => ({
      code: refusal.code,
      contactType: refusal.about.role ? contactTypeOf(refusal.about.role) : null,
      message: refusalAnswer(refusal, language).message,
    })),
  }
}
