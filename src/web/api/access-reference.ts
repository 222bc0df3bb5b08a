/** What policies are written with: the actions that there are, groups of permissions, groups of services. */
import { queryOptions } from '@tanstack/react-query'
import type { PermissionsGroup } from '../../api/permissions-group-wire.ts'
import type { ReferenceAction } from '../../api/reference-wire.ts'
import type { ResourceGroup } from '../../api/resource-wire.ts'
import type { Language } from '../../domain/language.ts'
import { allPages } from './pages.ts'

/** They are described in the reader's language, and change with the program alone. */
export const actionsQuery = (language: Language) =>
  queryOptions({
    queryKey: ['reference', 'actions', language],
    queryFn: () => allPages<ReferenceAction>('/v2/iam/reference/action'),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const permissionsGroupsQuery = queryOptions({
  queryKey: ['policies', 'permissionsGroups'],
  queryFn: () => allPages<PermissionsGroup>('/v2/iam/permissionsGroup'),
})

export const resourceGroupsQuery = queryOptions({
  queryKey: ['policies', 'resourceGroups'],
  queryFn: () => allPages<ResourceGroup>('/v2/iam/resourceGroup?details=true'),
})
