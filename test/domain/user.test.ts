import { describe, expect, test } from 'vitest'
import { ACTIONS } from '../../src/domain/action.ts'
import { GROUP_ROLES, type GroupRole, groupRoleMay } from '../../src/domain/user.ts'

const given = (role: GroupRole) => ACTIONS.map(({ name }) => name).filter((action) => groupRoleMay(role, action))

describe('a role of a group', () => {
  test.each(GROUP_ROLES.slice(1).map((role, above) => [role, GROUP_ROLES[above]!] as const))(
    '%s may nothing that %s may not, and less',
    (role, above) => {
      const more = new Set(given(above))
      expect(given(role).filter((action) => !more.has(action))).toEqual([])
      expect(given(role).length).toBeLessThan(more.size)
    },
  )

  test('that only reads sees services and bills, but neither users nor policies nor payment', () => {
    expect(groupRoleMay('UNPRIVILEGED', 'domain:apiovh:get')).toBe(true)
    expect(groupRoleMay('UNPRIVILEGED', 'account:apiovh:me/bill/get')).toBe(true)
    for (const hidden of ['me/identity/user/get', 'iam/policy/get', 'me/payment/method/get']) {
      expect([hidden, groupRoleMay('UNPRIVILEGED', `account:apiovh:${hidden}`)]).toEqual([hidden, false])
    }
  })
})
