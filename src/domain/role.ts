/**
 * A service has three contacts. The administrative contact answers for everything on it, the technical contact for
 * its running, the billing contact for its bills. One account may hold several of the roles.
 */
export const ROLES = ['admin', 'tech', 'billing'] as const

export type Role = (typeof ROLES)[number]

/** Who holds which role: three NIC handles. */
export type Contacts = Record<Role, string>

/** The roles that an account holds on a service, in the order of ROLES. */
export function rolesOf(account: string, contacts: Contacts): Role[] {
  return ROLES.filter((role) => contacts[role] === account)
}
