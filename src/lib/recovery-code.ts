import { randomInt } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import { COST } from './password-hash.ts'

/** No letters that are read as one another. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'
const GROUPS = 3
const GROUP = 4

/** A code to be written down, such as `7k2m-x9qd-4tnb`: 60 bits. */
export function newRecoveryCode(): string {
  return Array.from({ length: GROUPS }, () => Array.from({ length: GROUP }, letter).join('')).join('-')
}

/** Sixty bits could be guessed offline if it were quick: the hash is a password's. */
export function hashRecoveryCode(code: string, salt: Buffer): Promise<Buffer> {
  return hashRaw(plain(code), { ...COST, salt, outputLen: 32 })
}

function letter(): string {
  return LETTERS[randomInt(LETTERS.length)]!
}

/** However it was typed: blanks, hyphens and case do not matter, and look-alikes are what they look like. */
function plain(code: string): string {
  return code.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1')
}
