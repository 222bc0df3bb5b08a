/**
 * Names of everything that rights are about, as the contract writes them: `urn:v1:eu:resource:dnsZone:novak-ceramics.example`.
 * The region is the zone that the account, or the administrative contact of the service, lives in.
 */
import { PRODUCTS, type Product } from './product.ts'
import { ZONES, type Zone } from './zone.ts'

/** Who the groups of permissions belong to that nobody made: those of the contact roles. */
export const MANAGED = 'ovh'

export function resourceUrn(zone: Zone, product: Product, name: string): string {
  return `urn:v1:${zone.toLowerCase()}:resource:${product.type}:${nameIn(product)}${name}`
}

/** The account itself as something that can be acted on: its profile, its bills, its users. */
export function accountResourceUrn(zone: Zone, account: string): string {
  return `urn:v1:${zone.toLowerCase()}:resource:account:${account}`
}

export function accountUrn(zone: Zone, account: string): string {
  return `urn:v1:${zone.toLowerCase()}:identity:account:${account}`
}

export function userUrn(zone: Zone, account: string, login: string): string {
  return `urn:v1:${zone.toLowerCase()}:identity:user:${account}/${login}`
}

export function groupUrn(zone: Zone, account: string, group: string): string {
  return `urn:v1:${zone.toLowerCase()}:identity:group:${account}/${group}`
}

export function resourceGroupUrn(zone: Zone, account: string, id: string): string {
  return `urn:v1:${zone.toLowerCase()}:resourceGroup:${account}:${id}`
}

export function permissionsGroupUrn(zone: Zone, owner: string, name: string): string {
  return `urn:v1:${zone.toLowerCase()}:permissionsGroup:${owner}:${name}`
}

/** A resource that a URN names: a service, or an account. */
export type NamedResource = { zone: Zone; kind: 'service'; product: Product; name: string } | NamedAccount
type NamedAccount = { zone: Zone; kind: 'account'; account: string }

export function namedResource(urn: string): NamedResource | undefined {
  const [, region = '', type = '', name = ''] = /^urn:v1:([a-z]+):resource:(\w+):(.+)$/s.exec(urn) ?? []
  const zone = zoneOf(region)
  if (!zone || name === '') return undefined
  if (type === 'account') return { zone, kind: 'account', account: name }
  const product = productNamed(type, name)
  return product && { zone, kind: 'service', product, name: name.slice(nameIn(product).length) }
}

/** Somebody who can be given rights: an account, or the users and groups of an account. */
export type NamedIdentity = { zone: Zone; account: string } & (
  | { kind: 'account' }
  | { kind: 'user'; login: string }
  | { kind: 'group'; group: string }
)

export function namedIdentity(urn: string): NamedIdentity | undefined {
  const [, region = '', kind, account = '', , below = ''] =
    /^urn:v1:([a-z]+):identity:(account|user|group):([a-z0-9-]+)(\/(.+))?$/s.exec(urn) ?? []
  const zone = zoneOf(region)
  if (!zone || (kind === 'account') !== (below === '')) return undefined
  if (kind === 'account') return { zone, kind, account }
  return kind === 'user' ? { zone, kind, account, login: below } : { zone, kind: 'group', account, group: below }
}

/** A group of permissions that a URN names, and whose it is. */
export function namedPermissionsGroup(urn: string): { zone: Zone; owner: string; name: string } | undefined {
  const [, region = '', owner = '', name = ''] = /^urn:v1:([a-z]+):permissionsGroup:([a-z0-9-]+):(.+)$/s.exec(urn) ?? []
  const zone = zoneOf(region)
  return zone && { zone, owner, name }
}

export function namedResourceGroup(urn: string): { zone: Zone; owner: string; id: string } | undefined {
  const [, region = '', owner = '', id = ''] = /^urn:v1:([a-z]+):resourceGroup:([a-z0-9-]+):([0-9a-f-]{36})$/.exec(urn) ?? []
  const zone = zoneOf(region)
  return zone && { zone, owner, id }
}

function zoneOf(region: string): Zone | undefined {
  return ZONES.find((zone) => zone.toLowerCase() === region)
}

/** Lines, trunks and numbers are of one kind with their groups: what they are stands before the name. */
function nameIn(product: Product): string {
  return product.family === 'telephony' ? (product.below ?? '') : ''
}

const BY_TYPE = new Map<string, Product[]>()
for (const product of PRODUCTS) BY_TYPE.set(product.type, [...(BY_TYPE.get(product.type) ?? []), product])

function productNamed(type: string, name: string): Product | undefined {
  const ofType = BY_TYPE.get(type) ?? []
  return (
    ofType.find((product) => nameIn(product) !== '' && name.startsWith(nameIn(product))) ??
    ofType.find((each) => nameIn(each) === '')
  )
}
