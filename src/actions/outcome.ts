import { Refusal } from '../domain/refusal.ts'

/** What became of a line that was told: it counts, or why not. */
export type Outcome = Refusal | { nichandle?: string }

/** Those that were not refused, in their order. */
export function counted<Judged extends object>(judged: (Judged | Refusal)[]): Judged[] {
  return judged.filter((each): each is Judged => !(each instanceof Refusal))
}
