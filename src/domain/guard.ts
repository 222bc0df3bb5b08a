/**
 * What stands before a call: the actions that the catalogue names for it, and what they are asked about. A call below a
 * product is about the service that it names; every other call is about the account of the one who calls.
 *
 * Some matters of the account are nobody's but the holder's, whatever a policy says: the address that the account answers to
 * and how it is entered. Others are everybody's own: to see who one is, to sign out, to choose one's own password.
 */
import { ACTIONS, type Action } from './action.ts'
import { PRODUCTS, type Product } from './product.ts'

export type Guard = {
  actions: readonly string[]
  /** What is asked about: the account, a service of this product, or each of them in a list. */
  on: { kind: 'account' } | { kind: 'service' | 'services'; product: Product }
}

/** What stands before this call; nothing if the catalogue does not know it. */
export function guardOf(method: string, path: string): Guard | undefined {
  const on = subjectOf(path)
  const type = 'product' in on ? on.product.type : 'account'
  const actions = (BY_CALL.get(callName(method, path)) ?? []).filter((action) => action.type === type).map(({ name }) => name)
  // Where the contract means another call by the same path, ours is the one that is answered here.
  const own = actions.filter((name) => name.includes(':passation:'))
  return actions.length === 0 ? undefined : { actions: own.length > 0 ? own : actions, on }
}

const BY_CALL = new Map<string, Action[]>()
for (const action of ACTIONS) {
  for (const { method, path } of action.calls) {
    const call = callName(method, path)
    BY_CALL.set(call, [...(BY_CALL.get(call) ?? []), action])
  }
}

/** The call whatever its parameters are called: `{id}` here is `:id` there. */
function callName(method: string, path: string): string {
  return `${method} ${path.replace(/\{[^}]*\}|:[A-Za-z]+/g, '{}')}`
}

/** The longest path first: a DNS zone is no domain. */
const LONGEST_FIRST = [...PRODUCTS].sort((a, b) => b.path.length - a.path.length)

function subjectOf(path: string): Guard['on'] {
  for (const product of LONGEST_FIRST) {
    if (path === `/${product.path}`) return { kind: 'services', product }
    if (/^\/[:{]/.test(path.slice(`/${product.path}`.length)) && path.startsWith(`/${product.path}/`))
      return { kind: 'service', product }
  }
  return { kind: 'account' }
}

const EVERYBODYS: ReadonlySet<string> = new Set([
  'account:apiovh:me/get',
  'account:passation:auth/details/get',
  'account:passation:auth/logout',
  'account:passation:me/session/get',
  'account:passation:me/session/delete',
  'account:passation:me/password/edit',
  'account:passation:iam/reference/get',
  'account:passation:iam/authorization/check',
  // These ask by themselves what may be told.
  'account:passation:iam/explain',
  'account:passation:iam/resource/refusal/get',
  'account:passation:me/service/rights/get',
])

/** Whether everybody who is signed in may do this, about himself. */
export function isEverybodys(action: string): boolean {
  return EVERYBODYS.has(action)
}

const LISTS: ReadonlySet<string> = new Set([
  'account:apiovh:me/task/contactChange/get',
  'account:passation:me/task/ownerChange/get',
  'account:passation:me/service/get',
  'account:passation:me/history/get',
  'account:passation:me/live/get',
  'account:passation:me/request/get',
])

/** Whether it shows what belongs to services: who may not see all of the account sees there what belongs to those he may see. */
export function showsServices(action: string): boolean {
  return LISTS.has(action)
}
