/** What happened, newest first, for those who may read it. */
import { type Queryable, rows, statement } from './database.ts'
import type { PersonRow } from './people.ts'

/**
 * An event as its readers see it; `person` is who did it, if the reader and they are contacts of the same service today. Which
 * member of the staff acted on a procedure, or on what it brought, only that member reads: to others `account` is null.
 */
export type EventRow = {
  id: number
  at: Date
  kind: string
  actor: string
  account: string | null
  change_id: number | null
  product: string | null
  service_name: string | null
  concerns: string[]
  details: Record<string, unknown>
  person: PersonRow | null
}

/** What a history is narrowed by; `until` is the first moment that is not of it. */
export type HistoryFilter = {
  kinds?: string[] | undefined
  account?: string | undefined
  from?: Date | undefined
  until?: Date | undefined
  service?: string | undefined
}

/** Which part of a history: up to `limit` events, before the one of this id. */
export type Stretch = { before: number; limit: number }

/** Who does what concerns others and not them, and by no grant of theirs, does it for the staff. */
const IS_NAMED = `(e.actor <> 'staff' or e.account = $1
              or e.kind not like 'procedure.%' and (e.account = any(e.concerns) or e.details ? 'grantedBy'))`

/** `$1` is the reader, `$2` the id before which, `$3` how many; from `$4` on the filter. */
const NARROWED = `($4::text[] is null or e.kind = any($4)) and ($5::text is null or e.account = $5 and ${IS_NAMED})
              and ($6::timestamptz is null or e.at >= $6) and ($7::timestamptz is null or e.at < $7)
              and ($8::text is null or e.service_name = $8)`

const told = (events: string) => `
  select e.id, e.at, e.kind, e.actor, case when ${IS_NAMED} then e.account end as account, e.change_id, e.product, e.service_name,
         e.concerns, e.details,
         case when a.nichandle is not null and ${IS_NAMED}
              then json_build_object('nichandle', a.nichandle, 'firstname', a.firstname, 'name', a.name, 'organisation', a.organisation)
         end as person
    from (${events}) e
    left join service s on s.product = e.product and s.name = e.service_name
                       and $1 in (s.contact_admin, s.contact_tech, s.contact_billing)
    left join account a on a.nichandle = e.account
                       and a.nichandle in ($1, s.contact_admin, s.contact_tech, s.contact_billing)
   order by e.id desc`

const ofService = statement(
  'history-of-service',
  told(`
    select e.* from event e
     where e.product = $9 and e.service_name = $10 and e.id < $2 and ${NARROWED}
       and e.id > coalesce((select max(id) from event where product = $9 and service_name = $10 and kind = 'service.removed'), 0)
     order by e.id desc limit $3`),
)

/** Since when a telephony service is what it is: one that was removed and came back, perhaps to others, begins anew. */
const BORN = `coalesce((select max(id) from event where product = $9 and service_name = $10
                          and kind in ('service.registered', 'service.removed')), 0)`

/** How it last came into a group, before an event. */
const arrival = (group: string, before: string) => `
  left join lateral (select a.id, a.details->>'from' as came_from from event a
                      where a.product = 'telephony' and a.service_name = ${group} and a.kind = 'services.moved' and a.id < ${before}
                        and a.id > ${BORN} and a.details->>'to' = ${group} and a.details->'services' ? $10
                      order by a.id desc limit 1) a on true`

const FIELDS = 'e.id, e.at, e.kind, e.actor, e.account, e.change_id, e.product, e.service_name, e.concerns'

/**
 * What has its contacts from a group tells of the group, as long as it was there, whose contacts became others, and of the
 * moves from one group to the next; what moved along with it is left out.
 */
const ofMember = statement(
  'history-of-member',
  told(`
    with recursive stay as (
      select g.name as held_by, a.id as since, a.came_from, 9223372036854775807 as until
        from service s join service g on g.product = 'telephony' and g.name = s.billing_group ${arrival('g.name', '9223372036854775807')}
       where s.product = $9 and s.name = $10 and s.pack is null
      union all
      select stay.came_from, a.id, a.came_from, stay.since
        from stay ${arrival('stay.came_from', 'stay.since')}
       where stay.came_from is not null)
    (select ${FIELDS}, e.details from event e
      where e.product = $9 and e.service_name = $10 and e.id < $2 and ${NARROWED}
        and e.id > coalesce((select max(id) from event where product = $9 and service_name = $10 and kind = 'service.removed'), 0)
      order by e.id desc limit $3)
    union all
    (select ${FIELDS},
            case when e.id = since then e.details || jsonb_build_object('services', jsonb_build_array($10)) else e.details end
       from stay join event e on e.product = 'telephony' and e.service_name = held_by
      where e.id < $2 and ${NARROWED} and e.id < until
        and e.id > coalesce((select max(id) from event where product = 'telephony' and service_name = held_by and kind = 'service.removed'), 0)
        and (e.id = since or e.kind in ('contact-change.done', 'service.contacts-set') and e.id > coalesce(since, ${BORN}))
      order by e.id desc limit $3)
    order by id desc limit $3`),
)

/** What happened to a service. One that was removed and came back, perhaps to others, begins anew. */
export async function eventsOfService(
  db: Queryable,
  reader: string,
  service: { product: string; name: string },
  filter: HistoryFilter,
  stretch: Stretch,
): Promise<EventRow[]> {
  const history = service.product.startsWith('telephony/') ? ofMember : ofService
  return rows<EventRow>(db, history, [...valuesOf(reader, filter, stretch), service.product, service.name])
}

/** The `offset` keeps the two apart: joined freely, the whole trail might be read to find what one account reads of it. */
const ofAccount = statement(
  'history-of-account',
  told(`
    select e.* from event_of_account mine
     cross join lateral (select * from event e where e.id = mine.event_id and ${NARROWED} offset 0) e
     where mine.account = $1 and mine.event_id < $2
     order by mine.event_id desc limit $3`),
)

/** What concerns an account, and what it did. */
export async function eventsOfAccount(
  db: Queryable,
  reader: string,
  filter: HistoryFilter,
  stretch: Stretch,
): Promise<EventRow[]> {
  return rows<EventRow>(db, ofAccount, valuesOf(reader, filter, stretch))
}

function valuesOf(
  reader: string,
  { kinds, account, from, until, service }: HistoryFilter,
  { before, limit }: Stretch,
): unknown[] {
  return [reader, before, limit, kinds ?? null, account ?? null, from ?? null, until ?? null, service ?? null]
}
