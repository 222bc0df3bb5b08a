/**
 * What the three of bench/check.ts decide about: DNS zones with their contacts, and policies by which customers give agencies
 * access to them. The same world each time.
 */
import { ACTIONS } from '../../src/domain/action.ts'
import type { Policy } from '../../src/domain/policy.ts'
import type { Question, Resource } from '../../src/domain/right.ts'
import { actionsOfRole } from '../../src/domain/role-permissions.ts'
import { accountUrn } from '../../src/domain/urn.ts'

export const NOW = new Date('2026-03-02T09:00:00Z')
const [PAST, FUTURE] = [new Date('2026-01-01T00:00:00Z'), new Date('2027-01-01T00:00:00Z')]

/** What can be done on a zone. */
export const ZONE_ACTIONS = ACTIONS.filter(({ type }) => type === 'dnsZone').map(({ name }) => name)
const technical = ZONE_ACTIONS.filter((name) => actionsOfRole('tech').has(name))

const [CUSTOMERS, WEBMASTERS, ACCOUNTANTS] = [1000, 100, 100]

export type Dice = (sides: number) => number

/** Throws the same each time (mulberry32). */
export function dice(seed: number): Dice {
  let state = seed
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }
}

export function zone(n: number): Resource {
  const name = `z${n}.example`
  const contacts = { admin: `c${n % CUSTOMERS}`, tech: `w${n % WEBMASTERS}`, billing: `b${n % ACCOUNTANTS}` }
  return { urn: urnOf(n), type: 'dnsZone', name, tags: {}, groups: [], contacts, holder: null }
}

/** Policies that name an agency: each by some customer, mostly for one zone, some for many, some for what is not theirs. */
export function policiesFor(agency: string, count: number, services: number, chance: Dice): Policy[] {
  return Array.from({ length: count }, (_, n) => {
    const owner = chance(CUSTOMERS)
    const isDenial = chance(20) === 0
    return {
      id: `${agency}-${n}`,
      owner: `c${owner}`,
      name: `${agency}-${n}`,
      identities: [accountUrn('EU', agency)],
      resources: [named(owner, services, chance)],
      permissions: {
        allow: isDenial ? [] : allowed(chance),
        except: chance(10) === 0 ? pick(2, chance) : [],
        deny: isDenial ? pick(2, chance) : [],
      },
      managedGroups: [],
      ownGroups: [],
      condition: null,
      expiresAt: [PAST, FUTURE][chance(10)] ?? null,
    }
  })
}

/** Questions of an agency: half about what a policy names, half about any zone. */
export function questionsOf(agency: string, policies: Policy[], count: number, services: number, chance: Dice): Question[] {
  return Array.from({ length: count }, () => {
    const [, ofPolicy] = /:z(\d+)\.example$/.exec(policies[chance(policies.length)]!.resources[0]!) ?? []
    const about = ofPolicy && chance(2) === 0 ? Number(ofPolicy) : chance(services)
    return question(agency, zone(about), chance)
  })
}

/** Questions of people who are contacts of the zone, and of others who are not. */
export function questionsOfContacts(count: number, services: number, chance: Dice): Question[] {
  return Array.from({ length: count }, () => {
    const about = zone(chance(services))
    const [asker] = [Object.values(about.contacts!)[chance(4)] ?? `c${chance(CUSTOMERS)}`]
    return question(asker, about, chance)
  })
}

function question(account: string, resource: Resource, chance: Dice): Question {
  const action = ZONE_ACTIONS[chance(ZONE_ACTIONS.length)]!
  const moment = { now: NOW, address: null, isWithin: () => false }
  return { identity: { account, zone: 'EU', user: null }, action, resource, moment }
}

function named(owner: number, services: number, chance: Dice): string {
  const own = owner + CUSTOMERS * chance(services / CUSTOMERS)
  const kind = chance(20)
  if (kind === 0) return '*'
  if (kind < 3) return `urn:v1:eu:resource:dnsZone:z${chance(100)}*`
  if (kind === 3) return `*${chance(100)}.example`
  return urnOf(kind === 4 ? chance(services) : own)
}

function allowed(chance: Dice): string[] {
  const kind = chance(10)
  return kind === 0 ? ZONE_ACTIONS : kind < 4 ? technical : pick(5, chance)
}

function pick(count: number, chance: Dice): string[] {
  return Array.from({ length: count }, () => ZONE_ACTIONS[chance(ZONE_ACTIONS.length)]!)
}

function urnOf(n: number): string {
  return `urn:v1:eu:resource:dnsZone:z${n}.example`
}
