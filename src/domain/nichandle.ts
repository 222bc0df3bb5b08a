/** A NIC handle never changes: the initials of the person, five digits, and the suffix of the house, as in `an10001-psn`. */

type Name = { firstname: string; name: string }

/** The handle that this number gives. Letters outside of a to z become their plain form, or `x`. */
export function handleOf({ firstname, name }: Name, number: number, suffix: string): string {
  const [first, second] = [initialOf(firstname), initialOf(name)]
  return `${first ?? 'x'}${second ?? 'x'}${String(number).padStart(5, '0')}${suffix}`
}

/** How many numbers there are for a pair of letters. */
export const NUMBERS = 100_000

const PLAIN: Record<string, string> = { æ: 'ae', œ: 'oe', ø: 'o', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

function initialOf(text: string): string | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[æœøßłđðþı]/g, (letter) => PLAIN[letter]!)
    .normalize('NFD')
  return /^\P{L}*([a-z])/u.exec(plain)?.[1]
}
