/** What the page of telephony shows of groups and of what they hold, beside what it shows of every service. */

import { type Queryable, row, rows, statement } from './database.ts'
import type { PendingRow } from './own-services.ts'

export type MemberRow = {
  id: number
  group: string | null
  product: string
  name: string
  display_name: string | null
  pack: string | null
  special: boolean
}

const COLUMNS = `s.id, s.billing_group as "group", s.product, s.name, s.display_name, s.pack, s.special`

/** `$1` are groups, and `among` what may be shown of what they hold: all, or these. */
const IN_GROUP = `s.billing_group = told.name and s.product like 'telephony/%' and ($2::bigint[] is null or s.id = any($2))`

export type GroupRow = { name: string; special: boolean; total: number; members: MemberRow[] }

const groups = statement(
  'own-telephony-groups',
  `select told.name,
          exists (select from service n where n.billing_group = told.name and n.special) as special,
          (select count(*) from service s where ${IN_GROUP}) as total,
          coalesce((select jsonb_agg(to_jsonb(first) order by first.name, first.product)
                      from (select ${COLUMNS} from service s where ${IN_GROUP} order by s.name, s.product limit $3) first), '[]') as members
     from unnest($1::text[]) told(name)`,
)

/** What these groups hold: how much, and the first `limit` of it, by name. */
export async function groupsOf(db: Queryable, names: string[], limit: number, among?: number[]): Promise<Map<string, GroupRow>> {
  const found = await rows<GroupRow>(db, groups, [names, among ?? null, limit])
  return new Map(found.map((group) => [group.name, group]))
}

export type MemberPlace = [name: string, product: string]

const pageBy = (order: 'asc' | 'desc', sign: '>' | '<') =>
  statement(
    `own-telephony-members-${order}`,
    `select ${COLUMNS} from service s, (select $1::text as name) told
      where ${IN_GROUP} and ($3::text is null or (s.name, s.product) ${sign} ($3, $4))
      order by s.name ${order}, s.product ${order} limit $5`,
  )
const pages = { after: pageBy('asc', '>'), before: pageBy('desc', '<') }

/** Up to `limit` of what a group holds, beyond this place, nearest to it first. */
export async function membersOf(
  db: Queryable,
  group: string,
  from: { side: 'before' | 'after'; place: MemberPlace } | undefined,
  limit: number,
  among?: number[],
): Promise<MemberRow[]> {
  const [name = null, product = null] = from?.place ?? []
  return rows<MemberRow>(db, pages[from?.side ?? 'after'], [group, among ?? null, name, product, limit])
}

const ids = statement(
  'own-telephony-member-ids',
  `select s.id, s.product, s.name from service s where s.billing_group = any($1) and s.product like 'telephony/%'`,
)

/** Everything that these groups hold. */
export async function memberIdsOf(db: Queryable, names: string[]): Promise<{ id: number; product: string; name: string }[]> {
  return rows(db, ids, [names])
}

const members = statement(
  'own-telephony-members-by-id',
  `select s.id, g.name as "group", s.product, s.name, s.display_name, s.pack, s.special
     from service s left join service g on g.product = 'telephony' and g.name = s.billing_group
    where s.id = any($1)`,
)

/** A group that nobody told of holds nothing. */
export async function membersById(db: Queryable, memberIds: number[]): Promise<Map<number, MemberRow>> {
  const found = await rows<MemberRow>(db, members, [memberIds])
  return new Map(found.map((member) => [member.id, member]))
}

export type OpenRow = PendingRow & { asked_by: string; expires_at: Date }

const open = statement(
  'own-telephony-open',
  `select c.id, c.service_id, c.admin, c.tech, c.billing, c.to_account, c.asked_by, c.expires_at,
          exists (select from validation v where v.change_id = c.id and v.account = $1 and v.state = 'waiting') as awaits_me
     from contact_change c
    where c.service_id = any($2) and c.state = 'validatingByCustomers' and c.expires_at > $3
    order by c.id`,
)

/** The open changes of these services. */
export async function openOn(db: Queryable, account: string, services: number[], now: Date): Promise<OpenRow[]> {
  return rows<OpenRow>(db, open, [account, services, now])
}

const validated = statement(
  'accounts-voip-validated',
  'select nichandle from account where nichandle = any($1) and voip_validated',
)

/** Those of these accounts that have passed the VoIP validation. */
export async function validatedAmong(db: Queryable, handles: string[]): Promise<Set<string>> {
  const found = await rows<{ nichandle: string }>(db, validated, [[...new Set(handles)]])
  return new Set(found.map(({ nichandle }) => nichandle))
}

const groupNamed = statement(
  'own-telephony-group',
  `select id from service where product = 'telephony' and name = $2 and $1 in (contact_admin, contact_tech, contact_billing)`,
)

/** Whether an account is a contact of this group. */
export async function isContactOfGroup(db: Queryable, account: string, name: string): Promise<boolean> {
  return (await row(db, groupNamed, [account, name])) !== undefined
}
