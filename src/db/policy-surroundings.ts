/** What a policy may name: accounts, and whatever its owner has of users and groups. */
import type { Zone } from '../domain/zone.ts'
import { type Queryable, row, statement } from './database.ts'

const lock = statement('policy-owner-lock', 'select zone from account where nichandle = $1 for no key update')

/** One at a time writes the policies and groups of an account, so that names and numbers can be counted on. Gives its zone. */
export async function lockPolicyOwner(db: Queryable, owner: string): Promise<Zone> {
  return (await row<{ zone: Zone }>(db, lock, [owner]))!.zone
}

export type NamedByPolicy = {
  zones: Record<string, Zone>
  logins: string[]
  groups: string[]
  permissionsGroups: string[]
  resourceGroups: string[]
}

const named = statement(
  'policy-surroundings',
  `select coalesce((select jsonb_object_agg(nichandle, zone) from account where nichandle = any($2)), '{}') as zones,
          array(select login from account_user where account = $1 and login = any($3)) as logins,
          array(select name from user_group where account = $1 and name = any($4)) as groups,
          array(select name from permissions_group where owner = $1) as "permissionsGroups",
          array(select id::text from resource_group where owner = $1) as "resourceGroups"`,
)

/** Those of these accounts, users and groups that there are, and all groups of the owner. */
export async function namedByPolicy(
  db: Queryable,
  owner: string,
  { accounts, logins, groups }: { accounts: string[]; logins: string[]; groups: string[] },
): Promise<NamedByPolicy> {
  return (await row<NamedByPolicy>(db, named, [owner, accounts, logins, groups]))!
}
