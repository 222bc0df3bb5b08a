import { expect, test } from 'vitest'
import { comparison } from '../../src/domain/comparison.ts'
import type { Owner } from '../../src/domain/owner.ts'

/** How one field compares, claimed and recorded. */
function compared(field: keyof Owner, claimed: string, recorded: string) {
  return comparison({ [field]: claimed }, { [field]: recorded })[0]?.verdict
}

test('what is spelled alike is the same', () => {
  expect(compared('name', 'Novák', 'Novák')).toBe('same')
  expect(compared('email', 'Anna@Novak.example', 'anna@novak.example')).toBe('same')
  expect(compared('phone', '+420 541 000 001', '+420.541000001')).toBe('same')
})

test('case, accents and punctuation make it similar', () => {
  expect(compared('name', 'novak', 'Novák')).toBe('similar')
  expect(compared('organisation', 'Novak Ceramics s.r.o.', 'NOVAK CERAMICS, SRO')).toBe('similar')
  expect(compared('phone', '0541 000 001', '+420.541000001')).toBe('similar')
})

test('so does a slip of the pen, and a name within another', () => {
  expect(compared('name', 'Esteves', 'Estevez')).toBe('similar')
  expect(compared('address', '12 Hrnčířská', '12 Hrncirska, 2nd floor')).toBe('similar')
})

test('a slip of the pen in an address of e-mail, a country or a legal form is another one', () => {
  expect(compared('email', 'anna@novac.example', 'anna@novak.example')).toBe('differs')
  expect(compared('email', 'a.nna@novak.example', 'anna@novak.example')).toBe('differs')
  expect(compared('country', 'CZ', 'CH')).toBe('differs')
  expect(compared('legalform', 'corporation', 'personalcorporation')).toBe('differs')
})

test('another name differs', () => {
  expect(compared('name', 'Okafor', 'Novak')).toBe('differs')
  expect(compared('name', 'Li', 'Lu')).toBe('differs')
  expect(compared('phone', '1234', '5671234')).toBe('differs')
})

test('what only one of the two tells is missing, and what neither tells is left out', () => {
  expect(comparison({ name: 'Novak', area: ' ' }, { city: 'Brno', area: '' })).toEqual([
    { field: 'name', claimed: 'Novak', recorded: null, verdict: 'missing' },
    { field: 'city', claimed: null, recorded: 'Brno', verdict: 'missing' },
  ])
  expect(comparison({ name: 'Novak' }, null)).toEqual([{ field: 'name', claimed: 'Novak', recorded: null, verdict: 'missing' }])
})

test('very long texts are compared in no time', () => {
  const begun = Date.now()
  expect(compared('address', 'a'.repeat(255), 'b'.repeat(255))).toBe('differs')
  expect(Date.now() - begun).toBeLessThan(500)
})
