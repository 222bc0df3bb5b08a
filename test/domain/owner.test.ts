import { describe, expect, test } from 'vitest'
import {
  editedOwner,
  fieldsThatDiffer,
  HARMLESS,
  IDENTIFYING,
  isAnotherOwner,
  isChangeOfOwner,
  OWNER_FIELDS,
  type Owner,
  ownerName,
  ownerTold,
} from '../../src/domain/owner.ts'

const MARTA: Owner = {
  legalform: 'individual',
  firstname: 'Marta',
  name: 'Novák',
  organisation: '',
  email: 'marta@novak.example',
  phone: '+420.123456789',
  address: 'Dlouhá 1',
  zip: '110 00',
  city: 'Praha',
  area: '',
  country: 'CZ',
}

describe('an owner as the hosting company tells it', () => {
  test.each<[told: unknown, owner: Partial<Owner> | null]>([
    [null, null],
    [undefined, null],
    [17, null],
    ['Marta Novák', { name: 'Marta Novák', legalform: 'individual', email: '' }],
    [
      { organisation: 'Novak Ceramics', country: 'CZ' },
      { organisation: 'Novak Ceramics', legalform: 'corporation', country: 'CZ' },
    ],
    [
      { organisation: 'Clay', legalform: 'association' },
      { organisation: 'Clay', legalform: 'association' },
    ],
    [
      { name: '  Novák ', firstname: '\tMarta' },
      { name: 'Novák', firstname: 'Marta' },
    ],
    [
      { name: 7, email: null, vat: 'CZ1' },
      { name: '', email: '' },
    ],
    [{ legalform: 'king' }, { legalform: 'individual' }],
  ])('%j is read as far as it is known here', (told, owner) => {
    if (owner === null) expect(ownerTold(told)).toBeNull()
    else expect(ownerTold(told)).toMatchObject(owner)
  })

  test('has the known fields and no other', () => {
    expect(Object.keys(ownerTold({ vat: 'CZ1' })!).sort()).toEqual([...OWNER_FIELDS].sort())
  })
})

test.each<[Partial<Owner>, string]>([
  [{}, 'Marta Novák'],
  [{ firstname: '' }, 'Novák'],
  [{ organisation: 'Novak Ceramics' }, 'Novak Ceramics'],
  [{ firstname: '', name: '' }, ''],
])('with %j, it is called %j', (fields, name) => {
  expect(ownerName({ ...MARTA, ...fields })).toBe(name)
})

describe('who the owner is', () => {
  test('every field either says it or is harmless', () => {
    expect([...IDENTIFYING, ...HARMLESS].sort()).toEqual([...OWNER_FIELDS].sort())
    expect(IDENTIFYING.filter((field) => new Set<string>(HARMLESS).has(field))).toEqual([])
  })

  test.each(IDENTIFYING)('%s: another one makes another owner', (field) => {
    const value = field === 'legalform' ? 'corporation' : 'other'
    expect(isChangeOfOwner(MARTA, { ...MARTA, [field]: value })).toBe(true)
  })

  test.each(HARMLESS)('%s: another one leaves the owner who it is', (field) => {
    expect(isChangeOfOwner(MARTA, { ...MARTA, [field]: 'other' })).toBe(false)
    expect(fieldsThatDiffer(MARTA, { ...MARTA, [field]: 'other' })).toEqual([field])
  })

  test('capitals make no other e-mail address, but another name', () => {
    expect(fieldsThatDiffer(MARTA, { ...MARTA, email: 'Marta@NOVAK.example' })).toEqual([])
    expect(isChangeOfOwner(MARTA, { ...MARTA, name: 'NOVÁK' })).toBe(true)
  })

  test.each<[before: unknown, after: unknown, another: boolean]>([
    [null, null, false],
    [null, { city: 'Praha' }, false],
    [null, { name: 'Marta' }, true],
    ['Marta', { name: 'Marta' }, false],
    [{ name: 'Marta', vat: 1 }, { name: 'Marta', vat: 2 }, false],
    [{ name: 'Marta' }, null, true],
  ])('told %j, then %j: another one is %j', (before, after, another) => {
    expect(isAnotherOwner(before, after)).toBe(another)
  })
})

describe('what the administrative contact edits', () => {
  test('is what differs and is harmless, without blanks around it', () => {
    expect(editedOwner(MARTA, { ...MARTA, city: ' Brno ', phone: '' })).toEqual({ city: 'Brno', phone: '' })
    expect(editedOwner(MARTA, {})).toEqual({})
    expect(editedOwner(MARTA, { email: 'MARTA@novak.example' })).toEqual({})
    expect(editedOwner({ ...MARTA, firstname: '', name: '' }, { city: 'Brno' })).toEqual({ city: 'Brno' })
  })

  test('is nobody’s address where nobody is known: owner_unnamed', () => {
    for (const known of [null, ownerTold({}), ownerTold({ city: 'Praha' })])
      expect(() => editedOwner(known, { city: 'Brno' })).toThrow('owner_unnamed')
  })

  test.each([{ name: 'Other' }, { email: 'other@mail.example' }, { legalform: 'corporation' }, { organisation: 'Clay' }])(
    'is not %j: owner_change_needed',
    (fields) => {
      expect(() => editedOwner(MARTA, fields)).toThrow(expect.objectContaining({ code: 'owner_change_needed' }))
      expect(() => editedOwner(null, { ...fields, city: 'Brno' })).toThrow('owner_change_needed')
    },
  )
})
