/** What the account lets applications do, and the applications it made. */
import { queryOptions } from '@tanstack/react-query'
import type { Static } from 'typebox'
import type { Application } from '../../api/application-wire.ts'
import type { Credential } from '../../api/credential-wire.ts'
import { call, get } from './call.ts'

export type { Application }
/** A credential, and whose it is. */
export type Access = Static<typeof Credential> & { application: Application }

const CREDENTIAL = '/me/api/credential'
const APPLICATION = '/me/api/application'

/** The newest first. */
export const accessQuery = queryOptions({
  queryKey: ['credentials', 'access'],
  queryFn: async () => (await each<number, Access>(await get<number[]>(CREDENTIAL), accessOf)).reverse(),
})

export const applicationsQuery = queryOptions({
  queryKey: ['credentials', 'applications'],
  queryFn: async () =>
    each<number, Application>(await get<number[]>(APPLICATION), (id) => get<Application>(`${APPLICATION}/${id}`)),
})

export const revokeAccess = (id: number) => call('DELETE', `${CREDENTIAL}/${id}`)
export const removeApplication = (id: number) => call('DELETE', `${APPLICATION}/${id}`)

async function accessOf(id: number): Promise<Access> {
  const path = `${CREDENTIAL}/${id}`
  const [credential, application] = await Promise.all([
    get<Static<typeof Credential>>(path),
    get<Application>(`${path}/application`),
  ])
  return { ...credential, application }
}

/** A few at a time: the API gives ids, and somebody may have hundreds. */
async function each<Id, Found>(ids: Id[], find: (id: Id) => Promise<Found>): Promise<Found[]> {
  const found: Found[] = []
  for (let at = 0; at < ids.length; at += 6) found.push(...(await Promise.all(ids.slice(at, at + 6).map(find))))
  return found
}
