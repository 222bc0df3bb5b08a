/** What an account changes about itself. */
import { queryOptions } from '@tanstack/react-query'
import type { Static } from 'typebox'
import type { AccountChanges } from '../../api/account-wire.ts'
import { call, get, post } from './call.ts'

export type ProfileChanges = Static<typeof AccountChanges>

export const saveProfile = (changes: ProfileChanges) => call('PUT', '/me', changes)
export const changePassword = (currentPassword: string, newPassword: string) =>
  post('/me/password', { currentPassword, newPassword })

/** Has a new letter sent, to prove the address. */
export const sendVerification = () => post('/me/verifyEmail')

/** A change of the address. */
export type EmailChange = { id: number; newEmail: string; state: string; dateRequest: string; dateDone: string | null }

export const askForEmailChange = (newEmail: string) => post<EmailChange>('/me/changeEmail', { newEmail })

/** The change that waits to be confirmed; there is at most one. */
export const emailChangeQuery = queryOptions({
  queryKey: ['me', 'emailChange'],
  queryFn: async () => {
    const [id] = await get<number[]>('/me/task/emailChange?state=todo')
    return id === undefined ? null : get<EmailChange>(`/me/task/emailChange/${id}`)
  },
})
