import { type Book, bookOf } from '../../src/domain/book.ts'
import { type Policy, readyPolicy } from '../../src/domain/policy.ts'
import { productOf } from '../../src/domain/product.ts'
import { type Books, type Decision, type Identity, type Moment, may, type Resource } from '../../src/domain/right.ts'
import { accountResourceUrn, accountUrn, groupUrn, resourceUrn, userUrn } from '../../src/domain/urn.ts'
import { type GroupRole, roleOfGroup } from '../../src/domain/user.ts'
import { isInBlockList } from '../../src/lib/network.ts'
import { CONTACTS, NOW } from './rules.ts'

/** What tests of rights are written with: `anna`, `theo` and `bea` are the contacts of a DNS zone, whoever else asks is none. */

export const ZONE: Resource = service('domain/zone', 'shop.example')

/** Names of actions on the zone. */
export const ADD_RECORD = 'dnsZone:apiovh:record/create'
export const SEE_ZONE = 'dnsZone:apiovh:get'

export function service(product: string, name: string, facts: Partial<Resource> = {}): Resource {
  const found = productOf(product)!
  const urn = resourceUrn('EU', found, name)
  return { urn, type: found.type, name, tags: {}, groups: [], contacts: CONTACTS, holder: null, ...facts }
}

export function accountAsResource(account: string): Resource {
  const urn = accountResourceUrn('EU', account)
  return { urn, type: 'account', name: account, tags: {}, groups: [], contacts: null, holder: account }
}

/** `carl` is an account, `anna/leo` a user of anna, `anna/leo in team` a user in a group of hers. */
export function identity(text: string, role: GroupRole | null = null): Identity {
  const [, account = '', login, group = 'none'] = /^(\w+)(?:\/(\w+))?(?: in (\w+))?$/.exec(text) ?? []
  const user = login ? { login, group, groupRole: roleOfGroup(group, role) } : null
  return { account, zone: 'EU', user }
}

/** `carl` is an account, `anna/leo` a user, `anna/*` every user of anna, `anna:team` a group of users. */
export function named(text: string): string {
  const [account = '', group] = text.split(':')
  if (group) return groupUrn('EU', account, group)
  const [holder = '', login] = text.split('/')
  return login ? userUrn('EU', holder, login) : accountUrn('EU', text)
}

export type Terms = Partial<Omit<Policy, 'permissions'>> & { to: string[]; allow?: string[]; except?: string[]; deny?: string[] }

let policies = 0

/** A policy about the zone, unless told otherwise. */
export function policy(owner: string, { to, allow = [], except = [], deny = [], ...facts }: Terms): Policy {
  const id = `policy-${++policies}`
  return {
    id,
    owner,
    name: id,
    identities: to.map(named),
    resources: [ZONE.urn],
    permissions: { allow, except, deny },
    managedGroups: [],
    ownGroups: [],
    condition: null,
    expiresAt: null,
    ...facts,
  }
}

export function moment(now: Date = NOW, address: string | null = null): Moment {
  return { now, address, isWithin: (blocks) => address !== null && isInBlockList(address, blocks) }
}

/** All books that these policies stand in. */
export function shelf(written: readonly Policy[]): Books {
  const ready = written.map(readyPolicy)
  const books = new Map<string, Book>()
  return {
    of: (account) => {
      const book = books.get(account) ?? bookOf(account, ready)
      books.set(account, book)
      return book
    },
  }
}

export type Asking = { action?: string; resource?: Resource; at?: Moment; role?: GroupRole }

export function decided(who: string | Identity, written: readonly Policy[], asking: Asking = {}): Decision {
  const { action = ADD_RECORD, resource = ZONE, at = moment(), role } = asking
  const asker = typeof who === 'string' ? identity(who, role) : who
  return may({ identity: asker, action, resource, moment: at }, shelf(written))
}

/** `yes`, or why not, and on what it stands: `yes: policy of anna, contact admin anna`. */
export function inWords(decision: Decision): string {
  const answer = decision.allowed ? 'yes' : decision.reason
  const by = decision.by.map((ground) => {
    if (ground.kind === 'policy') return `policy of ${ground.owner}`
    if (ground.kind === 'contact') return `${ground.role} ${ground.account}`
    return ground.kind === 'group' ? `group ${ground.group}` : `holder ${ground.account}`
  })
  return by.length > 0 ? `${answer}: ${by.join(', ')}` : answer
}
