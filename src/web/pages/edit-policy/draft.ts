/** A policy while it is written. The form and the JSON beside it are two views of the same draft. */
import type { PolicyBody } from '../../../api/policy-wire.ts'
import type { List } from '../../parts/access/phrases.ts'

export type Draft = Required<PolicyBody>

export type Change = (change: (draft: Draft) => Draft) => void

export const NEW_DRAFT: Draft = {
  name: '',
  description: '',
  identities: [],
  resources: [],
  permissions: { allow: [], except: [], deny: [] },
  permissionsGroups: [],
  conditions: null,
  expiredAt: null,
}

export function namesOf({ permissions }: Draft, list: List): string[] {
  return (permissions[list] ?? []).map(({ action }) => action)
}

export function withNames(draft: Draft, list: List, names: readonly string[]): Draft {
  return { ...draft, permissions: { ...draft.permissions, [list]: names.map((action) => ({ action })) } }
}

export const urnsOf = (parts: readonly { urn: string }[] | null): string[] => (parts ?? []).map(({ urn }) => urn)
export const asUrns = (urns: readonly string[]): { urn: string }[] => urns.map((urn) => ({ urn }))

export function jsonOf(draft: Draft): string {
  return JSON.stringify(draft, null, 2)
}

/** What is still to be entered before it can be saved. */
export type Missing = 'who' | 'where' | 'what'

export function missingIn(draft: Draft): Missing[] {
  const { identities, resources, permissionsGroups } = draft
  const names = [...namesOf(draft, 'allow'), ...namesOf(draft, 'deny')]
  const missing: Record<Missing, boolean> = {
    who: identities.length === 0,
    where: resources.length === 0,
    what: names.length === 0 && (permissionsGroups ?? []).length === 0,
  }
  return (Object.keys(missing) as Missing[]).filter((part) => missing[part])
}
