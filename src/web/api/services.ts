/** The services of which I am a contact, and asking for their contacts to change. */
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { Static } from 'typebox'
import type { OwnService, OwnServiceSummary } from '../../api/own-service-wire.ts'
import type { ContactCheck } from '../../api/service-wire.ts'
import type { ContactType } from '../../api/wire.ts'
import { call, get, post, query } from './call.ts'

export type ServiceFilter = {
  search?: string | undefined
  product?: string | undefined
  role?: string | undefined
  contact?: string | undefined
  status?: string | undefined
  pending?: string | undefined
  name?: string | undefined
  sort?: string | undefined
  order?: string | undefined
}

/** Who is wanted as which contact: a handle or an address. */
export type Wanted = Partial<Record<ContactType, string>>
export type Check = Static<typeof ContactCheck>
export type PlannedTask = Check['tasks'][number]

export type ServicePage = {
  services: OwnService[]
  total: number
  /** Whether there are more than `total`. */
  more: boolean
  next: string | null
  previous: string | null
}

const PAGE = 25

export const servicePageQuery = (filter: ServiceFilter, cursor?: string, size = PAGE) =>
  queryOptions({
    queryKey: ['services', 'page', filter, cursor, size],
    queryFn: () => servicePage(filter, cursor, size),
    placeholderData: keepPreviousData,
  })

export const serviceSummaryQuery = queryOptions({
  queryKey: ['services', 'summary'],
  queryFn: () => get<OwnServiceSummary>('/me/service/summary'),
})

/** Whether some of my services are telephony: only then is it a place of the panel. */
export function useHasTelephony(): boolean {
  const { data } = useQuery(serviceSummaryQuery)
  return data?.products.some(({ product }) => product.startsWith('telephony')) ?? false
}

export const serviceQuery = (id: string) =>
  queryOptions({ queryKey: ['services', 'one', id], queryFn: () => get<OwnService>(`/me/service/${encodeURIComponent(id)}`) })

/** The service of this product and name, if I am a contact of it; asked so that a "no" is no error. */
export const serviceNamedQuery = (product: string, name: string) =>
  queryOptions({
    queryKey: ['services', 'named', product, name],
    queryFn: async () => (await get<OwnService[]>(`/me/service${query({ product, name })}`))[0] ?? null,
  })

/** Where the API has a service. */
type Place = Pick<OwnService, 'url'>

export const checkContacts = ({ url }: Place, wanted: Wanted) => post<Check>(`${url}/changeContact/check`, wanted)

/** Asks; the answer is the numbers of the requests. */
export const askForContacts = ({ url }: Place, wanted: Wanted) => post<number[]>(`${url}/changeContact`, wanted)

async function servicePage(filter: ServiceFilter, cursor: string | undefined, size: number): Promise<ServicePage> {
  const { body, headers } = await call<OwnService[]>('GET', `/me/service${query(filter)}`, undefined, {
    'x-pagination-size': String(size),
    ...(cursor && { 'x-pagination-cursor': cursor }),
  })
  return {
    services: body,
    total: Number(headers.get('x-pagination-elements') ?? body.length),
    more: headers.get('x-pagination-elements-more') === 'true',
    next: headers.get('x-pagination-cursor-next'),
    previous: headers.get('x-pagination-cursor-prev'),
  }
}
