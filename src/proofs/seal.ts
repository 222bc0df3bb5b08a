/**
 * Proofs lie encrypted, with AES-256-GCM. A sealed file says under which key it lies, and is bound to its proof, so that no
 * file can be passed for another: version, name of the key, nonce, tag, then what was sealed.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

const ALGORITHM = 'aes-256-gcm'
const VERSION = Buffer.from([1])
const NAME = 8
const NONCE = 12
const TAG = 16
const BODY = 1 + NAME + NONCE + TAG

/** Keys have names, so that it shows which ones are still needed. The name tells nothing of the key. */
export type ProofKey = { id: string; key: Buffer }

export function proofKey(key: Buffer): ProofKey {
  return { id: createHash('sha256').update('passation proof key').update(key).digest('hex').slice(0, NAME), key }
}

/** Encrypts with the first of the keys; all of them open. */
export function sealProof([key]: ProofKey[], proof: string, bytes: Buffer): { sealed: Buffer; keyId: string } {
  if (key === undefined) throw new Error('there is no key for proofs')
  const head = Buffer.concat([VERSION, Buffer.from(key.id, 'latin1')])
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(ALGORITHM, key.key, nonce, { authTagLength: TAG }).setAAD(boundTo(head, proof))
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  return { sealed: Buffer.concat([head, nonce, cipher.getAuthTag(), body]), keyId: key.id }
}

/** Throws if no key here opens it, or if it was changed, or belongs to another proof. */
export function openProof(keys: ProofKey[], proof: string, sealed: Buffer): Buffer {
  const head = sealed.subarray(0, 1 + NAME)
  const nonce = sealed.subarray(head.length, head.length + NONCE)
  const tag = sealed.subarray(head.length + NONCE, BODY)
  const id = head.toString('latin1', 1)
  const key = keys.find((each) => each.id === id)
  if (!key || sealed.length < BODY || head[0] !== VERSION[0])
    throw new Error(`proof ${proof} lies under the key ${id}, which PROOF_KEYS does not name`)
  const decipher = createDecipheriv(ALGORITHM, key.key, nonce, { authTagLength: TAG })
    .setAAD(boundTo(head, proof))
    .setAuthTag(tag)
  return Buffer.concat([decipher.update(sealed.subarray(BODY)), decipher.final()])
}

function boundTo(head: Buffer, proof: string): Buffer {
  return Buffer.concat([head, Buffer.from(proof)])
}
