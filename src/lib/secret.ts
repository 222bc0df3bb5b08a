import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const LENGTH = 32
/** Bytes at or above this are thrown away: taking them modulo 62 would favour the first letters. */
const FAIR = 256 - (256 % LETTERS.length)

/**
 * A fresh secret: 32 letters and digits from the system's generator, 190 bits.
 * It is seen once, by whoever it is for; keep only `hashOf(secret)`.
 */
export function newSecret(): string {
  let secret = ''
  while (secret.length < LENGTH) {
    for (const byte of randomBytes(LENGTH * 2)) {
      if (byte < FAIR && secret.length < LENGTH) secret += LETTERS[byte % LETTERS.length]
    }
  }
  return secret
}

/** What is kept of a secret. Plain SHA-256 suffices, because a secret of 190 random bits can not be guessed offline. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret, 'utf8').digest()
}

/** Compares in constant time. */
export function isSecret(candidate: string, hash: Buffer): boolean {
  return timingSafeEqual(hashOf(candidate), hash)
}
