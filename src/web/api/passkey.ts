/** Passkeys, as the browser makes and uses them. The library that talks to it is loaded when it is needed. */
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser'

/** No passkey came of it: somebody closed the browser's prompt, took too long, or their device has none for this site. */
export class NoPasskey extends Error {}

/** Whether this browser knows passkeys at all. */
export const PASSKEYS_KNOWN = typeof window.PublicKeyCredential === 'function'

export async function newPasskey(optionsJSON: PublicKeyCredentialCreationOptionsJSON): Promise<RegistrationResponseJSON> {
  const { startRegistration } = await import('@simplewebauthn/browser')
  return startRegistration({ optionsJSON }).catch(none)
}

export async function usedPasskey(optionsJSON: PublicKeyCredentialRequestOptionsJSON): Promise<AuthenticationResponseJSON> {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  return startAuthentication({ optionsJSON }).catch(none)
}

function none(error: unknown): never {
  throw new NoPasskey(String(error))
}
