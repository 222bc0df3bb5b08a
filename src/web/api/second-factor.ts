/** The second factor of who is signed in, and giving it: in the second step of signing in, and again where something needs it fresh. */
import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import { queryOptions } from '@tanstack/react-query'
import type {
  FirstRecoveryCodes,
  GivenFactor,
  NewAuthenticator,
  NewPasskey,
  RecoveryCodes,
  SecondFactor,
  SignedIn,
} from '../../api/second-factor-wire.ts'
import type { Factor } from '../../domain/second-factor.ts'
import { call, get, post } from './call.ts'
import { newPasskey } from './passkey.ts'

/** What giving a second factor calls, and what it answers. */
export type Giving<Answer> = {
  give: (given: GivenFactor) => Promise<Answer>
  passkeyOptions: () => Promise<PublicKeyCredentialRequestOptionsJSON>
}

/** The second step of signing in. */
export const SECOND_STEP = givingAt<SignedIn>('/auth/secondFactor')

/** Who is signed in proves that they are still there; it counts for ten minutes. */
export const PROVE_AGAIN = givingAt<null>('/me/session/secondFactor')

export const secondFactorQuery = queryOptions({
  queryKey: ['secondFactor'],
  queryFn: () => get<SecondFactor>('/me/secondFactor'),
  // Somebody may need it within a prompt: what was true half a minute ago may ask for a factor that is gone.
  staleTime: 0,
})

const AT = '/me/secondFactor'

export const beginAuthenticator = () => post<NewAuthenticator>(`${AT}/authenticator`)
export const confirmAuthenticator = (code: string) => post<FirstRecoveryCodes>(`${AT}/authenticator/confirm`, { code })
export const removeAuthenticator = () => call('DELETE', `${AT}/authenticator`)
export const renamePasskey = (id: number, name: string) => call('PUT', `${AT}/passkey/${id}`, { name })
export const removePasskey = (id: number) => call('DELETE', `${AT}/passkey/${id}`)
export const makeRecoveryCodes = () => post<RecoveryCodes>(`${AT}/recoveryCodes`)
export const needForAdminChanges = (neededForAdminChanges: boolean) => call('PUT', AT, { neededForAdminChanges })

/** Asks what the browser needs, has it make a passkey, and hands that in under a name. */
export async function addPasskey(name: string): Promise<NewPasskey> {
  const options = await post<PublicKeyCredentialCreationOptionsJSON>(`${AT}/passkey/options`)
  return post<NewPasskey>(`${AT}/passkey`, { name, response: await newPasskey(options) })
}

/** What an account can give, the quickest first. */
export function factorsOf({ authenticator, passkeys, recoveryCodesLeft, passkeysPossible }: SecondFactor): Factor[] {
  const has: Record<Factor, boolean> = {
    passkey: passkeysPossible && passkeys.length > 0,
    authenticator: authenticator !== null,
    recoveryCode: recoveryCodesLeft > 0,
  }
  return (Object.keys(has) as Factor[]).filter((factor) => has[factor])
}

function givingAt<Answer>(path: string): Giving<Answer> {
  return {
    give: (given) => post<Answer>(path, given),
    passkeyOptions: () => post<PublicKeyCredentialRequestOptionsJSON>(`${path}/options`),
  }
}
