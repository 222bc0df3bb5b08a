/** Bills and payment methods as the provider tells them, many at a time. What looks for many has no name, so that it is planned for how many. */
import { count, type Queryable, rows, statement } from './database.ts'

export type KeptBill = {
  account: string
  billId: string
  date: Date
  dueDate: Date | null
  amount: number
  currency: string
  status: 'paid' | 'unpaid'
}

const findBills = {
  text: `select account, bill_id as "billId", date, due_date as "dueDate", amount::float8 as amount, currency, status
     from unnest($1::text[], $2::text[]) as told(account, bill_id) join bill using (account, bill_id)`,
}

/** The caller holds the accounts' locks. */
export function billsNamed(db: Queryable, named: { account: string; billId: string }[]): Promise<KeptBill[]> {
  return rows<KeptBill>(db, findBills, [named.map(({ account }) => account), named.map(({ billId }) => billId)])
}

const saveAllBills = statement(
  'told-bills-save',
  `insert into bill (account, bill_id, date, due_date, amount, currency, status)
   select account, "billId", date, "dueDate", amount, currency, status
     from jsonb_to_recordset($1) as told(account text, "billId" text, date timestamptz, "dueDate" timestamptz, amount numeric,
                                         currency text, status text)
   on conflict (account, bill_id) do update
      set date = excluded.date, due_date = excluded.due_date, amount = excluded.amount, currency = excluded.currency,
          status = excluded.status`,
)

export async function saveBills(db: Queryable, bills: KeptBill[]): Promise<void> {
  await count(db, saveAllBills, [JSON.stringify(bills)])
}

export type KeptPaymentMethod = {
  account: string
  id: number
  paymentType: string
  status: string
  isDefault: boolean
  expirationDate: Date | null
}

const findMethods = {
  text: `select account, id, payment_type as "paymentType", status, is_default as "isDefault", expiration_date as "expirationDate"
     from unnest($1::text[], $2::bigint[]) as told(account, id) join payment_method using (account, id)`,
}

/** The caller holds the accounts' locks. */
export function paymentMethodsNamed(db: Queryable, named: { account: string; id: number }[]): Promise<KeptPaymentMethod[]> {
  return rows<KeptPaymentMethod>(db, findMethods, [named.map(({ account }) => account), named.map(({ id }) => id)])
}

const saveAllMethods = statement(
  'told-payment-methods-save',
  `insert into payment_method (account, id, payment_type, status, is_default, expiration_date)
   select account, id, "paymentType", status, "isDefault", "expirationDate"
     from jsonb_to_recordset($1) as told(account text, id bigint, "paymentType" text, status text, "isDefault" boolean,
                                         "expirationDate" timestamptz)
   on conflict (account, id) do update
      set payment_type = excluded.payment_type, status = excluded.status, is_default = excluded.is_default,
          expiration_date = excluded.expiration_date`,
)

export async function savePaymentMethods(db: Queryable, methods: KeptPaymentMethod[]): Promise<void> {
  await count(db, saveAllMethods, [JSON.stringify(methods)])
}
