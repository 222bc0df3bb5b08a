import type { Database } from '../../src/db/database.ts'
import type { AccountActor } from '../../src/domain/actor.ts'
import type { Contacts } from '../../src/domain/role.ts'

export type Person = {
  nichandle: string
  zone?: string
  language?: string
  verified?: boolean
  unpaid?: boolean
  payable?: boolean
  voipValidated?: boolean
}

/** Puts accounts into the database; by default verified, paid up, able to pay, in Europe. */
export async function settle(pool: Database, ...people: (string | Person)[]): Promise<void> {
  for (const each of people) {
    const person = typeof each === 'string' ? { nichandle: each } : each
    await pool.query(
      `insert into account (nichandle, email, email_verified_at, zone, language, firstname, name, voip_validated, created_at)
       values ($1, $2, $3, $4, $5, 'Given', 'Family', $6, now())`,
      [
        person.nichandle,
        emailOf(person.nichandle),
        (person.verified ?? true) ? new Date() : null,
        person.zone ?? 'EU',
        person.language ?? 'en',
        person.voipValidated ?? false,
      ],
    )
    if (person.payable ?? true) await addPaymentMethod(pool, person.nichandle)
    if (person.unpaid) await addUnpaidBill(pool, person.nichandle)
  }
}

export function emailOf(nichandle: string): string {
  return `${nichandle}@mail.example`
}

export async function addUnpaidBill(pool: Database, account: string, billId = 'B1'): Promise<void> {
  await pool.query(
    `insert into bill (account, bill_id, date, amount, currency, status) values ($1, $2, now(), 42, 'EUR', 'unpaid')
     on conflict (account, bill_id) do update set status = 'unpaid'`,
    [account, billId],
  )
}

export async function payBills(pool: Database, account: string): Promise<void> {
  await pool.query(`update bill set status = 'paid' where account = $1`, [account])
}

export async function addPaymentMethod(pool: Database, account: string): Promise<void> {
  await pool.query(`insert into payment_method (account, id, payment_type, status) values ($1, 1, 'CREDIT_CARD', 'VALID')`, [
    account,
  ])
}

/** Registers a service; contacts that are left out are the administrative one. Gives its id. */
export async function order(
  pool: Database,
  product: string,
  name: string,
  contacts: Partial<Contacts> & { admin: string },
  status = 'ok',
): Promise<number> {
  const { admin, tech = admin, billing = admin } = contacts
  const { rows } = await pool.query(
    `insert into service (product, name, contact_admin, contact_tech, contact_billing, status, creation)
     values ($1, $2, $3, $4, $5, $6, '2026-01-01') returning id`,
    [product, name, admin, tech, billing, status],
  )
  return rows[0].id
}

export async function contactsOf(pool: Database, product: string, name: string): Promise<Contacts> {
  const { rows } = await pool.query(
    `select contact_admin as admin, contact_tech as tech, contact_billing as billing from service where product = $1 and name = $2`,
    [product, name],
  )
  return rows[0]
}

export function actor(account: string): AccountActor {
  return { kind: 'account', account, user: null, credential: null, by: null, address: '127.0.0.1', agent: 'test' }
}

/** A user of an account, as `account/login`; made with the account's own rights unless the group has other ones. */
export async function addUser(pool: Database, name: string, group = 'ADMIN', more: { status?: string } = {}): Promise<void> {
  const [account, login] = name.split('/')
  await pool.query(
    `insert into account_user (account, login, email, group_name, language, status, created_at, updated_at)
     values ($1, $2, $3, $4, 'en', $5, '2026-01-01', '2026-01-01')`,
    [account, login, `${login}@team.example`, group, more.status ?? 'OK'],
  )
}
