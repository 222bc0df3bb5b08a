import { describe, expect, test } from 'vitest'
import { allows, EVERYTHING, isAbout } from '../../src/domain/access-rule.ts'

describe('an access rule', () => {
  const cases: [rule: string, path: string, allowed: boolean][] = [
    ['/me', '/1.0/me', true],
    ['/me', '/v1/me', true],
    ['/me', '/v1/me/', true],
    ['/1.0/me', '/v1/me', true],
    ['/me', '/1.0/me/session', false],
    ['/me', '/1.0/mean', false],
    ['/me/*', '/1.0/me', false],
    ['/me/*', '/1.0/me/session/3', true],
    ['/me*', '/1.0/me', true],
    ['/*', '/1.0/domain', true],
    ['/*', '/v2/iam/policy', true],
    ['/iam/*', '/v2/iam/policy', false],
    ['/v2/iam/*', '/v2/iam/policy', true],
    ['/domain/*/serviceInfos', '/1.0/domain/a.example/serviceInfos', true],
    ['/domain/*/serviceInfos', '/1.0/domain/serviceInfos', false],
    ['/domain/*/serviceInfos', '/1.0/domain/a.example/serviceInfos/more', false],
    ['/*/a*a', '/1.0/x/a', false],
    ['/*/a*a', '/1.0/x/aa', true],
    ['/domain/zone.x', '/1.0/domain/zoneyx', false],
    ['/ME', '/1.0/me', false],
  ]
  for (const [rule, path, allowed] of cases) {
    test(`${rule} ${allowed ? 'allows' : 'does not allow'} ${path}`, () => {
      expect(allows([{ method: 'GET', path: rule }], 'GET', path)).toBe(allowed)
    })
  }

  test('names a method, and reading includes asking for the head alone', () => {
    const rules = [{ method: 'GET', path: '/*' } as const]
    expect(['GET', 'HEAD', 'POST', 'PUT', 'DELETE'].filter((method) => allows(rules, method, '/1.0/me'))).toEqual(['GET', 'HEAD'])
    expect(EVERYTHING.every(({ method }) => allows(EVERYTHING, method, '/1.0/me'))).toBe(true)
    expect(allows([], 'GET', '/1.0/me')).toBe(false)
  })

  test('is about a service that it names, and not about all that a star stands for', () => {
    const about = (path: string) => isAbout([{ method: 'GET', path }], 'alpha.example')
    const named = [
      '/domain/alpha.example',
      '/domain/zone/ALPHA.example/*',
      '/v1/domain/alpha%2Eexample/serviceInfos',
      '/*/alpha.example',
    ]
    expect(named.map(about)).toEqual(named.map(() => true))
    const others = ['/*', '/domain/*', '/domain/alpha.example.org', '/domain/alpha*', '/%zz/%']
    expect(others.map(about)).toEqual(others.map(() => false))
  })
})
