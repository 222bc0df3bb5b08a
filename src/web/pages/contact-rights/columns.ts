/** The people of the matrix, each a column: the three contacts, and whoever has access by policy. */
import type { Person } from '../../../api/person-wire.ts'
import type { ContactType } from '../../../api/wire.ts'
import type { GrantedAccess as Access, ActionRights, GroupRights, Reach, ServiceRights } from '../../api/rights.ts'

export type Column = {
  /** What tells it from the others: one account may be more than one of the contacts. */
  key: string
  /** Whether this one may do all, some or nothing of a group. */
  of: (group: GroupRights) => Reach
  may: (group: GroupRights, action: ActionRights) => boolean
} & ({ contact: ContactType; person: Person } | { contact: null; access: Access })

const ROLES = [
  ['contactAdmin', 'admin'],
  ['contactTech', 'tech'],
  ['contactBilling', 'billing'],
] as const

export function columnsOf({ urn, contacts, access }: ServiceRights): Column[] {
  const ofContacts = ROLES.map(([contact, role]): Column => {
    return { key: contact, contact, person: contacts[role], of: (group) => group[role], may: (_, action) => action[role] }
  })
  return [...ofContacts, ...(access ?? []).map((each) => columnOf(urn, each))]
}

function columnOf(resource: string, access: Access): Column {
  const { kind, account, login, group } = access.identity
  const reaches: Partial<Record<string, Reach>> = access.groups
  const inPart = new Set(access.actions)
  const of = ({ group: name }: GroupRights) => reaches[name] ?? 'none'
  const key = identityUrn(resource, kind, [account, login ?? group].filter(Boolean).join('/'))
  return { key, contact: null, access, of, may: (within, { action }) => of(within) === 'all' || inPart.has(action) }
}

/** Everybody who has access to a service lives in its zone. */
export function identityUrn(resource: string, kind: string, name: string): string {
  return `${resource.split(':').slice(0, 3).join(':')}:identity:${kind}:${name}`
}

/** How many of a group's actions this one may do. */
export function countOf(column: Column, group: GroupRights): number {
  return group.actions.filter((action) => column.may(group, action)).length
}

/** A group, and those of its actions that are shown when its row is open. */
export type Row = { group: GroupRights; shown: ActionRights[] }

/** The rows that match what somebody searches for: by the group's own words, or by those of some of its actions. */
export function matching(groups: readonly GroupRights[], text: string): Row[] {
  const wanted = plain(text)
  return groups.flatMap((group) => {
    if (plain(group.label).includes(wanted)) return [{ group, shown: group.actions }]
    const shown = group.actions.filter(({ action, label }) => plain(`${label} ${action}`).includes(wanted))
    return shown.length > 0 ? [{ group, shown }] : []
  })
}

/** Without capitals and accents. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
