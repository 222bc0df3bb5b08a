import { expect, test } from 'vitest'
import { mayReadName } from '../../src/domain/acquaintance.ts'

/** Anna asks that Theo takes over from Carl; these are the contacts of the service today. */
const CONTACTS = ['anna', 'carl', 'anna']
const waiting = { askedBy: 'anna', from: 'carl', to: 'theo', parties: [{ account: 'theo', state: 'waiting' as const }] }
const validated = { ...waiting, parties: [{ account: 'theo', state: 'validated' as const }] }

test.each([
  ['the receiver’s name is for nobody who asks', waiting, 'anna', 'theo', CONTACTS, false],
  ['nor for who loses', waiting, 'carl', 'theo', CONTACTS, false],
  ['the receiver reads their own', waiting, 'theo', 'theo', CONTACTS, true],
  ['who has validated is known', validated, 'anna', 'theo', CONTACTS, true],
  [
    'a refusal shows nobody',
    { ...waiting, parties: [{ account: 'theo', state: 'refused' as const }] },
    'anna',
    'theo',
    CONTACTS,
    false,
  ],
  ['who is a contact of the service already is known to its contacts', waiting, 'anna', 'theo', ['anna', 'carl', 'theo'], true],
  ['but not to who was one', waiting, 'carl', 'theo', ['anna', 'anna', 'theo'], false],
  ['the receiver reads who asks', waiting, 'theo', 'anna', CONTACTS, true],
  ['and whom they would replace', waiting, 'theo', 'carl', CONTACTS, true],
  ['who asks for themselves shows themselves', { ...waiting, askedBy: 'theo' }, 'carl', 'theo', CONTACTS, true],
  ['of a service that is gone, nobody is a contact', waiting, 'anna', 'theo', [null, null, null], false],
])('%s', (_rule, change, reader, whose, contacts, known) => {
  expect(mayReadName(reader, change, whose, contacts)).toBe(known)
})
