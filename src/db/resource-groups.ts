import { one, type Queryable, row, rows, statement } from './database.ts'
import { push } from './page.ts'

/** A group of services that an account made. */
export type ResourceGroupRow = {
  id: string
  owner: string
  name: string
  /** The numbers of the services. */
  members: number[]
  createdAt: Date
  updatedAt: Date | null
}

const COLUMNS = `g.id, g.owner, g.name, g.created_at as "createdAt", g.updated_at as "updatedAt",
  coalesce((select json_agg(m.service_id order by m.service_id)
              from resource_group_member m where m.group_id = g.id), '[]') as members`

const find = statement('resource-group-find', `select ${COLUMNS} from resource_group g where g.owner = $1 and g.id = $2`)

export function findResourceGroup(db: Queryable, owner: string, id: string): Promise<ResourceGroupRow | undefined> {
  return row<ResourceGroupRow>(db, find, [owner, id])
}

/** Where a group stands in the list: when it was made, its id. */
export type GroupFrom = { side: 'before' | 'after'; place: [createdAt: string, id: string] }

/** Up to `size` groups in the order in which they were made, nearest to their neighbour first. */
export function resourceGroupsOf(
  db: Queryable,
  owner: string,
  from: GroupFrom | undefined,
  size: number,
): Promise<ResourceGroupRow[]> {
  const values: unknown[] = [owner]
  const way = from?.side === 'before' ? 'desc' : 'asc'
  const beyond = from
    ? `and (g.created_at, g.id) ${way === 'asc' ? '>' : '<'} (${push(values, from.place[0])}::timestamptz, ${push(values, from.place[1])}::uuid)`
    : ''
  const text = `select ${COLUMNS} from resource_group g where g.owner = $1 ${beyond}
                 order by g.created_at ${way}, g.id ${way} limit ${push(values, size)}`
  return rows<ResourceGroupRow>(db, { text }, values)
}

const named = statement('resource-group-names', 'select id::text, name from resource_group where id = any($1::uuid[])')

/** The names of groups, each under its id. */
export async function resourceGroupNames(db: Queryable, ids: string[]): Promise<Map<string, string>> {
  const found = await rows<{ id: string; name: string }>(db, named, [ids])
  return new Map(found.map(({ id, name }) => [id, name]))
}

const ofName = statement(
  'resource-group-taken',
  `select (select id from resource_group where owner = $1 and name = $2) as taken,
          (select count(*) from resource_group where owner = $1) as count`,
)

/** Whose the name is already, and how many groups the owner has. */
export async function resourceGroupTaken(
  db: Queryable,
  owner: string,
  name: string,
): Promise<{ taken: string | null; count: number }> {
  return (await row(db, ofName, [owner, name]))!
}

const insert = statement(
  'resource-group-insert',
  'insert into resource_group (id, owner, name, created_at) values ($1, $2, $3, $4)',
)

export async function insertResourceGroup(db: Queryable, group: ResourceGroupRow): Promise<void> {
  await one(db, insert, [group.id, group.owner, group.name, group.createdAt])
  await saveMembers(db, group)
}

const update = statement(
  'resource-group-update',
  'update resource_group set name = $3, updated_at = $4 where id = $1 and owner = $2',
)

export async function saveResourceGroup(db: Queryable, group: ResourceGroupRow): Promise<void> {
  await one(db, update, [group.id, group.owner, group.name, group.updatedAt])
  await saveMembers(db, group)
}

const leave = statement(
  'resource-group-leave',
  'delete from resource_group_member where group_id = $1 and service_id <> all($2::bigint[])',
)
const join = statement(
  'resource-group-join',
  'insert into resource_group_member (group_id, service_id) select $1, unnest($2::bigint[]) on conflict do nothing',
)

async function saveMembers(db: Queryable, { id, members }: ResourceGroupRow): Promise<void> {
  await Promise.all([rows(db, leave, [id, members]), rows(db, join, [id, members])])
}

const remove = statement('resource-group-delete', 'delete from resource_group where id = $1 and owner = $2')

export async function deleteResourceGroup(db: Queryable, { id, owner }: { id: string; owner: string }): Promise<void> {
  await one(db, remove, [id, owner])
}
