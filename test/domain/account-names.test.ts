import { describe, expect, test } from 'vitest'
import { emailAddress } from '../../src/domain/email-address.ts'
import { handleOf } from '../../src/domain/nichandle.ts'
import { verifyPassword } from '../../src/domain/password.ts'

describe('a handle', () => {
  const cases: [firstname: string, name: string, number: number, handle: string][] = [
    ['Anna', 'Novak', 10001, 'an10001-psn'],
    ['Théo', 'Yildiz', 7, 'ty00007-psn'],
    ['Émile', 'Øster', 99999, 'eo99999-psn'],
    ['Łukasz', 'Żak', 5, 'lz00005-psn'],
    ['', '', 0, 'xx00000-psn'],
    ['李', 'Анна', 3, 'xx00003-psn'],
    ['3D', "O'Neil", 3, 'do00003-psn'],
  ]
  for (const [firstname, name, number, handle] of cases) {
    test(`of "${firstname}" "${name}" is ${handle}`, () => {
      expect(handleOf({ firstname, name }, number, '-psn')).toBe(handle)
    })
  }
})

describe('an address', () => {
  for (const entered of [
    'anna@mail.example',
    ' a.b+c@mail.example ',
    'élan@bücher.example',
    'a@b.xn--p1ai',
    "o'neil@mail.example",
  ]) {
    test(`can be "${entered}"`, () => expect(emailAddress(entered)).toBe(entered.trim()))
  }
  for (const entered of [
    '',
    'anna',
    'a@b',
    'a@.example',
    'a@b..example',
    'a@-b.example',
    'a,b@mail.example',
    'a@mail.example\n.x',
    `${'a'.repeat(65)}@mail.example`,
  ]) {
    test(`can not be ${JSON.stringify(entered)}`, () => expect(() => emailAddress(entered)).toThrow('invalid_email'))
  }

  test('is refused however long the nonsense is', () => {
    expect(() => emailAddress(`a@${'a-'.repeat(100_000)}`)).toThrow('invalid_email')
    expect(() => emailAddress(`a@${'a.'.repeat(120)}!`)).toThrow('invalid_email')
    expect(() => emailAddress(`a@${'a'.repeat(200)}!`)).toThrow('invalid_email')
  })
})

describe('a password', () => {
  const names = { nichandle: 'an10001-psn', email: 'anna@mail.example' }
  for (const password of ['8 letter', 'ünïcödé-pass', 'éèàüabcd', 'x1'.repeat(64)]) {
    test(`can be "${password}"`, () => expect(() => verifyPassword(password, names)).not.toThrow())
  }
  for (const password of [
    'seven 7',
    'AN10001-psn',
    'Anna@Mail.Example',
    'motdepasse',
    'zzzzzzzzzz',
    'x1'.repeat(65),
    '😀😀😀😀',
  ]) {
    test(`can not be "${password}"`, () => expect(() => verifyPassword(password, names)).toThrow('weak_password'))
  }
})
