/** Who acts, and from where: the audit trail keeps it with every event. */
export type Actor = Origin & Who

/** Where a call came from; the system itself comes from nowhere. */
export type Origin = { address: string | null; agent: string | null }

type Who =
  | { kind: 'account'; account: string; credential: number | null }
  | { kind: 'staff'; account: string; credential: number | null }
  | { kind: 'provider'; key: string }
  | { kind: 'visitor' }
  | { kind: 'system' }

/** An actor who is a signed-in account. */
export type AccountActor = Extract<Actor, { account: string }>

export const SYSTEM: Actor = { kind: 'system', address: null, agent: null }
