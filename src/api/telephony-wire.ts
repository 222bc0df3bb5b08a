/** How billing groups of telephony and what they hold look on the wire. */
import { Type } from 'typebox'
import { Person } from './person-wire.ts'
import { ContactTypeEnum, DateTime, Enum, LINE, Nullable } from './wire.ts'

/** Why something is as it is, in the reader's language. */
const Reason = Type.Object({ code: Type.String(), message: Type.String() }, { title: 'Reason' })

export type Reason = Type.Static<typeof Reason>

const OpenChange = Type.Object(
  {
    id: Type.Integer(),
    contactTypes: Type.Array(ContactTypeEnum),
    toAccount: Type.String(),
    askingAccount: Type.String(),
    dateExpiration: DateTime,
    awaitsMe: Type.Boolean({ description: 'Whether one of the answers that it waits for is yours.' }),
  },
  { title: 'OpenContactChange' },
)

/** A line, trunk or number. */
const member = {
  serviceId: Type.Integer(),
  product: Type.String({ description: '`telephony/lines`, `telephony/trunks` or `telephony/aliases`.' }),
  name: Type.String(),
  displayName: Nullable(Type.String()),
  special: Type.Boolean({ description: 'A special number, such as one that callers pay for.' }),
  pack: Nullable(Type.String({ description: 'The internet pack that it belongs to.' })),
  locked: Nullable(Reason),
}

export const TelephonyMember = Type.Object(member, {
  title: 'TelephonyMember',
  description: '`locked` says why its contacts can not be changed by itself: `contacts_of_group` for whatever a group holds.',
})

export type TelephonyMember = Type.Static<typeof TelephonyMember>

const held = {
  contactAdmin: Person,
  contactTech: Person,
  contactBilling: Person,
  roles: Type.Array(ContactTypeEnum, { description: 'Which contact you are.' }),
  mayChange: Type.Array(ContactTypeEnum, { description: 'Which contacts you may ask to change.' }),
  openChanges: Type.Array(OpenChange),
  validation: Type.Object(
    { mine: Type.Boolean(), billing: Type.Boolean() },
    { description: 'Whether you, and today’s billing contact, have passed the VoIP validation.' },
  ),
}

/** `GET /me/telephony`: a page of these, in the order of their names. */
export const TelephonyGroup = Type.Object(
  {
    serviceId: Type.Integer(),
    name: Type.String(),
    displayName: Nullable(Type.String()),
    ...held,
    locked: Nullable(Reason),
    hasSpecialNumbers: Type.Boolean(),
    staffRoles: Type.Array(ContactTypeEnum, { description: 'Which contacts the staff alone changes, on request.' }),
    memberCount: Type.Integer(),
    members: Type.Array(TelephonyMember, {
      description: 'The first 200; the rest by `GET /me/telephony/{billingAccount}/member`.',
    }),
  },
  { title: 'TelephonyGroup' },
)

export type TelephonyGroup = Type.Static<typeof TelephonyGroup>

/** `GET /me/telephony/ungrouped`: a page of what is in none of your groups. It has contacts of its own. */
export const UngroupedMember = Type.Object({ ...member, ...held }, { title: 'UngroupedMember' })

export type UngroupedMember = Type.Static<typeof UngroupedMember>

/** `GET /telephony/{billingAccount}`: the contract's, as far as it is known here. */
export const BillingAccount = Type.Object(
  {
    billingAccount: Type.String(),
    description: Type.String(),
    status: Enum(['closed', 'deleted', 'enabled', 'expired'], 'BillingAccountStatus'),
    hasSpecialNumbers: Type.Boolean(),
    trusted: Type.Boolean({ description: 'Whether its billing contact has passed the VoIP validation.' }),
  },
  { title: 'BillingAccount' },
)

/** Clients send back whole objects: what can not be changed is passed over. */
export const BillingAccountBody = Type.Object(
  { description: Type.Optional(Nullable(Type.String({ maxLength: 255, pattern: LINE }))) },
  { title: 'EditedBillingAccount' },
)

/** `GET /telephony/lines/{serviceName}` and its siblings. */
export const GenericService = Type.Object({ serviceName: Type.String() }, { title: 'TelephonyService' })

const Destination = Type.String({ minLength: 1, maxLength: 255, pattern: LINE, description: 'Name of the group to move to.' })

export const ChangeOfBillingAccountBody = Type.Object(
  { billingAccountDestination: Destination },
  { title: 'AskedBillingAccount' },
)

/** `POST /telephony/{billingAccount}/moveServices` and `…/moveServices/check`. */
export const MoveBody = Type.Object(
  {
    billingAccountDestination: Destination,
    serviceNames: Type.Array(Type.String({ minLength: 1, maxLength: 255, pattern: LINE }), { minItems: 1, maxItems: 500 }),
  },
  { title: 'AskedMove' },
)

export type MoveBody = Type.Static<typeof MoveBody>

export const Moved = Type.Object({ moved: Type.Array(Type.String()) }, { title: 'Moved' })

const Before = Type.Object({ before: Person, after: Person }, { title: 'ContactMove' })

export const MoveCheck = Type.Object(
  {
    allowed: Type.Boolean(),
    refusals: Type.Array(Reason, { description: 'What stands in the way of the whole move.' }),
    services: Type.Array(
      Type.Object({
        serviceName: Type.String(),
        refusals: Type.Array(Reason, { description: 'What stands in the way of moving this one.' }),
      }),
    ),
    contactAdmin: Before,
    contactTech: Before,
    contactBilling: Before,
  },
  { title: 'MoveCheck' },
)

export type MoveCheck = Type.Static<typeof MoveCheck>
