import { describe, expect, test } from 'vitest'
import type { Account } from '../../src/domain/account.ts'
import { ownerTold } from '../../src/domain/owner.ts'
import {
  adminStanding,
  canPass,
  firstStanding,
  letPass,
  type NewAdmin,
  ownerStanding,
} from '../../src/domain/procedure-standing.ts'
import { Refusal } from '../../src/domain/refusal.ts'
import type { Service } from '../../src/domain/service.ts'

const SERVICE: Service = {
  id: 1,
  product: 'domain',
  name: 'alpha.example',
  status: 'ok',
  contacts: { admin: 'anna', tech: 'anna', billing: 'anna' },
  group: null,
  pack: null,
  hasSpecialNumbers: false,
  held: false,
}
const account = (nichandle: string): Account & { verified: boolean } => ({
  nichandle,
  zone: 'EU',
  hasUnpaidBill: false,
  hasValidPaymentMethod: true,
  voipValidated: false,
  verified: true,
})
const ASKED: NewAdmin = {
  named: 'alpha.example',
  service: SERVICE,
  entered: 'theo',
  account: account('theo'),
  today: account('anna'),
  debtRule: 'billing',
}
const codes = (refusals: Refusal[]) => refusals.map(({ code }) => code)
const admin = (more: Partial<NewAdmin>) => codes(adminStanding({ ...ASKED, ...more }))

describe('for another administrative contact', () => {
  test('nothing stands in the way of a verified account of the same zone', () => {
    expect(admin({})).toEqual([])
  })

  test('zone, address and state of the service stand, and can pass', () => {
    const all = adminStanding({
      ...ASKED,
      service: { ...SERVICE, status: 'inCreation' },
      account: { ...account('theo'), zone: 'CA', verified: false },
    })
    expect(codes(all)).toEqual(['service_not_ready', 'unverified_contact', 'other_zone'])
    expect(all.every(canPass)).toBe(true)
  })

  test('debts stand where the older rule counts', () => {
    const poor = { ...account('theo'), hasUnpaidBill: true }
    expect(admin({ account: poor })).toEqual([])
    expect(admin({ account: poor, debtRule: 'any' })).toEqual(['unpaid_bill'])
  })

  test('what can not be done at all can not pass', () => {
    const impossible = [
      { service: undefined },
      { account: undefined },
      { account: account('anna') },
      { service: { ...SERVICE, product: 'telephony/lines', group: 'vo1-1' } },
      { service: { ...SERVICE, product: 'telephony/lines', pack: 'pack-1' } },
    ].map((more) => adminStanding({ ...ASKED, ...more }))
    expect(impossible.map((all) => codes(all))).toEqual([
      ['unknown_service'],
      ['unknown_account'],
      ['same_contact'],
      ['contacts_of_group'],
      ['belongs_to_pack'],
    ])
    expect(impossible.flat().some(canPass)).toBe(false)
  })

  test('special numbers are what the staff is for', () => {
    expect(admin({ service: { ...SERVICE, product: 'telephony', hasSpecialNumbers: true } })).toEqual([])
  })
})

test('for another owner, the service is there and the owner is another one', () => {
  const [brook, field] = [ownerTold({ name: 'Brook' })!, ownerTold({ name: 'Field' })!]
  const asked = { named: 'alpha.example', service: SERVICE, recorded: brook, owner: field }
  expect(ownerStanding(asked)).toEqual([])
  expect(ownerStanding({ ...asked, recorded: null })).toEqual([])
  expect(codes(ownerStanding({ ...asked, owner: brook }))).toEqual(['same_owner'])
  expect(codes(ownerStanding({ ...asked, service: undefined }))).toEqual(['unknown_service'])
})

describe('what stands', () => {
  const zone = new Refusal('other_zone')
  const unknown = new Refusal('unknown_service')
  const fresh = { overridden: [], override: null }

  test('stops it, unless somebody says why it may pass', () => {
    expect(() => letPass([zone], fresh, null)).toThrow('other_zone')
    expect(letPass([zone], fresh, 'Moved to Canada.')).toEqual({ overridden: ['other_zone'], override: 'Moved to Canada.' })
    expect(() => letPass([zone, unknown], fresh, 'Whatever.')).toThrow('unknown_service')
  })

  test('and has been let pass once passes again, but nothing else with it', () => {
    const before = { overridden: ['other_zone'], override: 'Moved.' }
    expect(letPass([zone], before, null)).toBe(before)
    expect(() => letPass([zone, new Refusal('unpaid_bill')], before, null)).toThrow('unpaid_bill')
    expect(letPass([zone, new Refusal('unpaid_bill')], before, 'Court order.')).toEqual({
      overridden: ['other_zone', 'unpaid_bill'],
      override: 'Moved.\nCourt order.',
    })
    expect(firstStanding([zone], ['other_zone'])).toBeUndefined()
    expect(firstStanding([unknown], ['unknown_service'])).toBe(unknown)
  })

  test('needs no reason where nothing stands', () => {
    expect(letPass([], fresh, 'A reason for nothing.')).toBe(fresh)
  })
})
