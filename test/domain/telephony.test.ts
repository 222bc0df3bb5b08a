import { describe, expect, test } from 'vitest'
import { actionNamed } from '../../src/domain/action.ts'
import { considerMove, type MoveRequest, verifyMayMove, verifyMove } from '../../src/domain/move.ts'
import { PRODUCTS, productOf } from '../../src/domain/product.ts'
import { consider } from '../../src/domain/request.ts'
import { type Contacts, ROLES, type Role } from '../../src/domain/role.ts'
import { roleMay } from '../../src/domain/role-permissions.ts'
import type { Service } from '../../src/domain/service.ts'
import {
  isInternalGroup,
  lockOf,
  lockRefusals,
  type Movable,
  moveRefusals,
  needsStaff,
  takesContactsOf,
  telephonyRefusals,
} from '../../src/domain/telephony.ts'
import { type Ask, account, CONTACTS, inWords, later, NOW, openChange, refusalOf, request } from '../support/rules.ts'

const TELEPHONY = productOf('telephony')!

function service(facts: Partial<Service> = {}): Service {
  return {
    id: 1,
    product: 'telephony',
    name: 'dublin',
    status: 'ok',
    contacts: CONTACTS,
    group: null,
    pack: null,
    hasSpecialNumbers: false,
    held: false,
    ...facts,
  }
}

const line = (facts: Partial<Movable> = {}): Movable => ({
  product: 'telephony/lines',
  name: '01',
  group: 'dublin',
  pack: null,
  contacts: CONTACTS,
  held: false,
  special: false,
  ...facts,
})

describe('a group is internal by its name', () => {
  test.each([
    ['internal-tests', true],
    ['INTERNAL-tests', true],
    ['vo10006-psn-internal', true],
    ['vo10006-psn-1', false],
    ['international-1', false],
    ['my-internal-calls', false],
    ['internal', false],
  ])('%s: %s', (name, internal) => {
    expect(isInternalGroup(name)).toBe(internal)
  })
})

describe('what can not be changed by itself', () => {
  test.each<[string, Partial<Service>, string | undefined]>([
    ['a group', {}, undefined],
    ['a group that is internal', { name: 'tests-internal' }, 'internal_group'],
    ['a line in a group', { product: 'telephony/lines', group: 'dublin' }, 'contacts_of_group'],
    ['a line in an internal group', { product: 'telephony/lines', group: 'internal-1' }, 'internal_group'],
    ['a line of an internet pack', { product: 'telephony/lines', group: 'dublin', pack: 'pack-1' }, 'belongs_to_pack'],
    ['a line of an internet pack, in no group', { product: 'telephony/lines', pack: 'pack-1' }, 'belongs_to_pack'],
    ['a number in no group', { product: 'telephony/aliases' }, undefined],
    ['a domain that is called like an internal group', { product: 'domain', name: 'internal-shop' }, undefined],
  ])('%s: %s', (_, facts, lock) => {
    expect(lockOf(service(facts))).toBe(lock)
  })

  test.each<[Partial<Service>, string]>([
    [{ product: 'telephony/lines', group: 'dublin', pack: 'pack-1' }, 'belongs_to_pack tech pack-1'],
    [{ product: 'telephony/lines', group: 'dublin' }, 'contacts_of_group tech dublin'],
    [{ name: 'internal-1' }, 'internal_group tech internal-1'],
  ])('is refused by what locks it: %o', (facts, words) => {
    expect(lockRefusals(service(facts), 'tech').map(inWords)).toEqual([words])
    expect(telephonyRefusals(service(facts), 'tech', true).map(inWords), 'and no staff clears it').toEqual([words])
  })
})

describe('whose contacts something has', () => {
  test.each<[string, Parameters<typeof takesContactsOf>[0], boolean]>([
    ['a line in a group', { product: 'telephony/lines', group: 'dublin', pack: null }, true],
    ['a number in a group', { product: 'telephony/aliases', group: 'dublin', pack: null }, true],
    ['a line of a pack', { product: 'telephony/lines', group: 'dublin', pack: 'pack-1' }, false],
    ['a line in no group', { product: 'telephony/lines', group: null, pack: null }, false],
    ['a group itself', { product: 'telephony', group: 'dublin', pack: null }, false],
    ['what is no telephony', { product: 'domain', group: 'dublin', pack: null }, false],
  ])('%s has those of its group: %s', (_, facts, takes) => {
    expect(takesContactsOf(facts)).toBe(takes)
  })
})

describe('a group with special numbers', () => {
  test.each<[Role, boolean]>([
    ['admin', true],
    ['tech', false],
    ['billing', true],
  ])('leaves the %s contact to the staff: %s', (role, staff) => {
    expect(needsStaff(service({ hasSpecialNumbers: true }), role)).toBe(staff)
    expect(needsStaff(service(), role)).toBe(false)
    const words = staff ? [`special_numbers ${role}`] : []
    expect(telephonyRefusals(service({ hasSpecialNumbers: true }), role).map(inWords)).toEqual(words)
    expect(telephonyRefusals(service({ hasSpecialNumbers: true }), role, true), 'once cleared').toEqual([])
  })
})

describe('asking for contacts on telephony', () => {
  const refusals = (ask: Partial<Ask>, more: object = {}) =>
    consider({ ...request({ by: 'anna', wanted: {}, product: 'telephony', ...ask }), ...more }).refusals.map(inWords)
  const special = { hasSpecialNumbers: true }
  const notValidated = (nichandle: string) => [account(nichandle, { voipValidated: false })]

  test.each<[string, Partial<Ask>, string[]]>([
    ['all three at once', { wanted: { admin: 'carl', tech: 'carl', billing: 'carl' } }, []],
    ['the technical contact asks for his own role', { by: 'theo', wanted: { tech: 'carl' } }, ['telephony_admin_only tech']],
    ['the billing contact asks for his own role', { by: 'bea', wanted: { billing: 'carl' } }, ['telephony_admin_only billing']],
    [
      'today’s billing contact is not validated',
      { wanted: { billing: 'carl' }, people: notValidated('bea') },
      ['not_voip_validated billing bea'],
    ],
    [
      'the new billing contact is not validated',
      { wanted: { billing: 'carl' }, people: notValidated('carl') },
      ['not_voip_validated billing carl'],
    ],
    ['neither matters for another role', { wanted: { tech: 'carl' }, people: notValidated('carl') }, []],
    [
      'special numbers',
      { wanted: { admin: 'carl', tech: 'carl', billing: 'carl' }, telephony: special },
      ['special_numbers admin', 'special_numbers billing'],
    ],
    [
      'who may not ask is told that, not what stands there',
      { by: 'theo', wanted: { admin: 'carl' }, telephony: special },
      ['telephony_admin_only admin'],
    ],
    [
      'what is locked, before who is wanted',
      { product: 'telephony/lines', wanted: { tech: 'nobody' }, unknown: ['nobody'], telephony: { group: 'dublin' } },
      ['contacts_of_group tech dublin'],
    ],
  ])('%s', (_, ask, words) => {
    expect(refusals(ask)).toEqual(words)
  })

  test('what the staff has cleared still has to be true of the accounts', () => {
    const ask = { wanted: { billing: 'carl' }, telephony: special, people: [account('carl', { hasUnpaidBill: true })] }
    expect(refusals(ask, { cleared: true })).toEqual(['unpaid_bill billing carl'])
    expect(refusals({ ...ask, people: [] }, { cleared: true })).toEqual([])
  })

  test('a refusal of the validation says which side it is', () => {
    const sides = consider(
      request({
        by: 'anna',
        wanted: { billing: 'carl' },
        product: 'telephony',
        people: [...notValidated('bea'), ...notValidated('carl')],
      }),
    ).refusals.map(({ about }) => about.side)
    expect(sides).toEqual(['from', 'to'])
  })
})

describe('moving something to another group', () => {
  const cork = service({ id: 2, name: 'cork', contacts: { ...CONTACTS, tech: 'carl' } })
  const paris = service({ id: 3, name: 'paris', contacts: { ...CONTACTS, billing: 'carl' } })

  test.each<[string, Movable, Service, Service, string[]]>([
    ['a line', line(), service(), cork, []],
    ['what belongs to a pack', line({ pack: 'pack-1' }), service(), cork, ['belongs_to_pack pack-1']],
    ['into an internal group', line(), service(), service({ id: 4, name: 'internal-1' }), ['internal_group internal-1']],
    ['out of an internal group', line(), service({ name: 'internal-1' }), cork, ['internal_group internal-1']],
    ['out of a group that a procedure holds', line(), service({ held: true }), cork, ['procedure_waits 01']],
    ['into a group that a procedure holds', line(), service(), { ...cork, held: true }, ['procedure_waits 01']],
    ['a line that a procedure holds', line({ held: true }), service(), cork, ['procedure_waits 01']],
    ['a special number, where it changes hands', line({ special: true }), service(), paris, ['special_numbers 01']],
    ['a special number, where only the technical contact changes', line({ special: true }), service(), cork, []],
  ])('%s', (_, thing, from, to, words) => {
    expect(moveRefusals(thing, from, to).map(inWords)).toEqual(words)
  })
})

describe('a move of lines and numbers', () => {
  const holders = (contacts: Contacts, people: ReturnType<typeof account>[] = []) =>
    Object.fromEntries(
      ROLES.map((role) => [role, people.find(({ nichandle }) => nichandle === contacts[role]) ?? account(contacts[role])]),
    ) as Record<Role, ReturnType<typeof account>>

  type Facts = { from?: Partial<Service>; to?: Partial<Service>; people?: ReturnType<typeof account>[] } & Partial<
    Pick<MoveRequest, 'things' | 'open' | 'debtRule'>
  >

  function move({ from = {}, to = {}, people = [], ...more }: Facts = {}): MoveRequest {
    const [source, target] = [service(from), service({ id: 2, name: 'cork', ...to })]
    return {
      product: TELEPHONY,
      from: source,
      to: target,
      things: [line()],
      asker: account('anna'),
      holders: { from: holders(source.contacts, people), to: holders(target.contacts, people) },
      open: [],
      debtRule: 'billing',
      now: NOW,
      ...more,
    }
  }

  const carl = { contacts: { ...CONTACTS, billing: 'carl' } }
  const tech = { contacts: { ...CONTACTS, tech: 'carl' } }
  const change = (facts: object = {}) => openChange({ askedBy: 'anna', from: 'theo', to: 'carl', roles: ['tech'], ...facts })

  test.each<[string, Facts, string[]]>([
    ['between two groups of the same contacts', {}, []],
    ['to the group where they are', { to: { id: 1 } }, ['same_group']],
    ['to a group that is being made', { to: { status: 'inCreation' } }, ['service_not_ready']],
    ['while a request is open', { open: [change()] }, ['change_already_pending tech anna']],
    ['after it has run out', { open: [change({ expiresAt: later(0) })] }, []],
    ['to another billing contact', { to: carl }, []],
    [
      'to one who is not validated',
      { to: carl, people: [account('carl', { voipValidated: false })] },
      ['not_voip_validated billing carl'],
    ],
    [
      'from one who is not validated',
      { to: carl, people: [account('bea', { voipValidated: false })] },
      ['not_voip_validated billing bea'],
    ],
    ['to one who owes', { to: carl, people: [account('carl', { hasUnpaidBill: true })] }, ['unpaid_bill billing carl']],
    ['from one who owes', { to: carl, people: [account('bea', { hasUnpaidBill: true })] }, ['unpaid_bill billing bea']],
    [
      'to one who can not pay',
      { to: carl, people: [account('carl', { hasValidPaymentMethod: false })] },
      ['no_payment_method billing carl'],
    ],
    ['to one in another zone', { to: tech, people: [account('carl', { zone: 'CA' })] }, ['other_zone tech carl']],
    ['to a technical contact who owes', { to: tech, people: [account('carl', { hasUnpaidBill: true })] }, []],
    [
      'the same, by the older rule',
      { to: tech, debtRule: 'any', people: [account('carl', { hasUnpaidBill: true })] },
      ['unpaid_bill tech carl'],
    ],
    ['whose billing contact owes, and stays', { people: [account('bea', { hasUnpaidBill: true, voipValidated: false })] }, []],
  ])('%s', (_, facts, words) => {
    expect(considerMove(move(facts)).refusals.map(inWords)).toEqual(words)
    expect(refusalOf(() => verifyMove(move(facts)))).toBe(words[0])
  })

  test('is all or nothing: what stands in the way of one stands in the way of all', () => {
    const facts = { things: [line(), line({ name: '02', pack: 'pack-1' }), line({ name: '03' })] }
    expect(considerMove(move(facts)).each.map(({ refusals }) => refusals.map(inWords))).toEqual([
      [],
      ['belongs_to_pack pack-1'],
      [],
    ])
    expect(refusalOf(() => verifyMove(move(facts)))).toBe('belongs_to_pack pack-1')
  })

  test.each([
    ['anna', undefined],
    ['theo', 'telephony_admin_only admin'],
    ['bea', 'telephony_admin_only admin'],
    ['carl', 'telephony_admin_only admin'],
  ])('is for the administrative contact to ask: %s', (who, words) => {
    expect(refusalOf(() => verifyMayMove(who, service(), TELEPHONY))).toBe(words)
  })
})

describe('what each contact may do on telephony', () => {
  test.each([
    ['see the group', 'get', ['admin', 'tech', 'billing']],
    ['see what it holds', 'line/get', ['admin', 'tech', 'billing']],
    ['change the settings of a line', 'line/options/edit', ['admin', 'tech']],
    ['change where a direct number rings', 'ddi/changeDestination', ['admin', 'tech']],
    ['change an offer', 'service/offerChange/create', ['admin']],
    ['order an option', 'put', ['admin']],
    ['move lines and numbers', 'service/changeOfBillingAccount', ['admin']],
    ['name other contacts', 'changeContact', ['admin']],
    ['see the calls of this month', 'service/voiceConsumption/get', ['admin', 'billing']],
    ['see what was billed', 'historyConsumption/get', ['admin', 'billing']],
    ['download the records of what was billed', 'historyConsumption/file/get', ['admin', 'billing']],
  ])('%s (%s): %o', (_, action, roles) => {
    expect(actionNamed(`voip:apiovh:${action}`)).toBeDefined()
    expect(ROLES.filter((role) => roleMay(role, `voip:apiovh:${action}`))).toEqual(roles)
  })

  test.each([
    ['read the bills', 'bill/get', ['admin', 'billing']],
    ['read the consumption', 'consumption/get', ['admin', 'billing']],
    ['name another technical contact', 'contact/tech/change', ['admin']],
    ['name another billing contact', 'contact/billing/change', ['admin']],
    ['see the names of what a group holds', 'service/name/get', ['admin', 'tech', 'billing']],
  ])('%s (%s): %o', (_, action, roles) => {
    expect(ROLES.filter((role) => roleMay(role, `voip:passation:${action}`))).toEqual(roles)
  })
})

test('everything that a group holds is telephony', () => {
  expect(PRODUCTS.filter(({ family }) => family === 'telephony').map(({ path }) => path)).toEqual([
    'telephony',
    'telephony/aliases',
    'telephony/lines',
    'telephony/trunks',
  ])
})
