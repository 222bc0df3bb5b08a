/** An owner's answer to a change of owner, with the code of their letter. Nobody has to sign in. */
import type { OwnerAnswer, OwnerConfirmation } from '../../api/owner-wire.ts'
import { post } from './call.ts'

/** What is asked. Looking changes nothing. */
export const lookAtOwnerChange = (token: string) => post<OwnerConfirmation>('/owner-confirmation/look', { token })

/** `identity`: they ticked that they are who is named, or may act for the organisation. */
export const acceptOwnerChange = (token: string, identity: boolean) =>
  post<OwnerAnswer>('/owner-confirmation/accept', { token, identity })

export const refuseOwnerChange = (token: string) => post<OwnerAnswer>('/owner-confirmation/refuse', { token })
