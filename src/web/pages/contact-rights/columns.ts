/** The people of the matrix, each a column: the three contacts, and whoever has access by policy. */
import type { Person } from '../../../api/person-wire.ts'
import type { ContactType } from '../../../api/wire.ts'
import type { GrantedAccess as Access, ActionRights, GroupRights, Reach, ServiceRights } from '../../api/rights.ts'

export type Column = {
  /** The URN of the identity. */
  urn: string
  /** What it is about. */
  resource: string
  /** Whether this one may do all, some or nothing of a group. */
  of: (group: GroupRights) => Reach
  /** Whether this one may do a single action; null where only the group is known. */
  may: (group: GroupRights, action: ActionRights) => boolean | null
} & ({ contact: ContactType; person: Person } | { contact: null; access: Access })

const ROLES = [
  ['contactAdmin', 'admin'],
  ['contactTech', 'tech'],
  ['contactBilling', 'billing'],
] as const

export function columnsOf({ urn, contacts, access }: ServiceRights): Column[] {
  const ofContacts = ROLES.map(([contact, role]): Column => {
    const identity = identityUrn(urn, 'account', contacts[role].nichandle)
    return {
      urn: identity,
      resource: urn,
      contact,
      person: contacts[role],
      of: (group) => group[role],
      may: (_, action) => action[role],
    }
  })
  return [...ofContacts, ...(access ?? []).map((each) => columnOf(urn, each))]
}

function columnOf(resource: string, access: Access): Column {
  const { kind, account, login, group } = access.identity
  const reaches: Partial<Record<string, Reach>> = access.groups
  const of = ({ group: name }: GroupRights) => reaches[name] ?? 'none'
  const urn = identityUrn(resource, kind, [account, login ?? group].filter(Boolean).join('/'))
  return { urn, resource, contact: null, access, of, may: (within) => ({ all: true, some: null, none: false })[of(within)] }
}

/** Everybody who has access to a service lives in its zone. */
export function identityUrn(resource: string, kind: string, name: string): string {
  return `${resource.split(':').slice(0, 3).join(':')}:identity:${kind}:${name}`
}

/** What tells columns apart: one account may be more than one of the contacts. */
export function keyOf(column: Column): string {
  return column.contact ?? column.urn
}

/** How many of a group's actions this one may do; null where only the group is known. */
export function countOf(column: Column, group: GroupRights): number | null {
  const answers = group.actions.map((action) => column.may(group, action))
  return answers.includes(null) ? null : answers.filter(Boolean).length
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
