import { randomBytes } from 'node:crypto'

/** 32 letters and digits that nobody takes for one another when they are read out: neither 0 and O, nor 1 and I. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A number for people to write down, `PR-7KQ2M9XA`. It is no secret, and tells nothing. */
export function newProcedureNumber(): string {
  return `PR-${[...randomBytes(8)].map((byte) => LETTERS[byte % LETTERS.length]).join('')}`
}
