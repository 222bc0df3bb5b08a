/**
 * A billing group holds lines, trunks and numbers. Contacts are changed on the group and count for all that it holds. Some of
 * telephony is locked: a group that the hosting company keeps for itself, what hangs on an internet pack, and, where a number
 * is special, the contacts who answer for it with their money or their name: those the staff changes, on request.
 */

import { Refusal, type RefusalCode } from './refusal.ts'
import type { Role } from './role.ts'
import type { Service } from './service.ts'

/** Groups of this name are the hosting company's own: `internal-…` or `…-internal`. */
const INTERNAL = /^internal-|-internal$/i

export function isInternalGroup(name: string): boolean {
  return INTERNAL.test(name)
}

export type Locked = Extract<RefusalCode, 'internal_group' | 'belongs_to_pack' | 'contacts_of_group'>

/** Why nobody can change the contacts of this service by itself, if nobody can. */
export function lockOf(service: Pick<Service, 'product' | 'name' | 'group' | 'pack'>): Locked | undefined {
  if (service.pack !== null) return 'belongs_to_pack'
  if (service.group !== null && isInternalGroup(service.group)) return 'internal_group'
  if (service.product === 'telephony' && isInternalGroup(service.name)) return 'internal_group'
  return service.group === null ? undefined : 'contacts_of_group'
}

/** Whether it has the contacts of the group that it is said to be in. */
export function takesContactsOf(service: Pick<Service, 'product' | 'group' | 'pack'>): boolean {
  return service.group !== null && service.pack === null && service.product.startsWith('telephony/')
}

/** The roles that the staff alone passes on, where a group has special numbers. */
export const BY_STAFF: readonly Role[] = ['admin', 'billing']

export function needsStaff(service: Pick<Service, 'hasSpecialNumbers'>, role: Role): boolean {
  return service.hasSpecialNumbers && BY_STAFF.includes(role)
}

/** What stands in the way of changing this role here, whoever asks. Nothing needs the staff that it has cleared. */
export function telephonyRefusals(service: Service, role: Role, cleared = false): Refusal[] {
  const locked = lockRefusals(service, role)
  if (locked.length > 0 || cleared) return locked
  return needsStaff(service, role) ? [new Refusal('special_numbers', { role })] : []
}

/** Of these roles, those that can be asked to change here. */
export function rolesChangedHere(
  service: Pick<Service, 'product' | 'name' | 'group' | 'pack' | 'hasSpecialNumbers'>,
  roles: Role[],
): Role[] {
  return lockOf(service) ? [] : roles.filter((role) => !needsStaff(service, role))
}

/** What stands in the way of a change that was asked for already: it may have come into a group meanwhile. */
export function lockRefusals(service: Pick<Service, 'product' | 'name' | 'group' | 'pack'>, role?: Role): Refusal[] {
  const locked = lockOf(service)
  return locked ? [new Refusal(locked, { ...(role && { role }), entered: lockedBy(service) })] : []
}

/** The pack or the group that locks it. */
function lockedBy({ name, group, pack }: Pick<Service, 'name' | 'group' | 'pack'>): string {
  return pack ?? group ?? name
}

/** Something that is to be moved to another group. */
export type Movable = Pick<Service, 'product' | 'name' | 'group' | 'pack' | 'contacts' | 'held'> & { special: boolean }

/** What stands in the way of moving this from one group to another, apart from money. Both groups are the asker's. */
export function moveRefusals(thing: Movable, from: Service, to: Service): Refusal[] {
  if (thing.pack !== null) return [new Refusal('belongs_to_pack', { entered: thing.pack })]
  const internal = [from, to].find(({ name }) => isInternalGroup(name))
  if (internal) return [new Refusal('internal_group', { entered: internal.name })]
  if (thing.held || from.held || to.held) return [new Refusal('procedure_waits', { entered: thing.name })]
  if (thing.special && BY_STAFF.some((role) => from.contacts[role] !== to.contacts[role]))
    return [new Refusal('special_numbers', { entered: thing.name })]
  return []
}
