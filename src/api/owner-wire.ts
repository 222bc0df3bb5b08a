/** The owner of a service, and a change of owner, as the wire spells them. */
import { Type } from 'typebox'
import { COUNTRIES } from '../domain/country.ts'
import { OWNER_CHANGE_STATES, OWNER_SIDES } from '../domain/owner-change.ts'
import { LEGAL_FORMS } from '../domain/profile.ts'
import { Line } from './account-wire.ts'
import { Person } from './person-wire.ts'
import { DateTime, Enum, Nullable } from './wire.ts'

const LegalFormEnum = Enum(LEGAL_FORMS, 'LegalForm')
export const SideEnum = Enum(OWNER_SIDES, 'OwnerSide')
const StateEnum = Enum(OWNER_CHANGE_STATES, 'OwnerChangeState')

/** The hosting company tells owners as it likes: what it did not tell is empty. */
export const Owner = Type.Object(
  {
    legalform: LegalFormEnum,
    firstname: Type.String(),
    name: Type.String(),
    organisation: Type.String(),
    email: Type.String(),
    phone: Type.String(),
    address: Type.String(),
    zip: Type.String(),
    city: Type.String(),
    area: Type.String(),
    country: Type.String(),
  },
  { title: 'Owner' },
)

export type OwnerOnWire = Type.Static<typeof Owner>

const Text = Type.Optional(Type.String(Line))

/** Fields of an owner as they are entered. One that is left out stays as it is; of a new owner, it is empty. */
export const OwnerFields = Type.Object(
  {
    legalform: Type.Optional(LegalFormEnum),
    firstname: Text,
    name: Text,
    organisation: Text,
    email: Type.Optional(Type.String({ ...Line, maxLength: 320 })),
    phone: Text,
    address: Text,
    zip: Text,
    city: Text,
    area: Text,
    country: Type.Optional(Enum(['', ...COUNTRIES], 'OwnerCountry')),
  },
  { title: 'OwnerFields' },
)

export const ChangeOwnerBody = Type.Object(
  {
    owner: OwnerFields,
    language: Type.Optional(Enum(['en', 'fr'])),
  },
  { title: 'AskedOwner' },
)

const OpenChange = Type.Object(
  {
    id: Type.Integer(),
    state: Type.Literal('waiting'),
    newOwner: Owner,
    requestedAt: DateTime,
    expiresAt: DateTime,
    waitingFor: Type.Array(SideEnum),
    askedBy: Person,
  },
  { title: 'OpenOwnerChange' },
)

/** The owner of a service, and what the one who asks may do about it. */
export const ServiceOwner = Type.Object(
  {
    owner: Nullable(Owner),
    name: Type.String({ description: 'What the owner is called: the organisation, or the person. Empty if nothing is known.' }),
    mayEdit: Type.Boolean(),
    mayChange: Type.Boolean(),
    transferLockedUntil: Nullable(DateTime),
    open: Nullable(OpenChange),
  },
  { title: 'ServiceOwner' },
)

export type ServiceOwner = Type.Static<typeof ServiceOwner>

/** What a change of owner would bring, and what stands in its way. */
export const OwnerCheck = Type.Object(
  {
    allowed: Type.Boolean(),
    isChangeOfOwner: Type.Boolean({ description: 'False if who the owner is stays the same: its other fields are edited.' }),
    mustConfirm: Type.Array(SideEnum),
    lockDays: Type.Integer({ description: 'How long the domain may not leave once it is done.' }),
    refusals: Type.Array(Type.Object({ code: Type.String(), message: Type.String() })),
  },
  { title: 'OwnerCheck' },
)

export type OwnerCheck = Type.Static<typeof OwnerCheck>

const ConsentOnWire = Type.Object({
  side: SideEnum,
  email: Type.String(),
  state: Enum(['waiting', 'confirmed', 'refused']),
  sentAt: DateTime,
  answeredAt: Nullable(DateTime),
})

/** A change of owner, for who asked and for the administrative contact. */
export const OwnerChangeTask = Type.Object(
  {
    id: Type.Integer(),
    product: Type.String(),
    serviceName: Type.String(),
    askedBy: Person,
    state: StateEnum,
    reason: Nullable(Type.String({ description: 'Why it was aborted, or which side refused.' })),
    before: Type.String({ description: 'What the present owner was called.' }),
    after: Owner,
    requestedAt: DateTime,
    expiresAt: DateTime,
    settledAt: Nullable(DateTime),
    lockedUntil: Nullable(DateTime),
    consents: Type.Array(ConsentOnWire),
  },
  { title: 'OwnerChange' },
)

export type OwnerChangeTask = Type.Static<typeof OwnerChangeTask>

/** What an owner reads before confirming. */
export const OwnerConfirmation = Type.Object(
  {
    product: Type.String(),
    name: Type.String(),
    side: SideEnum,
    presentOwner: Type.String(),
    newOwner: Owner,
    asker: Type.String(),
    expiresAt: DateTime,
    state: StateEnum,
    waitingFor: Type.Array(SideEnum),
    lockDays: Type.Integer({ description: 'How long the domain may not leave once it is done.' }),
    language: Enum(['en', 'fr']),
  },
  { title: 'OwnerConfirmation' },
)

export type OwnerConfirmation = Type.Static<typeof OwnerConfirmation>

/** Where the change stands after an answer. */
export const OwnerAnswer = Type.Object(
  {
    state: StateEnum,
    waitingFor: Type.Array(SideEnum),
    lockedUntil: Nullable(DateTime),
  },
  { title: 'OwnerAnswer' },
)

export type OwnerAnswer = Type.Static<typeof OwnerAnswer>
