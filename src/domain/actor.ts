/** Who acts, and from where: the audit trail keeps it with every event. */
import type { Ground } from './right.ts'

export type Actor = Origin & Who

/** Where a call came from; the system itself comes from nowhere. */
export type Origin = { address: string | null; agent: string | null }

type Who =
  | ({ kind: 'account' | 'staff' } & SignedIn)
  | { kind: 'provider'; key: string }
  | { kind: 'visitor' }
  | { kind: 'system' }

/** `user` is the login of the account's user who acts; null for the account holder. `by` is what allowed the call. */
type SignedIn = { account: string; user: string | null; credential: number | null; by: readonly Ground[] | null }

/** An actor who is a signed-in account, or one of its users. */
export type AccountActor = Extract<Actor, { account: string }>

export const SYSTEM: Actor = { kind: 'system', address: null, agent: null }
