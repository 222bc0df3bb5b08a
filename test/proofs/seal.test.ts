import { expect, test } from 'vitest'
import { openProof, proofKey, sealProof } from '../../src/proofs/seal.ts'

const [first, second] = [proofKey(Buffer.alloc(32, 1)), proofKey(Buffer.alloc(32, 2))]
const ONE = '11111111-1111-4111-8111-111111111111'
const OTHER = '22222222-2222-4222-8222-222222222222'
const passport = Buffer.from('a passport')

test('the first key encrypts, and every key opens what lies under it', () => {
  const { sealed, keyId } = sealProof([first, second], ONE, passport)
  expect(keyId).toBe(first.id)
  expect(openProof([second, first], ONE, sealed)).toEqual(passport)
  expect(() => openProof([second], ONE, sealed)).toThrow(`under the key ${first.id}, which PROOF_KEYS does not name`)
})

test('nothing of the file shows, and the same file never looks the same', () => {
  const [one, again] = [1, 2].map(() => sealProof([first], ONE, passport).sealed)
  expect(one!.includes('passport')).toBe(false)
  expect(one).not.toEqual(again)
})

test('a file can not be passed for another proof', () => {
  const { sealed } = sealProof([first], ONE, passport)
  expect(() => openProof([first], OTHER, sealed)).toThrow()
})

test('no byte of it can be changed, and none cut off', () => {
  const { sealed } = sealProof([first], ONE, passport)
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed)
    changed[at]! ^= 1
    expect(() => openProof([first], ONE, changed), `byte ${at}`).toThrow()
    expect(() => openProof([first], ONE, sealed.subarray(0, at)), `${at} bytes`).toThrow()
  }
})

test('the name of a key tells nothing of it', () => {
  expect(first.id).toMatch(/^[0-9a-f]{8}$/)
  expect(first.key.toString('hex')).not.toContain(first.id)
  expect(first.id).not.toBe(second.id)
})
