/**
 * What each contact may do, as a table. The administrative contact may do everything on the service. The technical contact
 * may do all that is technical, and name its own successor. The billing contact may see the service, and whatever has to do
 * with its money, and name its own successor. On telephony, nobody but the administrative contact names anybody.
 */
import { ACTIONS, type Action, actionNamed, categoryOf } from './action.ts'
import { ACTION_GROUPS, type ActionGroup } from './action-group.ts'
import { changeContactAction } from './catalogue/common.ts'
import { MAY_CHANGE } from './permission.ts'
import { PRODUCTS, type Product } from './product.ts'
import { ROLES, type Role } from './role.ts'

const TECHNICAL: readonly ActionGroup[] = [
  'multisite',
  'modules',
  'ftp',
  'databases',
  'ssl',
  'dns',
  'email',
  'servers',
  'network',
  'storage',
  'telephony',
  'internet',
  'monitoring',
  'tasks',
  'technical',
]

export const ROLE_GROUPS: Record<Role, readonly ActionGroup[]> = {
  admin: ACTION_GROUPS,
  tech: ['view', ...TECHNICAL],
  billing: ['view', 'consumption', 'bills', 'payment', 'renewal'],
}

/** The action that naming another account for this role is, on a service of this product. */
export function contactAction({ type }: Product, role: Role): string {
  return `${type}:passation:contact/${role}/change`
}

/** What it takes to name those whom this role may name. */
function successionOf(role: Role): ReadonlySet<string> {
  const actions = PRODUCTS.flatMap((product) => {
    const named = MAY_CHANGE[product.family ?? 'standard'][role]
    return named.length === 0 ? [] : [changeContactAction(product), ...named.map((each) => contactAction(product, each))]
  })
  return new Set(actions)
}

const namesOf = (belongs: (action: Action) => boolean): ReadonlySet<string> =>
  new Set(ACTIONS.filter(belongs).map(({ name }) => name))

const onServices = ({ type }: Action) => type !== 'account'

const OF_ROLE = Object.fromEntries(
  ROLES.map((role) => {
    const succession = successionOf(role)
    return [
      role,
      namesOf((action) => onServices(action) && (ROLE_GROUPS[role].includes(action.group) || succession.has(action.name))),
    ]
  }),
) as Record<Role, ReadonlySet<string>>

/** All actions that a contact may do on the services that it is contact of. */
export function actionsOfRole(role: Role): ReadonlySet<string> {
  return OF_ROLE[role]
}

export function roleMay(role: Role, action: string): boolean {
  return OF_ROLE[role].has(action)
}

/** What no policy takes from a contact: to see the service, and to name a successor. */
export function belongsToRole(action: string): boolean {
  const group = actionNamed(action)?.group
  return group === 'view' || group === 'contacts'
}

/** Handing these out needs more than the word "read": with them a domain leaves, or an account is entered. */
const NOT_TO_READ: readonly ActionGroup[] = ['transfer', 'security']

/** Groups of permissions that everybody can grant and nobody can change. The first three mirror the contact roles. */
export const MANAGED_GROUPS = {
  globalAdmin: namesOf(() => true),
  globalTechnicalAccount: OF_ROLE.tech,
  globalBillingAccount: OF_ROLE.billing,
  globalReadOnly: namesOf((action) => categoryOf(action) === 'READ' && !NOT_TO_READ.includes(action.group)),
} as const satisfies Record<string, ReadonlySet<string>>

export type ManagedGroup = keyof typeof MANAGED_GROUPS

export function isManagedGroup(name: string): name is ManagedGroup {
  return Object.hasOwn(MANAGED_GROUPS, name)
}
