/** Billing groups of telephony of which I am a contact, what they hold, and moving that between them. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { MoveBody, MoveCheck, TelephonyGroup, TelephonyMember, UngroupedMember } from '../../api/telephony-wire.ts'
import { call, post } from './call.ts'
import { allPages } from './pages.ts'

const PAGE = '25'

type Page<Row> = { rows: Row[]; next: string | null }

async function page<Row>(path: string, cursor: string | null): Promise<Page<Row>> {
  const { body, headers } = await call<Row[]>('GET', path, undefined, {
    'x-pagination-size': PAGE,
    ...(cursor && { 'x-pagination-cursor': cursor }),
  })
  return { rows: body, next: headers.get('x-pagination-cursor-next') }
}

function pagesOf<Row>(what: string, path: string) {
  return infiniteQueryOptions({
    queryKey: ['services', 'telephony', what],
    queryFn: ({ pageParam }) => page<Row>(path, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
}

export const groupPagesQuery = pagesOf<TelephonyGroup>('groups', '/me/telephony')

/** What is in none of my groups. */
export const ungroupedPagesQuery = pagesOf<UngroupedMember>('ungrouped', '/me/telephony/ungrouped')

export const allGroupsQuery = queryOptions({
  queryKey: ['services', 'telephony', 'all'],
  queryFn: () => allPages<TelephonyGroup>('/me/telephony'),
})

export const allUngroupedQuery = queryOptions({
  queryKey: ['services', 'telephony', 'allUngrouped'],
  queryFn: () => allPages<UngroupedMember>('/me/telephony/ungrouped'),
})

const pathOf = (group: string) => `/telephony/${encodeURIComponent(group)}`

/** All that a group holds, beyond the first that come with it. */
export const membersQuery = (group: string) =>
  queryOptions({
    queryKey: ['services', 'telephony', 'members', group],
    queryFn: () => allPages<TelephonyMember>(`/me${pathOf(group)}/member`),
  })

export const moveCheckQuery = (group: string, move: MoveBody) =>
  queryOptions({
    queryKey: ['move', group, move],
    queryFn: () => post<MoveCheck>(`${pathOf(group)}/moveServices/check`, move),
    retry: false,
    staleTime: 0,
  })

export const moveServices = (group: string, move: MoveBody) => post<{ moved: string[] }>(`${pathOf(group)}/moveServices`, move)
