import { BlockList, isIP } from 'node:net'
import { LRUCache } from 'lru-cache'

/** Who shares an address: an IPv4 address is one household, of IPv6 each has at least a /64. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  return mapped ? mapped[1]! : `${groupsOf(address).slice(0, 4).join(':')}::/64`
}

/** An address, or a block such as 192.0.2.0/24. */
export function isBlock(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const version = isIP(address)
  if (version === 0 || more.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}

export function isInBlocks(address: string, blocks: string[]): boolean {
  return isIn(address, listOf(blocks))
}

/** Lists that were made lately, by their text: making one takes longer than looking into it, and the same ones are asked again. */
const LISTS = new LRUCache<string, BlockList>({ max: 10_000 })

/** The same of a list with commas between its blocks, for those that are asked often. */
export function isInBlockList(address: string, blocks: string): boolean {
  const known = LISTS.get(blocks)
  const list = known ?? listOf(blocks.split(',').map((block) => block.trim()))
  if (!known) LISTS.set(blocks, list)
  return isIn(address, list)
}

function isIn(address: string, list: BlockList): boolean {
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

function listOf(blocks: string[]): BlockList {
  const list = new BlockList()
  for (const block of blocks) {
    const [start = '', bits] = block.split('/')
    const version = isIP(start) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(start, version)
    else list.addSubnet(start, Number(bits), version)
  }
  return list
}

function groupsOf(address: string): string[] {
  const [head = '', tail] = address.split('%')[0]!.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  return [...before, ...Array<string>(missing).fill('0'), ...after].map((group) => Number.parseInt(group, 16).toString(16))
}
