/** Policies: what I gave others, and what others gave me. */
import { queryOptions } from '@tanstack/react-query'
import type { Policy, PolicyBody } from '../../api/policy-wire.ts'
import { call, get, post, query } from './call.ts'
import { allPages } from './pages.ts'

const AT = '/v2/iam/policy'
const one = (id: string) => `${AT}/${encodeURIComponent(id)}`

/** All of them: an account has a thousand at most, and they are searched by what they say. */
export const policiesQuery = (received: boolean) =>
  queryOptions({
    queryKey: ['policies', 'list', received],
    queryFn: () => allPages<Policy>(`${AT}${query({ received: received || undefined })}`),
  })

export const policyQuery = (id: string) =>
  queryOptions({ queryKey: ['policies', 'one', id], queryFn: () => get<Policy>(one(id)) })

export const createPolicy = (body: PolicyBody) => post<Policy>(AT, body)
export const savePolicy = (id: string, body: PolicyBody) => call<Policy>('PUT', one(id), body)
export const deletePolicy = (id: string) => call('DELETE', one(id))

/** The policy as it is, but for when it ends. */
export function endPolicyAt(policy: Policy, expiredAt: string | null): Promise<unknown> {
  return savePolicy(policy.id, { ...bodyOf(policy), expiredAt })
}

/** What is sent of a policy that was read. */
export function bodyOf(policy: Policy | PolicyBody): Required<PolicyBody> {
  const { name, description, identities, resources, permissions, permissionsGroups, conditions, expiredAt } = policy
  const list = (of: 'allow' | 'except' | 'deny') => (permissions[of] ?? []).map(({ action }) => ({ action }))
  return {
    name,
    description: description ?? '',
    identities: [...identities],
    resources: resources.map(({ urn }) => ({ urn })),
    permissions: { allow: list('allow'), except: list('except'), deny: list('deny') },
    permissionsGroups: (permissionsGroups ?? []).map(({ urn }) => ({ urn })),
    conditions: conditions ?? null,
    expiredAt: expiredAt ?? null,
  }
}
