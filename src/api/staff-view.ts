/** Everything that the staff reads of a procedure, put together. */
import type { Context } from '../actions/context.ts'
import { standingOf } from '../actions/procedure-standing.ts'
import { accountFacts } from '../db/account-facts.ts'
import { findAccount, type KnownAccount } from '../db/accounts.ts'
import { findNamedAccounts } from '../db/accounts-told.ts'
import { openChangesOn } from '../db/contact-changes.ts'
import { openOwnerChangesOn } from '../db/owner-changes.ts'
import { findOwner } from '../db/owners.ts'
import { peopleOf } from '../db/people.ts'
import { entriesOf } from '../db/procedure-entries.ts'
import { noticesOf } from '../db/procedure-notices.ts'
import type { ProcedureRow } from '../db/procedures.ts'
import { proofsOf } from '../db/proofs.ts'
import { serviceNamed } from '../db/service-list.ts'
import { findService } from '../db/services.ts'
import { eventsOfProcedure } from '../db/staff-procedures.ts'
import { normalizedName } from '../domain/account.ts'
import { type Compared, comparison } from '../domain/comparison.ts'
import { type Owner, ownerTold } from '../domain/owner.ts'
import { isClosed, isPublic, waitingDays } from '../domain/procedure.ts'
import { neededBy } from '../domain/procedure-draft.ts'
import { canPass } from '../domain/procedure-standing.ts'
import type { Refusal, RefusalCode } from '../domain/refusal.ts'
import type { Role } from '../domain/role.ts'
import type { Service } from '../domain/service.ts'
import { type Holders, holders, type Member, stepsOf } from '../domain/staff.ts'
import type { Language } from './language.ts'
import { type Person, personOf, strangerOf } from './person-wire.ts'
import { refusalAnswer } from './refusals.ts'
import { staffEntries } from './staff-entries.ts'
import type { StaffProcedure } from './staff-wire.ts'

type People = (handle: string) => Person

type Reader = { member: Member; language: Language; people: People }

/** The procedure as this member of the staff sees it now. */
export async function staffView(
  context: Context,
  procedure: ProcedureRow,
  member: Member,
  language: Language,
): Promise<StaffProcedure> {
  const { db } = context
  const { product, serviceName } = procedure
  const service = product && serviceName ? await findService(db, product, serviceName) : undefined
  const [written, known, applying, standing] = await Promise.all([
    writtenOn(context, procedure),
    service && knownOf(context, service),
    procedure.account === null ? undefined : findAccount(db, procedure.account),
    isClosed(procedure.state) ? [] : standingOf(db, context, procedure, service),
  ])
  const people = await directory(context, [
    ...[procedure.account, procedure.takenBy, procedure.firstYes, procedure.secondYes],
    ...[...written.entries.map(({ author }) => author), ...written.events.map(({ account }) => account)],
    ...(service ? Object.values(service.contacts) : []),
    ...(known?.changes.flatMap(({ askedBy, to }) => [askedBy, to]) ?? []),
    ...(known?.ownerChanges.map(({ change }) => change.askedBy) ?? []),
  ])
  return {
    ...(await asked(context, procedure, people)),
    ...review(procedure, written, { member, language, people }),
    recorded: service && known ? recorded(service, known, people) : null,
    comparison: compared(procedure, known?.owner ?? null, applying),
    refusals: standing.map((refusal) => ({ ...said(refusal, language), overridable: canPass(refusal) })),
    steps: steps(procedure, holders(service, known?.owner ?? null), { member, language }, standing),
  }
}

/** What was written on it, who was told of it, and what happened to it. */
async function writtenOn({ db }: Context, { id, number }: ProcedureRow) {
  const [entries, notices, events] = await Promise.all([entriesOf(db, id), noticesOf(db, id), eventsOfProcedure(db, number)])
  return { entries, notices, events }
}

/** What is known of the service, beside what the rules need. */
async function knownOf({ db }: Context, { id, product, name }: Service) {
  const [told, row, changes, ownerChanges] = await Promise.all([
    findOwner(db, product, name),
    serviceNamed(db, product, name),
    openChangesOn(db, id),
    openOwnerChangesOn(db, [id]),
  ])
  const displayName = row?.display_name ?? null
  return { owner: ownerTold(told?.told), transferLockedUntil: told?.transferLockedUntil, displayName, changes, ownerChanges }
}

function review(
  { takenBy, firstYes, secondYes }: ProcedureRow,
  { entries, notices, events }: Awaited<ReturnType<typeof writtenOn>>,
  { member, language, people }: Reader,
) {
  const personOrNull = (handle: string | null) => (handle === null ? null : people(handle))
  return {
    entries: staffEntries(entries, events, language, personOrNull),
    told: notices.map((each) => ({ ...each, sentAt: each.sentAt.toISOString(), objectedAt: iso(each.objectedAt) })),
    events: events.map(({ account, at, ...each }) => ({ ...each, at: at.toISOString(), person: personOrNull(account) })),
    takenBy: personOrNull(takenBy),
    mine: takenBy === member.nichandle,
    firstYes: personOrNull(firstYes),
    secondYes: personOrNull(secondYes),
  }
}

/** What the applicant wrote and sent, and where it stands. */
async function asked({ db }: Context, procedure: ProcedureRow, people: People) {
  const { number, kind, state, account, email, language, confirmedAt, product, serviceName, situation, statement } = procedure
  const proofs = await proofsOf(db, procedure.id)
  const needed = neededBy(procedure)
  const there = proofs.filter(({ deletedAt }) => deletedAt === null).map((proof) => proof.kind)
  return {
    number,
    kind,
    state,
    applicant: { email, language, confirmedAt: iso(confirmedAt), account: account === null ? null : people(account) },
    service: product && serviceName ? { product, name: serviceName } : null,
    situation,
    statement,
    wanted: { owner: procedure.wanted.owner ?? null, contacts: await newContacts({ db }, procedure) },
    waitingDays: isPublic(kind) ? waitingDays(product ?? '') : 0,
    proofs: proofs.map((each) => ({ ...each, addedAt: each.addedAt.toISOString(), deletedAt: iso(each.deletedAt) })),
    needed,
    missing: procedure.endedAt === null ? needed.filter((each) => !there.includes(each)) : [],
    verdict: procedure.verdict as StaffProcedure['verdict'],
    sentence: procedure.sentence,
    overridden: procedure.overridden as RefusalCode[],
    override: procedure.override,
    beganAt: procedure.beganAt.toISOString(),
    submittedAt: iso(procedure.submittedAt),
    stateSince: procedure.stateSince.toISOString(),
    effectiveAt: iso(procedure.effectiveAt),
    endedAt: iso(procedure.endedAt),
  }
}

async function newContacts({ db }: Pick<Context, 'db'>, { wanted }: ProcedureRow): Promise<StaffProcedure['wanted']['contacts']> {
  const { contactAdmin, account, contactBilling } = wanted
  const entered = [
    { role: 'admin' as Role, entered: contactAdmin, name: account ?? contactAdmin },
    { role: 'billing' as Role, entered: contactBilling, name: contactBilling },
  ].flatMap(({ role, entered, name }) => (entered && name ? [{ role, entered, name: normalizedName(name) }] : []))
  const names = entered.map(({ name }) => name)
  const [facts, named] = await Promise.all([accountFacts(db, names, new Date(0)), findNamedAccounts(db, names)])
  const people = await peopleOf(
    db,
    facts.map(({ nichandle }) => nichandle),
  )
  return entered.map(({ name, ...each }) => {
    const found = facts.find(({ nichandle, email }) => nichandle === name || email === name)
    if (!found) return { ...each, account: null }
    const { nichandle, email, zone } = found
    const emailVerified = named.some((other) => other.nichandle === nichandle && other.verified)
    return { ...each, account: { ...personOf(people.get(nichandle)!), email, zone, emailVerified } }
  })
}

function recorded(service: Service, known: Awaited<ReturnType<typeof knownOf>>, people: People): StaffProcedure['recorded'] {
  const { admin, tech, billing } = service.contacts
  const { owner, displayName, transferLockedUntil, changes, ownerChanges } = known
  return {
    serviceId: service.id,
    status: service.status,
    group: service.group,
    displayName,
    contacts: { admin: people(admin), tech: people(tech), billing: people(billing) },
    owner,
    transferLockedUntil: iso(transferLockedUntil),
    openChanges: [
      ...changes.map((each) => ({ ...open(each, people), kind: 'contacts' as const, roles: each.roles, to: people(each.to) })),
      ...ownerChanges.map(({ change }) => ({ ...open(change, people), kind: 'owner' as const, roles: [], to: null })),
    ],
  }
}

function open({ id, askedBy, expiresAt }: { id: number; askedBy: string; expiresAt: Date }, people: People) {
  return { id, askedBy: people(askedBy), expiresAt: expiresAt.toISOString() }
}

/** Of an account that asks, what its profile says stands beside nothing: there was no need to claim it. */
function compared({ kind, claimed }: ProcedureRow, owner: Owner | null, applying: KnownAccount | undefined): Compared[] {
  if (isPublic(kind)) return comparison(claimed ?? {}, owner)
  return applying ? comparison({}, ownerTold(applying)) : []
}

function steps(
  procedure: ProcedureRow,
  holders: Holders,
  { member, language }: Omit<Reader, 'people'>,
  standing: Refusal[],
): StaffProcedure['steps'] {
  const impossible = standing.find((refusal) => !canPass(refusal)) ?? null
  return stepsOf({ ...procedure, holders }, member).map(({ step, refusal }) => {
    const why = refusal ?? (step === 'accept' ? impossible : null)
    return { step, allowed: why === null, ...(why ? said(why, language) : { code: null, message: null }) }
  })
}

function said(refusal: Refusal, language: Language): { code: RefusalCode; message: string } {
  return { code: refusal.code, message: refusalAnswer(refusal, language).message }
}

async function directory({ db }: Context, handles: (string | null)[]): Promise<People> {
  const found = await peopleOf(
    db,
    handles.flatMap((handle) => handle ?? []),
  )
  return (handle) => {
    const person = found.get(handle)
    return person ? personOf(person) : strangerOf(handle)
  }
}

function iso(at: Date | null | undefined): string | null {
  return at?.toISOString() ?? null
}
