/**
 * What an applicant says of the owner, beside what is recorded: the staff reads both, and sees at a glance where to look twice.
 */
import { OWNER_FIELDS, type Owner, type OwnerField } from './owner.ts'

export const VERDICTS = ['same', 'similar', 'differs', 'missing'] as const

/** `missing`: only one of the two is known. */
export type Verdict = (typeof VERDICTS)[number]

export type Compared = { field: OwnerField; claimed: string | null; recorded: string | null; verdict: Verdict }

/** Field by field; what neither of them tells is left out. */
export function comparison(claimed: Partial<Owner>, recorded: Partial<Owner> | null): Compared[] {
  const text = (value: string | undefined) => value?.trim() || null
  return OWNER_FIELDS.map((field) => ({ field, claimed: text(claimed[field]), recorded: text(recorded?.[field]) }))
    .filter((each) => each.claimed !== null || each.recorded !== null)
    .map((each) => ({ ...each, verdict: verdictOn(each) }))
}

function verdictOn({ field, claimed, recorded }: Omit<Compared, 'verdict'>): Verdict {
  if (claimed === null || recorded === null) return 'missing'
  if (claimed === recorded) return 'same'
  if (field === 'phone') return sameEnd(digits(claimed), digits(recorded))
  if (EXACT.includes(field)) return claimed.toLowerCase() === recorded.toLowerCase() ? 'same' : 'differs'
  const [one, other] = [plain(claimed), plain(recorded)]
  return one === other || isNear(one, other) ? 'similar' : 'differs'
}

/** Where a slip of the pen makes another one of it. */
const EXACT: readonly OwnerField[] = ['email', 'legalform', 'country']

/** Without case, accents and everything that is neither a letter nor a digit: `Novák, s.r.o.` is `novaksro`. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function digits(phone: string): string {
  return phone.replaceAll(/\D/g, '')
}

/** A number with and without its country ends alike. */
function sameEnd(one: string, other: string): Verdict {
  if (one === other) return 'same'
  return one.length >= 8 && other.length >= 8 && one.slice(-8) === other.slice(-8) ? 'similar' : 'differs'
}

/** A slip of the pen: one letter in six, at most three. Or one holds the other whole. */
function isNear(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length >= 4 && long.includes(short)) return true
  return distance(short, long) <= Math.min(3, Math.floor(long.length / 6))
}

/** How many letters must be put in, left out or replaced to make one of the other. */
function distance(one: string, other: string): number {
  const others = [...other]
  let row = [0, ...others.map((_, at) => at + 1)]
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1]
    for (const [j, another] of others.entries())
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (letter === another ? 0 : 1)))
    row = next
  }
  return row.at(-1)!
}
