/**
 * Who may make users and groups, and change them. The account holder may all; so may users in a group with the role ADMIN.
 * Another user, whom a policy lets do it, never comes out with more than before: not by a user or group of a higher role,
 * and not by one that a policy of the account names, whose rights may be any. Nor is such a user rid of a denial: not by
 * leaving the group that it names, and not by another user that it does not name.
 */
import { Refusal } from './refusal.ts'
import { type GroupRole, isAbove } from './user.ts'

/** Who changes users or groups: the account holder, or a user with this group. */
export type Keeper = UserWhoKeeps | 'holder'
type UserWhoKeeps = { login: string; group: string; role: GroupRole }

/** What is touched: users by login, and groups with their roles; before and after. */
export type Touched = { logins: string[]; groups: { name: string; role: GroupRole }[] }

/** Refuses what is above whoever asks. */
export function verifyNotAbove(keeper: Keeper, { groups }: Touched): void {
  if (keeper === 'holder') return
  if (groups.some(({ role }) => isAbove(role, keeper.role))) throw new Refusal('above_your_role')
}

/** Of these, no policy may name one. What is the keeper's already gives nothing more. */
export function mustBeUnnamed(keeper: Keeper, { logins, groups }: Touched): { logins: string[]; groups: string[] } {
  const user = belowAdmin(keeper)
  if (!user) return { logins: [], groups: [] }
  return {
    logins: logins.filter((login) => login !== user.login),
    groups: groups.map(({ name }) => name).filter((name) => name !== user.group),
  }
}

/** The keeper, unless it is somebody who may all. */
export function belowAdmin(keeper: Keeper): UserWhoKeeps | undefined {
  return keeper === 'holder' || keeper.role === 'ADMIN' ? undefined : keeper
}

/** Nobody below ADMIN leaves his group by himself. */
export function verifyMayMove(keeper: Keeper, login: string): void {
  if (belowAdmin(keeper)?.login === login) throw new Refusal('above_your_role')
}

/**
 * Who writes policies gives whatever the account has, to himself as well. So of the users only those may who have all of it
 * already, even if a policy says otherwise.
 */
export function verifyMayGive(keeper: Keeper): void {
  if (belowAdmin(keeper)) throw new Refusal('above_your_role')
}
