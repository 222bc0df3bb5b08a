import { expect, test } from 'vitest'
import { openSecret, sealSecret } from '../../src/lib/sealed-secret.ts'

const KEY = Buffer.alloc(32, 7)
const SECRET = Buffer.from('twenty bytes of them')
const seal = () => sealSecret(KEY, 'authenticator', 'anna', SECRET)

test('a sealed secret opens again, and never looks the same', () => {
  expect(openSecret(KEY, 'authenticator', 'anna', seal())).toEqual(SECRET)
  expect(seal()).not.toEqual(seal())
  expect(seal()).toHaveLength(48)
  expect(seal().includes(SECRET)).toBe(false)
})

test.each([
  ['of another server', Buffer.alloc(32, 8), 'authenticator', 'anna'],
  ['for another purpose', KEY, 'something else', 'anna'],
  ['of another account', KEY, 'authenticator', 'theo'],
])('a secret %s does not open', (_case, key, purpose, owner) => {
  expect(openSecret(key, purpose, owner, seal())).toBeUndefined()
})

test('a secret that was changed does not open, wherever it was', () => {
  for (let at = 0; at < 48; at++) {
    const changed = seal()
    changed[at]! ^= 1
    expect(openSecret(KEY, 'authenticator', 'anna', changed)).toBeUndefined()
  }
})
