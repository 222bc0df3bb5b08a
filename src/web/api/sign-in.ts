/** Signing in and out. */
import type { SignInAnswer } from '../../api/second-factor-wire.ts'
import { post } from './call.ts'

export const signIn = (account: string, password: string) => post<SignInAnswer>('/auth/signIn', { account, password })
export const signOut = () => post('/auth/signOut')
