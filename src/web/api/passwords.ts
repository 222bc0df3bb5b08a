/** Another password for somebody who has forgotten theirs. */
import type { SignedIn } from '../../api/second-factor-wire.ts'
import { post } from './call.ts'

export const forgotPassword = (account: string) => post('/auth/forgotPassword', { account })
export const resetPassword = (token: string, password: string) => post<SignedIn>('/auth/resetPassword', { token, password })
