/** What happened: to a service, or around my account. */
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import type { Happening } from '../../api/history-wire.ts'
import { call, query } from './call.ts'

export type HistoryFilter = {
  kind?: string | undefined
  account?: string | undefined
  service?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

type Page = { happenings: Happening[]; next: string | null }

/** `of` is what it is the history of: `/me`, or the path of a service. */
export const historyQuery = (of: string, filter: HistoryFilter) =>
  infiniteQueryOptions({
    queryKey: ['history', of, filter],
    queryFn: ({ pageParam }) => page(of, filter, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }: Page) => next,
    placeholderData: keepPreviousData,
  })

/** The same as a table, for the browser to keep. */
export const historyTable = (of: string, filter: HistoryFilter) => `/1.0${of}/history.csv${query(filter)}`

async function page(of: string, filter: HistoryFilter, cursor: string | null): Promise<Page> {
  const { body, headers } = await call<Happening[]>('GET', `${of}/history${query(filter)}`, undefined, {
    'x-pagination-size': '50',
    ...(cursor && { 'x-pagination-cursor': cursor }),
  })
  return { happenings: body, next: headers.get('x-pagination-cursor-next') }
}
