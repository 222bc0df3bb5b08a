/** The requests that concern me. */
import { queryOptions } from '@tanstack/react-query'
import type { OwnRequest, RequestCount } from '../../api/own-request-wire.ts'
import { get, post } from './call.ts'

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
