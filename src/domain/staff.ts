/**
 * The staff reviews procedures. Each is in one queue; whoever takes it works on it alone, until it is released or taken over.
 */
import { isClosed, type ProcedureState } from './procedure.ts'

export const STAFF_QUEUES = ['new', 'second-review', 'waiting-applicant', 'waiting-period', 'closed'] as const

export type StaffQueue = (typeof STAFF_QUEUES)[number]

/** Where the staff finds it; nowhere, as long as nobody has submitted it. */
export function queueOf(state: ProcedureState): StaffQueue | undefined {
  if (isClosed(state)) return 'closed'
  return STAFF_QUEUES.find((queue) => queue === state)
}

/** What a member of the staff does with a procedure. */
export const STAFF_STEPS = ['take', 'release', 'note', 'ask', 'accept', 'refuse'] as const

export type StaffStep = (typeof STAFF_STEPS)[number]
