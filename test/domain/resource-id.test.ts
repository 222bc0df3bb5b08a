import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resourceId, serviceOfResourceId } from '../../src/domain/resource-id.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

test('the uuid of a service is its number, and leads back to it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 48 - 1 }), (service) => {
      expect(resourceId(service)).toMatch(UUID)
      expect(serviceOfResourceId(resourceId(service))).toBe(service)
      expect(serviceOfResourceId(resourceId(service).toUpperCase())).toBe(service)
    }),
  )
})

test.each(['', '6f1c2a58-2f0e-4d6f-9d3a-5b8e6c0f7a11', '00000000-0000-8000-8000-', '00000000-0000-8000-8000-00000000000g'])(
  'any other uuid is the one of no service: %s',
  (id) => {
    expect(serviceOfResourceId(id)).toBeUndefined()
  },
)
