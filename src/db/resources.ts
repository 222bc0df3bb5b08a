/** Services as resources: with their tags, the groups that they are in, and the zone that their URN is of. */
import type { Contacts } from '../domain/role.ts'
import type { Zone } from '../domain/zone.ts'
import { overRuns } from './contact-runs.ts'
import { one, type Queryable, rows, statement } from './database.ts'
import { push } from './page.ts'

export type ResourceRow = {
  id: number
  product: string
  name: string
  display_name: string | null
  contacts: Contacts
  zone: Zone
  tags: Record<string, string>
  /** The groups of resources that it is in: owner and id. */
  groups: { owner: string; id: string }[]
}

const COLUMNS = `s.id, s.product, s.name, s.display_name, s.tags, holder.zone,
  json_build_object('admin', s.contact_admin, 'tech', s.contact_tech, 'billing', s.contact_billing) as contacts,
  coalesce((select json_agg(json_build_object('owner', g.owner, 'id', g.id))
              from resource_group_member m join resource_group g on g.id = m.group_id where m.service_id = s.id), '[]') as groups`

const HOLDER = 'join account holder on holder.nichandle = s.contact_admin'

const named = statement(
  'resources-named',
  `select ${COLUMNS}
     from unnest($1::text[], $2::text[]) as asked(product, name)
     join service s on s.product = asked.product and s.name = asked.name ${HOLDER}`,
)

export function resourcesNamed(db: Queryable, asked: { product: string; name: string }[]): Promise<ResourceRow[]> {
  return rows<ResourceRow>(db, named, [asked.map(({ product }) => product), asked.map(({ name }) => name)])
}

const numbered = statement('resources-numbered', `select ${COLUMNS} from service s ${HOLDER} where s.id = any($1)`)

export function resourcesNumbered(db: Queryable, ids: number[]): Promise<ResourceRow[]> {
  return rows<ResourceRow>(db, numbered, [ids])
}

export type TagFilter = {
  key: string
  operator: 'EQ' | 'NEQ' | 'LIKE' | 'ILIKE' | 'EXISTS' | 'NEXISTS'
  value: string
}

export type ResourceFilter = {
  names?: string[] | undefined
  products?: string[] | undefined
  /** Product and name together, as they stand in `services`. */
  services?: { product: string; name: string }[] | undefined
  tags: TagFilter[]
}

/** Where a service stands in the list: its product, its name. */
export type ResourcePlace = [product: string, name: string]
export type ResourceFrom = { side: 'before' | 'after'; place: ResourcePlace }

/** Up to `size` services that the account is a contact of, by product and name, nearest to their neighbour first. */
export async function resourcesOf(
  db: Queryable,
  account: string,
  filter: ResourceFilter,
  from: ResourceFrom | undefined,
  size: number,
): Promise<ResourceRow[]> {
  const values: unknown[] = [account]
  const way = from?.side === 'before' ? 'desc' : 'asc'
  const conditions = conditionsOf(filter, values)
  if (from) {
    const [product, name] = from.place
    conditions.push(
      `(s.product, s.name) ${way === 'asc' ? '>' : '<'} (${push(values, product)}::text, ${push(values, name)}::text)`,
    )
  }
  const order = `order by s.product ${way}, s.name ${way} limit ${push(values, size)}`
  const nearest = overRuns((run) => `select s.* from service s where ${[run, ...conditions].join(' and ')} ${order}`)
  const text = `select ${COLUMNS} from (select * from (${nearest}) s ${order}) s ${HOLDER} order by s.product ${way}, s.name ${way}`
  return rows<ResourceRow>(db, { text }, values)
}

function conditionsOf({ names, products, services, tags }: ResourceFilter, values: unknown[]): string[] {
  const conditions = tags.map((tag) => tagged(tag, values))
  if (names) conditions.push(`s.name = any(${push(values, names)}::text[])`)
  if (products) conditions.push(`s.product = any(${push(values, products)}::text[])`)
  if (services) {
    const asked = [services.map(({ product }) => product), services.map(({ name }) => name)]
    const [ofProduct, ofName] = asked.map((each) => `${push(values, each)}::text[]`)
    conditions.push(`(s.product, s.name) in (select * from unnest(${ofProduct}, ${ofName}))`)
  }
  return conditions
}

function tagged({ key, operator, value }: TagFilter, values: unknown[]): string {
  const tag = `s.tags ->> ${push(values, key)}`
  switch (operator) {
    case 'EXISTS':
      return `${tag} is not null`
    case 'NEXISTS':
      return `${tag} is null`
    case 'EQ':
      return `${tag} = ${push(values, value)}`
    case 'NEQ':
      return `${tag} is distinct from ${push(values, value)}`
    default:
      return `${tag} ${operator === 'LIKE' ? 'like' : 'ilike'} ${push(values, value)} escape ''`
  }
}

const saveTags = statement('service-save-tags', 'update service set tags = $2 where id = $1')

export async function saveServiceTags(db: Queryable, id: number, tags: Record<string, string>): Promise<void> {
  await one(db, saveTags, [id, JSON.stringify(tags)])
}

const tagsOf = statement('service-tags', 'select tags from service where id = $1')

export async function serviceTags(db: Queryable, id: number): Promise<Record<string, string>> {
  return (await rows<{ tags: Record<string, string> }>(db, tagsOf, [id]))[0]!.tags
}
