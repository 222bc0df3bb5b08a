/**
 * Accepted procedures take effect when their waiting period is over and nobody has objected. Safe on any number of nodes: each
 * is decided under the lock of its service and its own, and all of it happens or nothing.
 */
import { lockAccounts } from '../db/account-facts.ts'
import { openChangesOn } from '../db/contact-changes.ts'
import { saveRevoked } from '../db/credentials.ts'
import type { Transaction } from '../db/database.ts'
import { findOwner, saveOwner } from '../db/owners.ts'
import { noticesOf } from '../db/procedure-notices.ts'
import { findProcedure, lockProcedure, type ProcedureRow } from '../db/procedures.ts'
import { lockService, saveContacts } from '../db/services.ts'
import { accountsTold, credentialsOn, dueProcedures, mailboxesOf, saveTransferLock } from '../db/staff-procedures.ts'
import { loginsOf } from '../db/users.ts'
import { isAbout } from '../domain/access-rule.ts'
import { SYSTEM } from '../domain/actor.ts'
import { hasLapsed } from '../domain/contact-change.ts'
import { isEmailAddress } from '../domain/email-address.ts'
import { accountEvent } from '../domain/event.ts'
import { ownerName, ownerTold } from '../domain/owner.ts'
import { firstStanding } from '../domain/procedure-standing.ts'
import type { Contacts } from '../domain/role.ts'
import type { Service } from '../domain/service.ts'
import { UNDECIDED } from '../domain/staff.ts'
import { lockedUntil } from '../domain/transfer-lock.ts'
import { abort, expire } from './contact-changes.ts'
import type { Context } from './context.ts'
import { newAdmin, standingOf } from './procedure-standing.ts'
import { audienceOf, procedureEvent, takeStep, toApplicant } from './procedure-steps.ts'
import { type Known, onceEach, publicly } from './procedure-told.ts'
import { record } from './record.ts'
import { endSessionsOf } from './sessions.ts'
import { inTransaction } from './transaction.ts'

const AT_ONCE = 50

/** Gives how many were looked at; a full batch means that there are more. */
export async function effectDue(context: Context): Promise<number> {
  const numbers = await dueProcedures(context.db, context.clock(), AT_ONCE)
  const failures: unknown[] = []
  // A transaction for each: one that fails does not hold up those behind it.
  for (const number of numbers) await effectOf(context, number).catch((failure) => failures.push(failure))
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${numbers.length} procedures failed`)
  return numbers.length
}

type Due = { tx: Transaction; context: Context; procedure: ProcedureRow; service: Service; now: Date }

async function effectOf(context: Context, number: string): Promise<void> {
  await inTransaction(context, async (tx) => {
    const now = context.clock()
    const found = (await findProcedure(tx, number))!
    const service = await lockService(tx, found.product!, found.serviceName!)
    const procedure = (await lockProcedure(tx, number))!
    if (procedure.state !== 'waiting-period' || procedure.effectiveAt! > now) return
    await holdAccounts(tx, context, procedure, service)
    const stands = firstStanding(await standingOf(tx, context, procedure, service), procedure.overridden)
    if (stands) return returnToReview(tx, procedure, stands.code, now)
    if (!(await isEverybodyTold(tx, procedure, service!))) return returnToReview(tx, procedure, NOT_TOLD, now)
    const due = { tx, context, procedure, service: service!, now }
    return procedure.kind === 'owner' ? setOwner(due) : setAdmin(due)
  })
}

/** Why it is reviewed again if whoever has the service by now could not object. */
const NOT_TOLD = 'not_told'

/** What stood in no way a week ago may do so now: the staff looks again. */
async function returnToReview(tx: Transaction, procedure: ProcedureRow, reason: string, now: Date): Promise<void> {
  await takeStep(tx, procedure, 'return', now, { ...UNDECIDED, takenBy: null })
  const { known: _, ...concerned } = await audienceOf(tx, procedure)
  const returned = { ...procedureEvent('procedure.returned', procedure, { reason }), ...concerned }
  await record(tx, SYSTEM, now, returned, {}, [toApplicant(procedure)])
}

/** Whether those who would lose it could object: the administrative contact of today, and the owner that is recorded today. */
async function isEverybodyTold(tx: Transaction, procedure: ProcedureRow, { contacts, product, name }: Service): Promise<boolean> {
  const [told, notices, found] = await Promise.all([
    accountsTold(tx, procedure.number),
    noticesOf(tx, procedure.id),
    findOwner(tx, product, name),
  ])
  const addresses = [procedure.email, ...notices.map(({ address }) => address)].map((each) => each.toLowerCase())
  const owner = ownerTold(found?.told)?.email.toLowerCase() ?? ''
  return told.includes(contacts.admin) && (!isEmailAddress(owner) || addresses.includes(owner))
}

async function setOwner(due: Due): Promise<void> {
  const { tx, procedure, service } = due
  const owner = procedure.wanted.owner!
  const until = await transferLock(due)
  await saveOwner(tx, service.id, owner, until)
  await done(due, until, { address: owner.email, language: procedure.language, name: ownerName(owner) })
}

async function setAdmin(due: Due): Promise<void> {
  const { tx, context, procedure, service, now } = due
  const before = service.contacts
  const { account } = await newAdmin(tx, context, procedure, service)
  const after: Contacts = { ...before, admin: account!.nichandle }
  const until = await transferLock(due)
  await saveContacts(tx, service, after)
  await saveTransferLock(tx, service.id, until)
  await endOpenChanges(due)
  await endUse(due, before.admin)
  const { product, name } = service
  const concerns = [...new Set([...Object.values(before), after.admin])]
  await record(tx, SYSTEM, now, {
    kind: 'service.contacts-set',
    facts: { before, after },
    concerns,
    service: { product, name },
  })
  const [admin] = await mailboxesOf(tx, [after.admin])
  const mailbox = { address: admin!.email, language: admin!.language, name: `${admin!.firstname} ${admin!.name}`.trim() }
  await done(due, until, mailbox, [after.admin])
}

/** Everybody hears of it: the applicant, who was told before, and who has it now. */
async function done(
  { tx, procedure, service, now }: Due,
  until: Date | null,
  winner: Known,
  others: string[] = [],
): Promise<void> {
  await takeStep(tx, procedure, 'take-effect', now)
  const { known } = await audienceOf(tx, procedure)
  const event = publicly(
    procedureEvent('procedure.done', procedure, { lockedUntil: until?.toISOString() ?? null }),
    service,
    others,
  )
  const letters = onceEach([...known, { part: 'known' as const, ...winner, values: { about: service.name } }], [procedure.email])
  await record(tx, SYSTEM, now, event, {}, [toApplicant(procedure), ...letters])
}

async function transferLock({ tx, service: { product, name }, now }: Due): Promise<Date | null> {
  const kept = await findOwner(tx, product, name)
  return lockedUntil(product, name, now, kept?.transferLockedUntil ?? null)
}

/** What was asked under the former administrative contact does not stand any more. */
async function endOpenChanges({ tx, context, service, now }: Due): Promise<void> {
  for (const change of await openChangesOn(tx, service.id)) {
    if (hasLapsed(change, now)) await expire(tx, context, change)
    else await abort(tx, context, SYSTEM, change, 'contacts_set')
  }
}

/** Whoever is in the account that loses the service is out, and so are the programs that worked on it or are meant for it. */
async function endUse({ tx, context, service, now }: Due, account: string): Promise<void> {
  for (const user of [null, ...(await loginsOf(tx, account))]) await endSessionsOf(tx, context, SYSTEM, { account, user })
  const credentials = await credentialsOn(tx, account, service)
  for (const { id } of credentials.filter(({ used, rules }) => used || isAbout(rules, service.name))) {
    if (!(await saveRevoked(tx, { account, user: null }, id))) continue
    await record(tx, SYSTEM, now, accountEvent('credential.revoked', { nichandle: account, credential: id }))
  }
}

/** What is asked of the two accounts stays true until the end: no bill slips in between. */
async function holdAccounts(
  tx: Transaction,
  context: Context,
  procedure: ProcedureRow,
  service: Service | undefined,
): Promise<void> {
  if (procedure.kind !== 'contacts') return
  const { account, today } = await newAdmin(tx, context, procedure, service)
  await lockAccounts(
    tx,
    [account, today].flatMap((each) => each?.nichandle ?? []),
  )
}
