/** What I have asked of the staff, signed in: the VoIP validation, or contacts of a group with special numbers. */
import { queryOptions } from '@tanstack/react-query'
import type { Static } from 'typebox'
import type { OwnProcedureBegin, ProcedureView } from '../../api/procedure-wire.ts'
import { get, post } from './call.ts'

export type OwnProcedure = ProcedureView

export const procedurePath = (number: string) => `/me/procedure/${encodeURIComponent(number)}`

export const ownProceduresQuery = queryOptions({
  queryKey: ['procedures', 'mine'],
  queryFn: () => get<OwnProcedure[]>('/me/procedure'),
})

export const ownProcedureQuery = (number: string) =>
  queryOptions({ queryKey: ['procedures', 'mine', number], queryFn: () => get<OwnProcedure>(procedurePath(number)) })

export const beginProcedure = (begin: Static<typeof OwnProcedureBegin>) => post<OwnProcedure>('/me/procedure', begin)
export const submitProcedure = (number: string) => post<OwnProcedure>(`${procedurePath(number)}/submit`)
export const withdrawProcedure = (number: string) => post(`${procedurePath(number)}/withdraw`)
export const answerStaff = (number: string, text: string) => post(`${procedurePath(number)}/answer`, { text })
