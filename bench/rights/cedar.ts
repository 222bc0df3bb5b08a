/**
 * The same rules in Cedar: what a contact may, three policies; each policy of an account, one, with the question whether its
 * owner may. The policies are parsed once, and kept by Cedar; the calls are made before they are timed.
 */
import { setFlagsFromString } from 'node:v8'
import { preparsePolicySet, type StatefulAuthorizationCall, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs'
import type { Policy } from '../../src/domain/policy.ts'
import type { Question } from '../../src/domain/right.ts'
import { ROLES } from '../../src/domain/role.ts'
import { roleMay } from '../../src/domain/role-permissions.ts'
import { ZONE_ACTIONS } from './world.ts'

/** Node 20 crashes now and then where it inlines calls into WebAssembly. */
setFlagsFromString('--no-turbo-inline-js-wasm-calls')

const OF_CONTACTS = ROLES.map(
  (role) => `permit(principal, action in Action::"${role}", resource) when { resource.${role} == principal };`,
)

/** Keeps a set of policies under a name. */
export function prepareCedar(set: string, policies: Policy[]): void {
  const answer = preparsePolicySet(set, { staticPolicies: [...OF_CONTACTS, ...policies.flatMap(written)].join('\n') })
  if (answer.type === 'failure') throw new Error(answer.errors[0]?.message)
}

export function cedarCall(set: string, { identity, action, resource, moment }: Question): StatefulAuthorizationCall {
  const account = (id: string) => ({ __entity: { type: 'Account', id } })
  const contacts = Object.fromEntries(ROLES.map((role) => [role, account(resource.contacts![role])]))
  const about = { type: 'Zone', id: resource.urn }
  const parents = ROLES.filter((role) => roleMay(role, action)).map((id) => ({ type: 'Action', id }))
  return {
    principal: { type: 'Account', id: identity.account },
    action: { type: 'Action', id: action },
    resource: about,
    context: { now: moment.now.getTime() },
    preparsedPolicySetId: set,
    entities: [
      { uid: about, attrs: { ...contacts, urn: resource.urn }, parents: [] },
      { uid: { type: 'Action', id: action }, attrs: {}, parents },
    ],
  }
}

export function cedarMay(call: StatefulAuthorizationCall): boolean {
  const answer = statefulIsAuthorized(call)
  if (answer.type === 'failure') throw new Error(answer.errors[0]?.message)
  return answer.response.decision === 'allow'
}

function written({ owner, identities, resources, permissions, expiresAt }: Policy): string[] {
  const principal = `principal == Account::"${identities[0]!.split(':')[5]}"`
  const [resource, isNamed] = resourceOf(resources[0]!)
  const inTime = expiresAt ? [`context.now < ${expiresAt.getTime()}`] : []
  const rule = (effect: string, actions: string[], conditions: string[]) =>
    `${effect}(${principal}, ${actionsIn(actions)}, ${resource}) when { ${[...isNamed, ...inTime, ...conditions].join(' && ')} };`
  const ownerMay = ROLES.map((role) => `(resource.${role} == Account::"${owner}" && action in Action::"${role}")`).join(' || ')
  const { allow, except, deny } = permissions
  const unless = except.length > 0 ? [`!(${actionsIn(except)})`] : []
  return [
    ...(allow.length > 0 ? [rule('permit', allow, [...unless, `(${ownerMay})`])] : []),
    ...(deny.length > 0 ? [rule('forbid', deny, [`resource.admin == Account::"${owner}"`])] : []),
  ]
}

/** All that an administrative contact may is everything. */
function actionsIn(names: string[]): string {
  return names === ZONE_ACTIONS ? 'action' : `action in [${names.map((name) => `Action::"${name}"`).join(', ')}]`
}

function resourceOf(name: string): [scope: string, conditions: string[]] {
  if (name === '*') return ['resource', []]
  return name.includes('*') ? ['resource', [`resource.urn like "${name}"`]] : [`resource == Zone::"${name}"`, []]
}
