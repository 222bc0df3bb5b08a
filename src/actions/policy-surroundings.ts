import type { Queryable } from '../db/database.ts'
import { namedByPolicy } from '../db/policy-surroundings.ts'
import type { PolicyDraft, Surroundings } from '../domain/policy-draft.ts'
import { namedIdentity, resourceGroupUrn } from '../domain/urn.ts'
import type { Context } from './context.ts'
import { type Reader, withinReach } from './reach.ts'

/** What there is of that which a draft names, as far as its owner may know. */
export async function surroundingsOf(
  context: Context,
  db: Queryable,
  owner: Reader,
  { identities, resources }: PolicyDraft,
): Promise<Surroundings> {
  const named = identities.flatMap((urn) => namedIdentity(urn) ?? [])
  const [found, reached] = await Promise.all([
    namedByPolicy(db, owner.account, {
      accounts: [...new Set(named.flatMap((each) => (each.kind === 'account' ? [each.account] : [])))],
      logins: named.flatMap((each) => (each.kind === 'user' ? [each.login] : [])),
      groups: named.flatMap((each) => (each.kind === 'group' ? [each.group] : [])),
    }),
    withinReach(context, db, owner, resources),
  ])
  return {
    owner,
    zones: new Map(Object.entries(found.zones)),
    logins: new Set(found.logins),
    groups: new Set(found.groups),
    permissionsGroups: new Set(found.permissionsGroups),
    resources: new Set([...reached.keys(), ...found.resourceGroups.map((id) => resourceGroupUrn(owner.zone, owner.account, id))]),
  }
}
