import type { TaskState } from '../domain/contact-change.ts'
import { changeOf, type KnownChange, WITH_PARTIES } from './contact-changes.ts'
import { type Queryable, rows } from './database.ts'
import { conditionOf, type Field, offsetOf, orderOf, type Page, type PageOf, push } from './page.ts'

/** What a list of changes is narrowed by; accounts are SQL patterns. */
export type ChangeFilter = { askingAccount?: string; toAccount?: string; state?: TaskState; among?: number[] }

/** What changes can be sorted and filtered by, under the wire's names. */
export const TASK_FIELDS: Record<string, Field> = {
  id: { sql: 'c.id', type: 'bigint' },
  askingAccount: { sql: 'c.asked_by', type: 'text' },
  fromAccount: { sql: 'c.from_account', type: 'text' },
  toAccount: { sql: 'c.to_account', type: 'text' },
  serviceDomain: { sql: 'c.service_name', type: 'text' },
  product: { sql: 'c.product', type: 'text' },
  state: { sql: 'c.state', type: 'text' },
  dateRequest: { sql: 'c.requested_at', type: 'timestamptz' },
  dateDone: { sql: 'c.settled_at', type: 'timestamptz' },
}

export type ChangeId = { id: number; product: string; name: string }

/** The changes that concern an account by their ids, oldest first, and the service that each is about. */
export async function changeIdsOf(db: Queryable, account: string, filter: ChangeFilter): Promise<ChangeId[]> {
  const values: unknown[] = []
  const text = `select c.id, c.product, c.service_name as name from contact_change c
                 where ${concerning(account, filter, values)} order by c.id`
  return rows<ChangeId>(db, { text }, values)
}

/** A page of the changes that concern an account, whole, and how many there are. */
export async function changesOf(db: Queryable, account: string, filter: ChangeFilter, page: Page): Promise<PageOf<KnownChange>> {
  const values: unknown[] = []
  const where = `where ${concerning(account, filter, values)} and ${conditionOf(page.filters, values)}`
  const [counted] = await rows<{ total: number }>(db, { text: `select count(*) as total from contact_change c ${where}` }, values)
  const limits = `limit ${push(values, page.size)} offset ${push(values, offsetOf(page))}`
  const found = await rows<Parameters<typeof changeOf>[0]>(
    db,
    { text: `${WITH_PARTIES} ${where} ${orderOf(page, 'c.id')} ${limits}` },
    values,
  )
  return { total: counted!.total, items: found.map(changeOf) }
}

function concerning(account: string, { askingAccount, toAccount, state, among }: ChangeFilter, values: unknown[]): string {
  const me = push(values, account)
  const conditions = [`(c.asked_by = ${me} or c.from_account = ${me} or c.to_account = ${me})`]
  if (askingAccount !== undefined) conditions.push(`c.asked_by like ${push(values, askingAccount.toLowerCase())} escape ''`)
  if (toAccount !== undefined) conditions.push(`c.to_account like ${push(values, toAccount.toLowerCase())} escape ''`)
  if (state !== undefined) conditions.push(`c.state = ${push(values, state)}`)
  if (among !== undefined) conditions.push(`c.id = any(${push(values, among)})`)
  return conditions.join(' and ')
}
