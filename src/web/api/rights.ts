/** What each contact of a service may do, who else may by policy, and who was refused. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { GrantedAccess, GroupRights, KeptRefusal, Reach, ServiceRights } from '../../api/rights-wire.ts'
import type { Language } from '../../domain/language.ts'
import { call, get } from './call.ts'

export type { GrantedAccess, GroupRights, KeptRefusal, Reach, ServiceRights }
export type ActionRights = GroupRights['actions'][number]

/** Actions are named in the reader's language. */
export const rightsQuery = (serviceId: string, language: Language) =>
  queryOptions({
    queryKey: ['services', 'rights', serviceId, language],
    queryFn: () => get<ServiceRights>(`/me/service/${encodeURIComponent(serviceId)}/rights`),
  })

type Page = { refusals: KeptRefusal[]; next: string | null }

/** Newest first. */
export const refusalsQuery = (urn: string, language: Language) =>
  infiniteQueryOptions({
    queryKey: ['services', 'refusals', urn, language],
    queryFn: ({ pageParam }) => page(urn, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }: Page) => next,
  })

async function page(urn: string, cursor: string | null): Promise<Page> {
  const { body, headers } = await call<KeptRefusal[]>('GET', `/v2/iam/resource/${encodeURIComponent(urn)}/refusal`, undefined, {
    'x-pagination-size': '50',
    ...(cursor && { 'x-pagination-cursor': cursor }),
  })
  return { refusals: body, next: headers.get('x-pagination-cursor-next') }
}
