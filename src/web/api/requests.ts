/** The requests that concern me. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { OwnRequest, RequestCount } from '../../api/own-request-wire.ts'
import { call, get, post, query } from './call.ts'

export const requestCountQuery = queryOptions({
  queryKey: ['requests', 'count'],
  queryFn: () => get<RequestCount>('/me/request/count'),
})

export const requestQuery = (id: string) =>
  queryOptions({ queryKey: ['requests', 'one', id], queryFn: () => get<OwnRequest>(`/me/request/${encodeURIComponent(id)}`) })

const verb = (id: number, name: string) => `/me/task/contactChange/${id}/${name}`

export const acceptRequest = (id: number, token: string) => post(verb(id, 'accept'), { token })
export const refuseRequest = (id: number, token: string) => post(verb(id, 'refuse'), { token })
export const resendCode = (id: number) => post(verb(id, 'resendEmail'))
export const withdrawRequest = (id: number) => post(verb(id, 'abort'))

export const REQUEST_VIEWS = ['waitingForMe', 'waitingForOthers', 'all'] as const

export type RequestView = (typeof REQUEST_VIEWS)[number]

export type RequestFilter = {
  view: RequestView
  state?: string | undefined
  search?: string | undefined
  role?: string | undefined
}

/** `next` is null on the last page. */
export type RequestPage = { requests: OwnRequest[]; next: string | null }

const PAGE = 20

export const requestPageQuery = (filter: RequestFilter, cursor?: string) =>
  queryOptions({
    queryKey: ['requests', 'page', filter, cursor],
    queryFn: () => requestPage(filter, cursor),
    placeholderData: keepPreviousData,
  })

async function requestPage(filter: RequestFilter, cursor: string | undefined): Promise<RequestPage> {
  const { body, headers } = await call<OwnRequest[]>('GET', `/me/request${query(filter)}`, undefined, {
    'x-pagination-size': String(PAGE),
    ...(cursor && { 'x-pagination-cursor': cursor }),
  })
  return { requests: body, next: headers.get('x-pagination-cursor-next') }
}
