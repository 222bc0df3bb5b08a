/** The address of who is signed in: proving it, and moving to another one. */
import { queryOptions } from '@tanstack/react-query'
import type { EmailChangeTask } from '../../api/email-change-wire.ts'
import type { SignedIn } from '../../api/second-factor-wire.ts'
import { get, post } from './call.ts'

export const verifyAddress = (token: string) => post<SignedIn>('/auth/verifyEmail', { token })
export const sendVerification = () => post('/me/verifyEmail')

export const emailChangeQuery = (id: string) =>
  queryOptions({
    queryKey: ['me', 'emailChange', id],
    queryFn: () => get<EmailChangeTask>(`/me/task/emailChange/${encodeURIComponent(id)}`),
  })

const answer = (verb: string) => (id: number, token: string) => post(`/me/task/emailChange/${id}/${verb}`, { token })

export const acceptEmailChange = answer('accept')
export const refuseEmailChange = answer('refuse')
