/** Billing groups of telephony, and the lines, trunks and numbers that they hold. */
import type { Service } from '../domain/service.ts'
import type { Movable } from '../domain/telephony.ts'
import { count, one, type Queryable, rows, statement } from './database.ts'
import { RULE_COLUMNS, type RuleRow, serviceOf } from './services.ts'

const lockGroupsNamed = statement(
  'telephony-groups-lock',
  `select from service where product = 'telephony' and name = any($1) order by name for no key update`,
)

const groupsNamed = statement(
  'telephony-groups',
  `select ${RULE_COLUMNS} from service where product = 'telephony' and name = any($1) order by name`,
)

/** Locks these groups, in one order. What they hold is locked after them. */
export async function lockGroups(db: Queryable, names: string[]): Promise<Service[]> {
  // Read once the locks are held: the statement that waited for them still sees what was in the groups before.
  const [, found] = await Promise.all([rows(db, lockGroupsNamed, [names]), rows<RuleRow>(db, groupsNamed, [names])])
  return found.map(serviceOf)
}

type MovableRow = RuleRow & { special: boolean }

export type Member = Movable & { id: number }

const lockMembersNamed = statement(
  'telephony-members-lock',
  `select ${RULE_COLUMNS}, special from service
    where billing_group = $1 and product like 'telephony/%' and name = any($2)
    order by product, name for no key update`,
)

/** Locks what is called like this in a group. The caller holds the group's lock. */
export async function lockMembers(db: Queryable, group: string, names: string[]): Promise<Member[]> {
  const found = await rows<MovableRow>(db, lockMembersNamed, [group, names])
  return found.map((each) => ({ ...serviceOf(each), special: each.special }))
}

const move = statement(
  'telephony-members-move',
  'update service set billing_group = $3 where billing_group = $1 and id = any($2)',
)

/** Moves them, all of them; the database gives them the contacts of their new group. */
export async function moveMembers(db: Queryable, from: string, ids: number[], to: string): Promise<void> {
  const moved = await count(db, move, [from, ids, to])
  if (moved !== ids.length) throw new Error(`${moved} of ${ids.length} moved from ${from} to ${to}`)
}

const setDisplayName = statement('service-set-display-name', 'update service set display_name = $2 where id = $1')

export async function saveDisplayName(db: Queryable, id: number, name: string | null): Promise<void> {
  await one(db, setDisplayName, [id, name])
}

const membersOfProducts = statement(
  'telephony-member-names',
  `select name from service where billing_group = $1 and product = any($2) order by name, product`,
)

/** The names of what a group holds, of these products. */
export async function memberNamesOf(db: Queryable, group: string, products: string[]): Promise<string[]> {
  return (await rows<{ name: string }>(db, membersOfProducts, [group, products])).map(({ name }) => name)
}

const groupTrust = statement(
  'telephony-group-trust',
  `select exists (select from service n where n.billing_group = $1 and n.special) as special,
          exists (select from account where nichandle = $2 and voip_validated) as trusted`,
)

/** Whether there are special numbers in a group, and whether its billing contact has passed the VoIP validation. */
export async function trustOfGroup(
  db: Queryable,
  group: string,
  billing: string,
): Promise<{ special: boolean; trusted: boolean }> {
  const [found] = await rows<{ special: boolean; trusted: boolean }>(db, groupTrust, [group, billing])
  return found!
}
