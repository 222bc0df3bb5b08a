/** How the page of telephony's rows become what the wire says of them. */
import type { OwnServiceRow } from '../db/own-services.ts'
import type { GroupRow, MemberRow, OpenRow } from '../db/own-telephony.ts'
import type { Refusal } from '../domain/refusal.ts'
import { ROLES, type Role, rolesOf } from '../domain/role.ts'
import { BY_STAFF, lockRefusals } from '../domain/telephony.ts'
import type { Language } from './language.ts'
import { contactsIn } from './own-service-wire.ts'
import { personOf } from './person-wire.ts'
import { reasonOf } from './telephony-moves.ts'
import type { Reason, TelephonyGroup, TelephonyMember, UngroupedMember } from './telephony-wire.ts'
import { contactTypeOf } from './wire.ts'

/** What is shown beside a service: to whom, what that one may change, what is open, who has passed the VoIP validation. */
export type Beside = {
  account: string
  open: OpenRow[]
  mayChange: Role[]
  validation: { mine: boolean; billing: boolean }
}

export function groupOf(group: OwnServiceRow, held: GroupRow, beside: Beside, language: Language): TelephonyGroup {
  const { id, product, name, display_name } = group
  return {
    serviceId: id,
    name,
    displayName: display_name,
    ...heldWith(group, beside),
    locked: firstReason(lockRefusals({ product, name, group: null, pack: null }), language),
    hasSpecialNumbers: held.special,
    staffRoles: held.special ? BY_STAFF.map(contactTypeOf) : [],
    memberCount: held.total,
    members: held.members.map((member) => memberOf(member, language)),
  }
}

export function ungroupedOf(service: OwnServiceRow, member: MemberRow, beside: Beside, language: Language): UngroupedMember {
  return { ...memberOf(member, language), ...heldWith(service, beside) }
}

export function memberOf(member: MemberRow, language: Language): TelephonyMember {
  const { id, product, name, display_name, special, pack } = member
  return {
    serviceId: id,
    product,
    name,
    displayName: display_name,
    special,
    pack,
    locked: firstReason(lockRefusals(member), language),
  }
}

function heldWith(service: OwnServiceRow, { account, open, mayChange, validation }: Beside) {
  return {
    contactAdmin: personOf(service.admin),
    contactTech: personOf(service.tech),
    contactBilling: personOf(service.billing),
    roles: rolesOf(account, contactsIn(service)).map(contactTypeOf),
    mayChange: mayChange.map(contactTypeOf),
    openChanges: open.map((change) => ({
      id: change.id,
      contactTypes: ROLES.filter((role) => change[role]).map(contactTypeOf),
      toAccount: change.to_account,
      askingAccount: change.asked_by,
      dateExpiration: change.expires_at.toISOString(),
      awaitsMe: change.awaits_me,
    })),
    validation,
  }
}

function firstReason([refusal]: Refusal[], language: Language): Reason | null {
  return refusal ? reasonOf(refusal, language) : null
}
