import type { Product } from './product.ts'
import { Refusal } from './refusal.ts'
import { type Contacts, type Role, rolesOf } from './role.ts'

/**
 * Which contacts each contact may change. The administrative contact may change all three; the technical and the billing
 * contact may each name a successor in their own place. On telephony, only the administrative contact changes contacts.
 * What a role may do (role-permissions.ts) takes it from here, because the panel needs this without the whole catalogue.
 */
export const MAY_CHANGE: Record<'standard' | 'telephony', Record<Role, readonly Role[]>> = {
  standard: { admin: ['admin', 'tech', 'billing'], tech: ['tech'], billing: ['billing'] },
  telephony: { admin: ['admin', 'tech', 'billing'], tech: [], billing: [] },
}

/** The roles that this account may ask to change on a service with these contacts. */
export function rolesToChange(account: string, contacts: Contacts, product: Product): Role[] {
  const table = MAY_CHANGE[product.family ?? 'standard']
  return [...new Set(rolesOf(account, contacts).flatMap((held) => table[held]))]
}

/** Whether nobody can hold this account up on this service: its requests overtake those of the other contacts. */
export function mayOvertake(account: string, contacts: Contacts): boolean {
  return contacts.admin === account
}

/** Why this role is not the account's to change. */
export function notYours(role: Role, product: Product): Refusal {
  return new Refusal(product.family === 'telephony' ? 'telephony_admin_only' : 'not_your_role', { role })
}
