/** Moments that callers send. */
import { Refusal } from '../domain/refusal.ts'

/** A second that is leapt, or a year that no calendar has, is no moment. */
export function momentOf(text: string): Date {
  const at = new Date(text)
  if (Number.isNaN(at.getTime())) throw new Refusal('malformed', { entered: text })
  return at
}
