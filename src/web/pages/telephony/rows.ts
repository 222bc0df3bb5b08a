/** A group, or a line that is in none, as the contact management shows it. */
import type { TelephonyGroup, UngroupedMember } from '../../../api/telephony-wire.ts'
import type { ContactType } from '../../../api/wire.ts'
import type { Changeable } from '../edit-contacts/draft.ts'

export type Row = Changeable &
  Pick<TelephonyGroup, 'name' | 'displayName' | 'openChanges' | 'validation' | 'locked' | 'roles'> & {
    product: string
    /** The contacts that the staff alone changes, on request. */
    staffRoles: readonly ContactType[]
    /** A group and what it holds; null of what is in no group. */
    group: TelephonyGroup | null
  }

export function rowOfGroup(group: TelephonyGroup): Row {
  return { ...changeable('telephony', group), staffRoles: group.staffRoles, group }
}

export function rowOfMember(member: UngroupedMember): Row {
  return { ...changeable(member.product, member), staffRoles: [], group: null }
}

function changeable<Held extends TelephonyGroup | UngroupedMember>(product: string, held: Held) {
  return { ...held, product, url: `/${product}/${encodeURIComponent(held.name)}`, mayChange: changeableRoles(held) }
}

/** Nothing of what is locked, nor what the staff alone changes. */
function changeableRoles({ locked, mayChange, ...held }: TelephonyGroup | UngroupedMember): ContactType[] {
  const byStaff = 'staffRoles' in held ? held.staffRoles : []
  return locked ? [] : mayChange.filter((role) => !byStaff.includes(role))
}
