/** Turns questions about rights into what the rules can judge: who asks, and what about, as both are at this moment. */
import type { Database, Queryable } from '../db/database.ts'
import { type AskerFacts, rightsFacts, type ServiceFacts } from '../db/rights.ts'
import type { Identity, Resource } from '../domain/right.ts'
import { type NamedResource, namedResource, resourceGroupUrn } from '../domain/urn.ts'
import { roleOfGroup } from '../domain/user.ts'
import type { Zone } from '../domain/zone.ts'
import type { Context } from './context.ts'

/** Who asks, as a caller or a question names them. A zone is one that the name claims: nobody has that name in another. */
export type Asker = { account: string; user: string | null; zone?: Zone }

export type Known = {
  /** The identity, and how often the policies that name its account have changed. */
  asker(asker: Asker): { identity: Identity; version: number | null } | undefined
  resource(urn: string): Resource | undefined
}

/** Everything that these askers and URNs stand for, with one statement. */
export async function knownOf(
  { db: pool }: Context,
  asked: readonly { asker: Asker; urn: string }[],
  db: Queryable,
): Promise<Known> {
  const wanted = db === pool ? gatheringOf(pool) : newWanted()
  for (const { asker, urn } of asked) {
    wantAsker(wanted, asker.account, asker.user)
    wantResource(wanted, urn)
  }
  const facts = await (wanted.facts ?? factsOf(db, wanted))
  return { asker: (asker) => identityIn(facts, asker), resource: (urn) => facts.resourceNamed(urn) }
}

type Wanted = {
  askers: Map<string, { account: string; login: string | null }>
  services: Map<string, { product: string; name: string }>
  named: Map<string, NamedResource | undefined>
  facts?: Promise<Facts>
}

type Facts = { askers: Map<string, AskerFacts>; resourceNamed: (urn: string) => Resource | undefined }

/** What is asked in one turn of the event loop is fetched together, however many calls ask it. */
const gatherings = new WeakMap<Database, Wanted>()

function gatheringOf(db: Database): Wanted {
  const open = gatherings.get(db)
  if (open) return open
  const wanted = newWanted()
  wanted.facts = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
    gatherings.delete(db)
    return factsOf(db, wanted)
  })
  gatherings.set(db, wanted)
  return wanted
}

function newWanted(): Wanted {
  return { askers: new Map(), services: new Map(), named: new Map() }
}

const askerKey = (account: string, login: string | null) => (login === null ? account : `${account}/${login}`)

function wantAsker({ askers }: Wanted, account: string, login: string | null): void {
  const key = askerKey(account, login)
  if (!askers.has(key)) askers.set(key, { account, login })
}

/** An account that is asked about is looked up like one that asks. */
function wantResource(wanted: Wanted, urn: string): void {
  if (wanted.named.has(urn)) return
  const named = namedResource(urn)
  wanted.named.set(urn, named)
  if (named?.kind === 'account') wantAsker(wanted, named.account, null)
  if (named?.kind === 'service') wanted.services.set(urn, { product: named.product.path, name: named.name })
}

async function factsOf(db: Queryable, wanted: Wanted): Promise<Facts> {
  const found = await rightsFacts(db, [...wanted.askers.values()], [...wanted.services.values()])
  const askers = byKey(wanted.askers, found.askers)
  const services = byKey(wanted.services, found.services)
  const resources = new Map<string, Resource | undefined>()
  const resourceNamed = (urn: string) => {
    if (!resources.has(urn)) resources.set(urn, resourceOf(urn, wanted.named.get(urn), askers, services.get(urn)))
    return resources.get(urn)
  }
  return { askers, resourceNamed }
}

function byKey<Row>(wanted: Map<string, unknown>, found: (Row | undefined)[]): Map<string, Row> {
  const known = new Map<string, Row>()
  let n = 0
  for (const key of wanted.keys()) {
    const row = found[n++]
    if (row) known.set(key, row)
  }
  return known
}

function identityIn({ askers }: Facts, { account, user, zone: claimed }: Asker): ReturnType<Known['asker']> {
  const facts = askers.get(askerKey(account, user))
  if (!facts || (claimed && claimed !== facts.zone)) return undefined
  const { zone, version, user_group, group_role } = facts
  if (user === null) return { identity: { account, zone, user: null }, version }
  const group = user_group ?? ''
  return { identity: { account, zone, user: { login: user, group, groupRole: roleOfGroup(group, group_role) } }, version }
}

/** A URN names a region too: nothing has that name in another. */
function resourceOf(
  urn: string,
  named: NamedResource | undefined,
  askers: Map<string, AskerFacts>,
  service: ServiceFacts | undefined,
): Resource | undefined {
  if (named?.kind === 'account') {
    if (askers.get(named.account)?.zone !== named.zone) return undefined
    return { urn, type: 'account', name: named.account, tags: {}, groups: [], contacts: null, holder: named.account }
  }
  if (!named || !service || service.zone !== named.zone) return undefined
  const { admin, tech, billing, tags, groups, locked_until } = service
  return {
    urn,
    type: named.product.type,
    name: named.name,
    tags: tags ?? {},
    groups: (groups?.split(' ') ?? []).map((group) => groupUrnOf(named.zone, group)),
    contacts: { admin, tech, billing },
    holder: null,
    transferLockedUntil: locked_until,
  }
}

function groupUrnOf(zone: Zone, group: string): string {
  const [owner = '', id = ''] = group.split(':')
  return resourceGroupUrn(zone, owner, id)
}
