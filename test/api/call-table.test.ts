import { describe, expect, test } from 'vitest'
import { knownCall } from '../../src/api/call-table.ts'
import { ACTIONS } from '../../src/domain/action.ts'
import { PRODUCTS } from '../../src/domain/product.ts'

/** Every call that the catalogue lists, with names filled in. */
const CALLS = ACTIONS.flatMap(({ name, type, calls }) =>
  calls.map(({ method, path }) => ({ action: name, type, method, path: path.replace(/\{(\w+)\}/g, 'some-$1') })),
)

/** The product whose service a path names, the longest one. */
function productIn(path: string) {
  const found = PRODUCTS.filter((product) => path.startsWith(`/${product.path}/some-`))
  return found.sort((a, b) => b.path.length - a.path.length)[0]
}

describe('the calls of the catalogue', () => {
  test('on services are known with their service, by every mount', () => {
    const ofServices = CALLS.filter(({ path, type }) => productIn(path)?.type === type)
    expect(ofServices.length).toBeGreaterThan(1500)
    for (const { action, method, path } of ofServices) {
      for (const mount of ['', '/1.0', '/v1']) {
        const known = knownCall(method, mount + path)
        const product = productIn(path)!
        expect(known?.actions, `${method} ${path}`).toContain(action)
        expect(known).toMatchObject({ on: { kind: 'service', product }, name: `some-${product.nameParameter}` })
      }
    }
  })

  test('on the account are known as such', () => {
    const ofAccount = CALLS.filter(({ type, path }) => type === 'account' && !productIn(path))
    expect(ofAccount.length).toBeGreaterThan(300)
    for (const { action, method, path } of ofAccount) {
      const known = knownCall(method, path.startsWith('/iam/') ? `/v2${path}` : path)
      expect(known?.actions, `${method} ${path}`).toContain(action)
      expect(known?.on).toEqual({ kind: 'account' })
    }
  })

  test('take actions of one kind alone, that of what they are on', () => {
    const kinds = new Map(ACTIONS.map(({ name, type }) => [name, type]))
    for (const { method, path } of CALLS) {
      const known = knownCall(method, path)
      if (!known) continue
      const kind = 'product' in known.on ? known.on.product.type : 'account'
      expect(new Set(known.actions.map((name) => kinds.get(name))), `${method} ${path}`).toEqual(new Set([kind]))
    }
  })

  test('are unknown by another method, another capital, or one word more', () => {
    for (const { method, path } of CALLS.filter(({ path }) => productIn(path))) {
      expect(knownCall(method.toLowerCase(), path)).toBeUndefined()
      expect(knownCall('PATCH', path)).toBeUndefined()
      expect(knownCall(method, `${path}/`)).toBeUndefined()
      expect(knownCall(method, path.toUpperCase())).toBeUndefined()
    }
  })
})
