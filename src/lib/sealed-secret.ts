import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const ALGORITHM = 'aes-256-gcm'
const NONCE = 12
const TAG = 16

/**
 * Encrypts what must be known again and may not be read in the database: under a key of its own, which follows from the
 * server's, and bound to its owner, so that nobody can pass it to another account. Nonce, tag, then the secret.
 */
export function sealSecret(secretKey: Buffer, purpose: string, owner: string, secret: Buffer): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(ALGORITHM, keyFor(secretKey, purpose), nonce, { authTagLength: TAG }).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** Nothing if it was sealed under another key, for another purpose or owner, or changed. */
export function openSecret(secretKey: Buffer, purpose: string, owner: string, sealed: Buffer): Buffer | undefined {
  const nonce = sealed.subarray(0, NONCE)
  const decipher = createDecipheriv(ALGORITHM, keyFor(secretKey, purpose), nonce, { authTagLength: TAG })
    .setAAD(Buffer.from(owner))
    .setAuthTag(sealed.subarray(NONCE, NONCE + TAG))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()])
  } catch {
    return undefined
  }
}

function keyFor(secretKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secretKey, '', purpose, 32))
}
