import type { Database } from '../db/database.ts'
import type { DebtRule } from '../domain/precondition.ts'
import type { Zone } from '../domain/zone.ts'
import type { Clock } from '../lib/clock.ts'
import type { ProofKey } from '../proofs/seal.ts'

/** What an action works with: where things are kept, what time it is, how this installation is set up. */
export type Context = {
  db: Database
  clock: Clock
  settings: Settings
  /** Whom a commit of this process wakes: the post, and who follows what happens. Other nodes find it by themselves. */
  onCommit: Set<() => void>
}

export type Settings = {
  /** Handles look like `ab12345` followed by it. */
  nicSuffix: string
  /** The zone of a new account that names none. */
  zone: Zone
  debtRule: DebtRule
  signUp: 'open' | 'closed'
  /** How long the parties have to answer, in milliseconds. */
  requestTtl: number
  /** Under which name this installation shows itself to people and to their authenticator apps. */
  brandName: string
  /** Where people reach this installation, without a slash at the end. */
  baseUrl: string
  /** Derives what must be known again (application secrets) without being kept. 32 bytes. */
  secretKey: Buffer
  /** Where proofs lie, and the keys that open them; the first one encrypts. */
  proofs: { folder: string; keys: ProofKey[] }
}
