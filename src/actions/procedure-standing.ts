/** Gathers what stands in the way of a procedure, as of now. */
import { accountFacts } from '../db/account-facts.ts'
import { findNamedAccounts } from '../db/accounts-told.ts'
import type { Queryable } from '../db/database.ts'
import { findOwner } from '../db/owners.ts'
import type { ProcedureRow } from '../db/procedures.ts'
import { normalizedName } from '../domain/account.ts'
import { ownerTold } from '../domain/owner.ts'
import type { Wanted } from '../domain/procedure-draft.ts'
import { adminStanding, type NewAdmin, ownerStanding } from '../domain/procedure-standing.ts'
import { Refusal } from '../domain/refusal.ts'
import { consider } from '../domain/request.ts'
import type { Service } from '../domain/service.ts'
import { type AskedContacts, contactRequest } from './contact-request.ts'
import type { Context } from './context.ts'

/** All that stands in its way; the service is the one that the procedure names, if there is one. */
export async function standingOf(
  db: Queryable,
  context: Context,
  procedure: ProcedureRow,
  service: Service | undefined,
): Promise<Refusal[]> {
  switch (procedure.kind) {
    case 'owner':
      return ownerStanding({ ...meant(procedure, service), ...(await owners(db, procedure, service)) })
    case 'contacts':
      return adminStanding(await newAdmin(db, context, procedure, service))
    case 'group-contacts':
      return groupStanding(db, context, procedure, service)
    case 'voip-validation':
      return []
  }
}

/** Who is to be the administrative contact, and who is today. */
export async function newAdmin(
  db: Queryable,
  context: Context,
  procedure: ProcedureRow,
  service: Service | undefined,
): Promise<NewAdmin> {
  const { contactAdmin: entered = '', account: found } = procedure.wanted
  const admin = service?.contacts.admin
  const names = [found ?? normalizedName(entered), ...(admin ? [admin] : [])]
  const [facts, named] = await Promise.all([accountFacts(db, names, context.clock()), findNamedAccounts(db, names)])
  const account = facts.find((each) => each.nichandle === names[0] || each.email === names[0])
  const verified = named.find((each) => each.nichandle === account?.nichandle)?.verified ?? false
  return {
    ...meant(procedure, service),
    entered,
    account: account && { ...account, verified },
    today: facts.find((each) => each.nichandle === admin),
    debtRule: context.settings.debtRule,
  }
}

/** What is wanted, with the handle of the account that is decided on: an address may be another account's by the effect. */
export async function wantedWithAccount(
  db: Queryable,
  context: Context,
  procedure: ProcedureRow,
  service: Service | undefined,
): Promise<Wanted> {
  if (procedure.kind !== 'contacts') return procedure.wanted
  const { account } = await newAdmin(db, context, procedure, service)
  return { ...procedure.wanted, account: account!.nichandle }
}

/** The contacts that are asked for a telephony group, by role. */
export function groupContacts({ wanted }: ProcedureRow): AskedContacts {
  const { contactAdmin, contactBilling } = wanted
  return { ...(contactAdmin && { admin: contactAdmin }), ...(contactBilling && { billing: contactBilling }) }
}

async function owners(db: Queryable, { wanted }: ProcedureRow, service: Service | undefined) {
  const found = service && (await findOwner(db, service.product, service.name))
  return { recorded: ownerTold(found?.told), owner: wanted.owner! }
}

/** The staff grants what special numbers forbid; nothing else. */
async function groupStanding(
  db: Queryable,
  context: Context,
  procedure: ProcedureRow,
  service: Service | undefined,
): Promise<Refusal[]> {
  const { account, serviceName } = procedure
  if (!service) return [new Refusal('unknown_service', { entered: serviceName ?? '' })]
  const request = await contactRequest(db, context, account!, service, groupContacts(procedure), context.clock())
  return request ? consider({ ...request, cleared: true }).refusals : [new Refusal('telephony_admin_only', { role: 'admin' })]
}

function meant({ serviceName }: ProcedureRow, service: Service | undefined) {
  return { named: serviceName ?? '', service }
}
