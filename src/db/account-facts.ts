import type { Account } from '../domain/account.ts'
import type { Zone } from '../domain/zone.ts'
import { type Queryable, rows, statement } from './database.ts'

/** An account as the rules see it, with its address so that it can be found by it. */
export type AccountFacts = Account & { email: string }

type FactsRow = {
  nichandle: string
  email: string
  zone: Zone
  unpaid: boolean
  payable: boolean
  voip_validated: boolean
}

const read = statement(
  'account-facts',
  `select a.nichandle, lower(a.email) as email, a.zone, a.voip_validated,
         exists (select from bill b where b.account = a.nichandle and b.status = 'unpaid') as unpaid,
         exists (select from payment_method p where p.account = a.nichandle and p.status = 'VALID'
                   and (p.expiration_date is null or p.expiration_date > $2)) as payable
    from account a
   where a.nichandle = any($1) or lower(a.email) = any($1)
   order by a.nichandle`,
)

/** The accounts of these names (handles or addresses, in lower case), as the rules see them. */
export async function accountFacts(db: Queryable, names: string[], now: Date): Promise<AccountFacts[]> {
  return (await rows<FactsRow>(db, read, [names, now])).map(factsOf)
}

const lock = statement('accounts-lock', 'select from account where nichandle = any($1) order by nichandle for share')

/**
 * Holds what the rules ask of these accounts until the end of the transaction: who records a bill locks the account against
 * this, so none slips in between the question and the effect. Read the facts in a statement of its own afterwards: the one
 * that waited for the lock would still see the time before it.
 */
export async function lockAccounts(db: Queryable, handles: string[]): Promise<void> {
  await rows(db, lock, [handles])
}

function factsOf(found: FactsRow): AccountFacts {
  return {
    nichandle: found.nichandle,
    email: found.email,
    zone: found.zone,
    hasUnpaidBill: found.unpaid,
    hasValidPaymentMethod: found.payable,
    voipValidated: found.voip_validated,
  }
}
