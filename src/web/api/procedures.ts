/** Procedures asked by somebody without an account: opened by their number and the code of a letter, which no address bar sees. */
import { queryOptions } from '@tanstack/react-query'
import type { ObjectionView, ProcedureChange, ProcedureView } from '../../api/procedure-wire.ts'
import type { Language } from '../../domain/language.ts'
import type { PublicKind } from '../../domain/procedure.ts'
import { call, post } from './call.ts'
import type { ProofPlace } from './proofs.ts'

export type Access = { number: string; code: string }

/** The answer is the same whatever becomes of it: the letter tells. */
export async function beginProcedure(kind: PublicKind, email: string, language: Language): Promise<string> {
  return (await post<{ number: string }>('/procedure', { kind, email, language })).number
}

/** A new code for this procedure goes to its address, if that is the one. */
export const sendProcedureCode = (number: string, email: string) =>
  post(`/procedure/${encodeURIComponent(number)}/code`, { email })

export const procedureQuery = (access: Access) =>
  queryOptions({
    queryKey: ['procedure', access.number, access.code],
    queryFn: async () => (await withCode<ProcedureView>('GET', access, '')).body,
    // It goes on while nobody looks.
    staleTime: 0,
  })

export const confirmProcedure = async (access: Access) => (await withCode<ProcedureView>('POST', access, '/confirm')).body

export const writeProcedure = async (access: Access, change: ProcedureChange) =>
  (await withCode<ProcedureView>('PUT', access, '', change)).body

export const submitProcedure = async (access: Access) => (await withCode<ProcedureView>('POST', access, '/submit')).body

export const answerProcedure = async (access: Access, text: string) =>
  (await withCode<ProcedureView>('POST', access, '/answer', { text })).body

export const withdrawProcedure = async (access: Access) => (await withCode<ProcedureView>('POST', access, '/withdraw')).body

/** Where its proofs are sent. */
export function placeOf(access: Access): ProofPlace {
  return { path: pathOf(access), headers: codeOf(access) }
}

/** What is about to happen to a service, for somebody who may object. Looking changes nothing. */
export const lookAtObjection = (token: string) => post<ObjectionView>('/procedure-objection/look', { token })

export const object = (token: string, reason: string) => post('/procedure-objection', { token, reason })

function withCode<Body>(method: 'GET' | 'POST' | 'PUT', access: Access, rest: string, body?: unknown) {
  return call<Body>(method, `${pathOf(access)}${rest}`, body, codeOf(access))
}

const pathOf = ({ number }: Access) => `/procedure/${encodeURIComponent(number)}`

const codeOf = ({ code }: Access) => ({ 'x-procedure-code': code })
