/** What every action on a procedure is made of: its steps, what is written on it, and whom its letters go to. */
import type { Transaction } from '../db/database.ts'
import { noticesOf } from '../db/procedure-notices.ts'
import { type ProcedureChanges, type ProcedureRow, saveState } from '../db/procedures.ts'
import { findService } from '../db/services.ts'
import type { Event } from '../domain/event.ts'
import { after, type ProcedureStep } from '../domain/procedure.ts'
import type { ProcedureEventFacts, ProcedureFacts } from '../domain/procedure-event.ts'
import type { Mailbox } from '../mail/letter.ts'

/** Takes a step, or throws `procedure_elsewhere`. The caller holds the lock of the procedure. */
export function takeStep(
  tx: Transaction,
  procedure: ProcedureRow,
  step: ProcedureStep,
  at: Date,
  changes: ProcedureChanges = {},
): Promise<ProcedureRow> {
  return saveState(tx, procedure, after(procedure.state, step), at, changes)
}

type ProcedureKindOfEvent = {
  [K in keyof ProcedureEventFacts]: ProcedureEventFacts[K] extends ProcedureFacts ? K : never
}[keyof ProcedureEventFacts]

/** What the staff does among itself is nothing for the history of the account that asked. */
const AMONG_STAFF: ReadonlySet<string> = new Set<ProcedureKindOfEvent>([
  'procedure.taken',
  'procedure.released',
  'procedure.noted',
  'procedure.supported',
  'procedure.proof-viewed',
])

/** An event about a procedure. It concerns the account that asked, if one did, and no service before it is accepted. */
export function procedureEvent<K extends ProcedureKindOfEvent>(
  kind: K,
  { number, kind: procedureKind, account }: Pick<ProcedureRow, 'number' | 'kind' | 'account'>,
  more: Omit<ProcedureEventFacts[K], keyof ProcedureFacts>,
): Event<K> {
  const facts = { procedure: number, procedureKind, ...more }
  return { kind, facts, concerns: account === null || AMONG_STAFF.has(kind) ? [] : [account] } as unknown as Event<K>
}

/** Whoever asks, at the address that they gave. */
export function toApplicant(procedure: ProcedureRow, token?: string, values: Record<string, unknown> = {}): Mailbox {
  const { email: address, language, serviceName } = procedure
  const told = { ...(serviceName !== null && { about: serviceName }), ...values }
  const name = nameOf(procedure)
  return { part: 'applicant', address, language, values: told, ...(token !== undefined && { token }), ...(name && { name }) }
}

/** What they call themselves, once they have submitted it: until then, anybody may have typed it. */
function nameOf({ submittedAt, claimed }: ProcedureRow): string {
  return submittedAt && claimed ? `${claimed.firstname} ${claimed.name}`.trim() : ''
}

/** Whom what happens to a procedure concerns, beside its applicant: nobody, until they have been told that it was accepted. */
export async function audienceOf(
  tx: Transaction,
  procedure: ProcedureRow,
): Promise<{ service?: { product: string; name: string }; concerns: string[]; known: Mailbox[] }> {
  const { id, account, product, serviceName } = procedure
  const applying = account === null ? [] : [account]
  const notices = await noticesOf(tx, id)
  if (notices.length === 0 || product === null || serviceName === null) return { concerns: applying, known: [] }
  const service = await findService(tx, product, serviceName)
  const contacts = service ? Object.values(service.contacts) : []
  return {
    service: { product, name: serviceName },
    concerns: [...new Set([...applying, ...contacts])],
    known: notices.map(({ address, language }) => ({ part: 'known', address, language, values: { about: serviceName } })),
  }
}
