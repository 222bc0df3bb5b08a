/** What the yes of the staff brings: a waiting period for what is asked in public, and what an account asks at once. */
import { lockNamedAccounts, saveVoipValidated } from '../db/accounts-told.ts'
import { holdService } from '../db/services.ts'
import { insertNotices } from '../db/staff-procedures.ts'
import { accountEvent } from '../domain/event.ts'
import { waitingPeriod } from '../domain/procedure.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Service } from '../domain/service.ts'
import { hashOf, newSecret } from '../lib/secret.ts'
import { askClearedContactChange } from './cleared-changes.ts'
import { notFound } from './not-found.ts'
import { endOwnerChanges } from './owner-changes.ts'
import { groupContacts } from './procedure-standing.ts'
import { procedureEvent, takeStep, toApplicant } from './procedure-steps.ts'
import { publicly, whoIsKnown } from './procedure-told.ts'
import { record } from './record.ts'
import type { Passed, Review, Yes } from './staff-procedures.ts'

/** The second yes: whoever is known for the service hears of it and may object until the waiting period is over. */
export async function accept(review: Review & { service: Service }, { verdict, sentence }: Yes, passed: Passed): Promise<void> {
  const { tx, context, actor, procedure, service, now } = review
  const effectiveAt = new Date(now.getTime() + waitingPeriod(service.product))
  const decided = { ...passed, secondYes: actor.account, verdict, sentence, effectiveAt, takenBy: null }
  await takeStep(tx, procedure, 'accept', now, decided)
  // Whoever is told that he loses it must not be faster: until the procedure has ended, nothing of it changes hands or leaves.
  if (!(await holdService(tx, service.id, procedure.id))) throw new Refusal('procedure_waits')
  await endOwnerChanges(tx, context, actor, new Map([[service.id, { contacts: service.contacts, reason: 'procedure_accepted' }]]))

  const told = (await whoIsKnown(tx, procedure, service)).map((each) => ({ ...each, token: newSecret() }))
  const notices = told.map(({ token, ...each }) => ({ ...each, tokenHash: hashOf(token) }))
  await insertNotices(tx, procedure.id, notices, now)
  const values = { about: service.name, wanted: procedure.kind }
  const facts = { verdict, effectiveAt: effectiveAt.toISOString(), overridden: passed.overridden }
  const accepted = publicly(procedureEvent('procedure.accepted', procedure, facts), service)
  const notified = told.map((each) => ({ part: 'known' as const, ...each, values }))
  await record(tx, actor, now, accepted, {}, [toApplicant(procedure), ...notified])
}

/** The yes that is enough: the account has passed, or the changes that it asks for wait for their parties. */
export async function grant(review: Review, { verdict, sentence }: Yes): Promise<void> {
  const { tx, actor, procedure, now } = review
  if (procedure.kind === 'voip-validation') await validateForVoip(review)
  else await openClearedChanges(review)
  await takeStep(tx, procedure, 'grant', now, { firstYes: actor.account, verdict, sentence, takenBy: actor.account })
  await record(tx, actor, now, procedureEvent('procedure.done', procedure, { lockedUntil: null }), {}, [toApplicant(procedure)])
}

async function validateForVoip({ tx, actor, procedure, now }: Review): Promise<void> {
  const nichandle = procedure.account!
  await lockNamedAccounts(tx, [nichandle])
  await saveVoipValidated(tx, [nichandle], true)
  await record(tx, actor, now, accountEvent('voip-validation.recorded', { nichandle, validated: true }))
}

async function openClearedChanges({ tx, context, actor, procedure, service }: Review): Promise<void> {
  const account = procedure.account!
  const opened = service
    ? await askClearedContactChange(tx, context, actor, service, account, groupContacts(procedure))
    : notFound
  if (opened === notFound) throw new Refusal('telephony_admin_only', { role: 'admin' })
}
