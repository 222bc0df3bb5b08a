/** Who and what a URN means, in words. */
import { PRODUCTS } from '../../../domain/product.ts'
import { namedIdentity, namedPermissionsGroup, namedResource } from '../../../domain/urn.ts'
import type { Kinds } from './actions.ts'
import type { Known } from './known.ts'
import { elided } from './phrases.ts'

export type Who = { name: string; isMany: boolean; isReader: boolean }

export function whoIs(urn: string, { say, me, language, person, userGroup }: Known): Who {
  const found = namedIdentity(urn)
  const one = (name: string): Who => ({ name, isMany: false, isReader: false })
  const many = (name: string): Who => ({ name, isMany: true, isReader: false })
  if (!found) return one(urn)
  if (found.kind === 'account') return { ...one(person(found.account)), isReader: found.account === me }
  if (found.account !== me) return many(elided(say('foreignUsers', { account: found.account }), language))
  if (found.kind === 'group') return many(say('userGroup', { group: userGroup(found.group) }))
  return found.login === '*' ? many(say('everyUser')) : one(found.login)
}

/** What of all that there is a URN or a pattern of URNs means. */
export type Place =
  | { is: 'service'; product: string; kind: string; name: string }
  | { is: 'account'; account: string }
  | { is: 'kind'; kind: string }
  | { is: 'group' }
  | { is: 'everything' }
  | { is: 'pattern'; kind: string | undefined }

export function placeOf(urn: string): Place {
  if (/:resourceGroup:/.test(urn)) return { is: 'group' }
  if (/^(\*|urn:v1:[a-z]+:resource:\*)$/.test(urn)) return { is: 'everything' }
  const [, kind, whole] = /^urn:v1:[a-z]+:resource:(\w+):(\*)?/.exec(urn) ?? []
  if (kind && whole && urn.endsWith(':*')) return { is: 'kind', kind }
  const found = urn.includes('*') ? undefined : namedResource(urn)
  if (!found) return { is: 'pattern', kind }
  if (found.kind === 'account') return { is: 'account', account: found.account }
  return { is: 'service', product: found.product.path, kind: found.product.type, name: found.name }
}

export function whereIs(urn: string, known: Known, owner: string): string {
  const { say, me, language, person, product } = known
  const place = placeOf(urn)
  switch (place.is) {
    case 'service':
      return say('service', { name: place.name, kind: product(place.product) })
    case 'account':
      return place.account === me ? say('ownAccount') : say('otherAccount', { account: place.account })
    case 'kind':
      return kindName(place.kind, known)
    case 'group': {
      const name = known.resourceGroup(urn)?.name
      return name ? say('group', { name }) : say('unknownGroup')
    }
    case 'everything':
      return owner === me ? say('own') : elided(say('all', { owner: person(owner) }), language)
    case 'pattern':
      return urn
  }
}

/** All services of one kind. Groups, lines and numbers of telephony are one kind. */
function kindName(kind: string, { say, product }: Known): string {
  const products = PRODUCTS.filter(({ type }) => type === kind)
  if (products.length > 1) return say('telephony')
  return say('kind', { kind: products[0] ? product(products[0].path) : kind })
}

/** The kinds of resource that these names are about. What can not be told is about anything. */
export function kindsOf(urns: readonly string[], { resourceGroup }: Pick<Known, 'resourceGroup'>): Kinds {
  const kinds = new Set<string>()
  for (const urn of urns) {
    const place = placeOf(urn)
    const found = place.is === 'group' ? resourceGroup(urn)?.kinds : kindIn(place)
    if (!found) return 'all'
    for (const kind of found) kinds.add(kind)
  }
  return kinds
}

function kindIn(place: Place): string[] | undefined {
  if (place.is === 'account') return ['account']
  if (place.is === 'service' || place.is === 'kind') return [place.kind]
  return place.is === 'pattern' && place.kind ? [place.kind] : undefined
}

const MANAGED = {
  globalAdmin: 'everything',
  globalTechnicalAccount: 'asTechnical',
  globalBillingAccount: 'asBilling',
  globalReadOnly: 'readOnly',
} as const

/** "do all that a technical contact may": a group of permissions as what somebody may do. */
export function groupPhrase(urn: string, { say, permissionsGroup }: Known): string {
  const found = namedPermissionsGroup(urn)
  const managed = found?.owner === 'ovh' ? MANAGED[found.name as keyof typeof MANAGED] : undefined
  return managed ? say(managed) : say('asGroup', { name: permissionsGroup(urn) ?? found?.name ?? urn })
}
