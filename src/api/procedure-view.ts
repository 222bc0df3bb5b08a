/** A procedure as its applicant sees it, and what they write on it in the words of the rules. */
import type { Database } from '../db/database.ts'
import { entriesOf, type ProcedureEntry } from '../db/procedure-entries.ts'
import type { ProcedureChanges, ProcedureRow } from '../db/procedures.ts'
import { type KnownProof, proofsOf } from '../db/proofs.ts'
import type { Language } from '../domain/language.ts'
import { ownerTold } from '../domain/owner.ts'
import { isPublic, type ProcedureState } from '../domain/procedure.ts'
import { hasLapsed, lapsesAt, missingFrom, namedAs, neededBy, type Wanted } from '../domain/procedure-draft.ts'
import { productOf } from '../domain/product.ts'
import { Refusal } from '../domain/refusal.ts'
import type { ProcedureChange, ProcedureProof, ProcedureView } from './procedure-wire.ts'

export async function procedureView(db: Database, procedure: ProcedureRow, now: Date, reader: Language): Promise<ProcedureView> {
  const [proofs, entries] = await Promise.all([proofsOf(db, procedure.id), entriesOf(db, procedure.id)])
  const { number, kind, product, serviceName, claimed, wanted, situation, statement, email, language, verdict, sentence } =
    procedure
  return {
    number,
    kind,
    service: product !== null && serviceName !== null ? { product, name: serviceName } : null,
    claimed,
    wanted: asEntered(wanted),
    situation,
    statement,
    email,
    language,
    confirmed: procedure.account !== null || procedure.confirmedAt !== null,
    proofs: proofs.map(proofView),
    needed: neededBy(procedure),
    missing: missingFrom(
      procedure,
      proofs.filter(({ deletedAt }) => deletedAt === null).map((proof) => proof.kind),
    ),
    entries: entries.filter(isForApplicant).map((entry) => entryView(entry, reader)),
    ...(isDecided(procedure.state) ? { verdict, sentence } : { verdict: null, sentence: null }),
    ...standing(procedure, now),
  }
}

export function proofView({ id, kind, name, media, size, pages, addedAt, deletedAt }: KnownProof): ProcedureProof {
  return { id, kind, name, media, size, pages, addedAt: addedAt.toISOString(), deletedAt: deletedAt?.toISOString() ?? null }
}

/** Without the account that the staff found by it: whoever knows an address is not told whose it is. */
function asEntered({ account: _, ...entered }: Wanted): ProcedureView['wanted'] {
  return entered
}

/** What came up is told to the staff alone: it may be about another's account, or another's bills. */
const RETURNED = {
  en: 'Something came up before your request could take effect. Our staff looks at it again.',
  fr: 'Un élément nouveau est apparu avant la prise d’effet de votre demande. Notre équipe la réexamine.',
}

function entryView({ kind, text, at }: ForApplicant, reader: Language): ProcedureView['entries'][number] {
  return { kind, text: kind === 'returned' ? RETURNED[reader] : text, at: at.toISOString() }
}

/** What is changed by what was entered. What does not belong to this kind of procedure is refused, not dropped. */
export function changesOf(entered: ProcedureChange): (procedure: ProcedureRow) => ProcedureChanges {
  return ({ kind }) => {
    const { service, claimed, wanted, situation, statement } = entered
    if (!isPublic(kind) && (service || claimed || wanted || situation))
      throw new Refusal('malformed', { entered: 'statement is all that can be edited here.' })
    return {
      ...(service && serviceNamed(service)),
      ...(claimed && { claimed: ownerTold(claimed) }),
      ...(wanted && { wanted: wantedOf(kind === 'owner', wanted) }),
      ...(situation && { situation }),
      ...(statement !== undefined && { statement: statement.trim() }),
    }
  }
}

function serviceNamed({ product, name }: { product: string; name: string }): { product: string; serviceName: string } {
  if (!productOf(product)) throw new Refusal('unknown_product', { entered: product })
  return { product, serviceName: namedAs(product, name) }
}

function wantedOf(isOwner: boolean, { owner, contactAdmin }: NonNullable<ProcedureChange['wanted']>): Wanted {
  if (!isOwner) return contactAdmin?.trim() ? { contactAdmin: contactAdmin.trim() } : {}
  const told = owner && ownerTold(owner)
  return told ? { owner: told } : {}
}

type ForApplicant = ProcedureEntry & { kind: 'asked' | 'answered' | 'returned' }

function isForApplicant(entry: ProcedureEntry): entry is ForApplicant {
  return ['asked', 'answered', 'returned'].includes(entry.kind)
}

/** Until two members of staff agree, what one of them thinks is theirs. */
function isDecided(state: ProcedureState): boolean {
  return state === 'waiting-period' || state === 'done' || state === 'refused'
}

/** Where it stands: one that has run out of time is over, even before anybody has settled it. */
function standing(procedure: ProcedureRow, now: Date) {
  const { state, beganAt, submittedAt, effectiveAt, endedAt } = procedure
  const end = lapsesAt(procedure)
  const lapsed = hasLapsed(procedure, now)
  return {
    state: lapsed ? ('expired' as const) : state,
    beganAt: beganAt.toISOString(),
    submittedAt: submittedAt?.toISOString() ?? null,
    effectiveAt: effectiveAt?.toISOString() ?? null,
    endedAt: (lapsed ? end : endedAt)?.toISOString() ?? null,
    deadline: lapsed ? null : (end?.toISOString() ?? null),
  }
}
