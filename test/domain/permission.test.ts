import { describe, expect, test } from 'vitest'
import { rolesToChange } from '../../src/domain/permission.ts'
import { productOf } from '../../src/domain/product.ts'
import { consider } from '../../src/domain/request.ts'
import { type Contacts, ROLES, type Role, rolesOf } from '../../src/domain/role.ts'
import { contactAction, roleMay } from '../../src/domain/role-permissions.ts'
import { inWords, request } from '../support/rules.ts'

/** The manual's table: who holds these roles may change those. */
const MAY_CHANGE: Record<'domain' | 'telephony', Record<string, string>> = {
  domain: {
    '': '',
    admin: 'admin tech billing',
    tech: 'tech',
    billing: 'billing',
    'admin tech': 'admin tech billing',
    'admin billing': 'admin tech billing',
    'tech billing': 'tech billing',
    'admin tech billing': 'admin tech billing',
  },
  telephony: {
    '': '',
    admin: 'admin tech billing',
    tech: '',
    billing: '',
    'admin tech': 'admin tech billing',
    'admin billing': 'admin tech billing',
    'tech billing': '',
    'admin tech billing': 'admin tech billing',
  },
}

const REFUSED = { domain: 'not_your_role', telephony: 'telephony_admin_only' }

const SETS = ['', 'admin', 'tech', 'billing', 'admin tech', 'admin billing', 'tech billing', 'admin tech billing']

const roles = (text: string) => ROLES.filter((role) => text.split(' ').includes(role))

/** paul holds these roles, somebody else each of the others. */
function heldByPaul(held: string): Contacts {
  const holder = (role: Role) => (roles(held).includes(role) ? 'paul' : `${role}-holder`)
  return { admin: holder('admin'), tech: holder('tech'), billing: holder('billing') }
}

const cases = (['domain', 'telephony'] as const).flatMap((product) =>
  SETS.flatMap((held) => SETS.filter(Boolean).map((asked) => ({ product, held, asked }))),
)

describe('who may change which contacts', () => {
  test('every combination of roles held and roles asked is in the table', () => {
    expect(cases).toHaveLength(2 * 8 * 7)
  })

  test.each(cases)('on $product, who holds [$held] asks for [$asked]', ({ product, held, asked }) => {
    const may = roles(MAY_CHANGE[product][held]!)
    const wanted = Object.fromEntries(roles(asked).map((role) => [role, 'nora']))
    const { refusals, planned } = consider(request({ by: 'paul', product, contacts: heldByPaul(held), wanted }))
    const notHis = roles(asked).filter((role) => !may.includes(role))
    expect(refusals.map(inWords)).toEqual(notHis.map((role) => `${REFUSED[product]} ${role}`))
    expect(planned.flatMap((change) => change.roles).sort()).toEqual(roles(asked).sort())
  })

  test.each(SETS)('who holds [%s] is shown what he may change before he asks', (held) => {
    for (const product of ['domain', 'telephony'] as const) {
      const shown = rolesToChange('paul', heldByPaul(held), productOf(product)!)
      expect([...shown].sort()).toEqual(roles(MAY_CHANGE[product][held]!).sort())
    }
  })

  test.each(['telephony', 'telephony/aliases', 'telephony/lines', 'telephony/trunks'])('%s is telephony', (product) => {
    const { refusals } = consider(request({ by: 'theo', product, wanted: { tech: 'nora' } }))
    expect(refusals.map(inWords)).toEqual(['telephony_admin_only tech'])
  })

  test.each(['overTheBox', 'xdsl', 'pack/siptrunk', 'pack/xdsl'])('%s is not, though it is near', (product) => {
    expect(consider(request({ by: 'theo', product, wanted: { tech: 'nora' } })).refusals).toEqual([])
  })
})

/** Whether paul, holding these roles, may do this. */
const paulMay = (held: string, action: string) => rolesOf('paul', heldByPaul(held)).some((role) => roleMay(role, action))

describe('what a role may do says the same', () => {
  test.each(['domain', 'telephony'] as const)('of naming contacts on %s', (path) => {
    const product = productOf(path)!
    for (const held of SETS) {
      const shown = rolesToChange('paul', heldByPaul(held), product)
      expect(ROLES.filter((role) => paulMay(held, contactAction(product, role)))).toEqual(ROLES.filter((r) => shown.includes(r)))
    }
  })
})

test('renewal is for the administrative and the billing contact', () => {
  const may = SETS.filter((held) => paulMay(held, 'domain:apiovh:serviceInfos/edit'))
  expect(may).toEqual(SETS.filter((held) => /admin|billing/.test(held)))
})
