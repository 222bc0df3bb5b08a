import { describe, expect, test, vi } from 'vitest'
import { jsonOf, NEW_DRAFT } from '../../src/web/pages/edit-policy/draft.ts'
import { readJson } from '../../src/web/pages/edit-policy/json.ts'

vi.mock('../../src/web/words.ts', () => ({ language: () => 'en' }))

const whole = { ...NEW_DRAFT, name: 'a', identities: ['urn:v1:eu:identity:account:ty10002-psn'] }

describe('a policy as JSON', () => {
  test('is read as it was written', () => {
    expect(readJson(jsonOf(whole))).toEqual({ draft: whole })
  })

  test('may leave out what is empty', () => {
    expect(readJson('{"name": "a", "identities": [], "resources": [], "permissions": {}}')).toEqual({
      draft: { ...NEW_DRAFT, name: 'a' },
    })
  })

  test.each([
    ['', 1, 1],
    ['{', 1, 2],
    ['{\n  "name": "a",\n}', 3, 1],
    ['{\n  "name" "a"\n}', 2, 10],
    ['{\n  "name": "a"\n  "b": 1\n}', 3, 3],
    ['{ "a": [1, 2,] }', 1, 14],
    ['{ "a": tru }', 1, 8],
    ['{ "a": "no end }', 1, 8],
    ['{ "a": 01 }', 1, 8],
    ['{} {}', 1, 4],
    ["{ 'a': 1 }", 1, 3],
  ])('says where it is none: %j', (text, line, column) => {
    expect(readJson(text)).toEqual({ fault: { line, column } })
  })

  test.each([
    ['[]', '{ }'],
    ['{"identities": [], "resources": [], "permissions": {}}', 'name'],
    [JSON.stringify({ ...whole, identities: [1] }), 'identities'],
    [JSON.stringify({ ...whole, resources: ['urn'] }), 'resources'],
    [JSON.stringify({ ...whole, permissions: { allow: ['x'] } }), 'permissions'],
    [JSON.stringify({ ...whole, conditions: { operator: 'XOR' } }), 'conditions'],
    [JSON.stringify({ ...whole, expiredAt: 'tomorrow' }), 'expiredAt'],
    [JSON.stringify({ ...whole, extra: 1 }), 'extra'],
  ])('says which part is not what it must be: %s', (text, part) => {
    expect(readJson(text)).toEqual({ fault: { part } })
  })
})
