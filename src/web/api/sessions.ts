/** The browsers that are signed in to the account. */
import { queryOptions } from '@tanstack/react-query'
import { call, get } from './call.ts'

export type Session = {
  id: number
  createdAt: string
  lastSeenAt: string
  address: string | null
  agent: string | null
  current: boolean
}

export const sessionsQuery = queryOptions({ queryKey: ['sessions'], queryFn: () => get<Session[]>('/me/session') })

export const endSession = (id: number) => call('DELETE', `/me/session/${id}`)
export const endOtherSessions = () => call('DELETE', '/me/session')
