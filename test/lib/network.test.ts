import { describe, expect, test } from 'vitest'
import { isBlock, isInBlockList, isInBlocks, networkOf } from '../../src/lib/network.ts'

describe('a network', () => {
  const cases: [address: string, network: string][] = [
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['', ''],
  ]
  for (const [address, network] of cases) {
    test(`of "${address}" is ${network || 'none'}`, () => expect(networkOf(address)).toBe(network))
  }
})

describe('a block of addresses', () => {
  test('is an address, or a beginning of addresses', () => {
    const texts = [
      '192.0.2.7',
      '192.0.2.0/24',
      '2001:db8::/32',
      '0.0.0.0/0',
      '192.0.2.0/33',
      '2001:db8::/129',
      '192.0.2',
      '',
      '/8',
      '10.0.0.0/8/8',
      '10.0.0.0/-1',
    ]
    expect(texts.filter(isBlock)).toEqual(['192.0.2.7', '192.0.2.0/24', '2001:db8::/32', '0.0.0.0/0'])
  })

  test('holds what begins like it', () => {
    const blocks = ['192.0.2.0/24', '2001:db8::/32', '198.51.100.9']
    const inside = ['192.0.2.255', '2001:db8:ffff::1', '198.51.100.9', '::ffff:192.0.2.1']
    expect(inside.map((address) => isInBlocks(address, blocks))).toEqual([true, true, true, true])
    const outside = ['192.0.3.0', '2001:db9::1', '198.51.100.8', '::1']
    expect(outside.map((address) => isInBlocks(address, blocks))).toEqual([false, false, false, false])
  })

  test('in a list is found again and again, without the list being made again', () => {
    const blocks = Array.from({ length: 60 }, (_, n) => `10.0.${n}.0/24`).join(', ')
    for (let n = 0; n < 60; n++) expect(isInBlockList(`10.0.${n}.7`, blocks)).toBe(true)
    expect(isInBlockList('10.1.0.7', blocks)).toBe(false)
  })
})
