/** A NIC handle never changes: the initials of the person, five digits, and the suffix of the house, as in `an10001-psn`. */

type Name = { firstname: string; name: string }

/** The handle that this number gives. Letters outside of a to z become their plain form, or `x`. */
export function handleOf({ firstname, name }: Name, number: number, suffix: string): string {
  const [first, second] = [initialOf(firstname), initialOf(name)]
  return `${first ?? 'x'}${second ?? 'x'}${String(number).padStart(5, '0')}${suffix}`
}

/** How many numbers of five digits there are for a pair of letters. */
const NUMBERS = 100_000
/** Letters for which so many numbers were drawn and taken are crowded: from then on numbers get longer, try by try. */
const CROWDED = 4
const LONGER = 7

/** From how many numbers to draw one, when so many that were drawn before are taken. */
export function numbersAfter(taken: number): number {
  return NUMBERS * 10 ** Math.min(LONGER, Math.max(0, taken - CROWDED))
}

const PLAIN: Record<string, string> = { æ: 'ae', œ: 'oe', ø: 'o', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

function initialOf(text: string): string | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[æœøßłđðþı]/g, (letter) => PLAIN[letter]!)
    .normalize('NFD')
  return /^\P{L}*([a-z])/u.exec(plain)?.[1]
}
