/** Passkeys (WebAuthn), judged by a library. */
import { createHmac } from 'node:crypto'
import { isIP } from 'node:net'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON as PasskeyCreation,
  type RegistrationResponseJSON as PasskeyMade,
  type PublicKeyCredentialRequestOptionsJSON as PasskeyRequest,
  type AuthenticationResponseJSON as PasskeyUsed,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'

export type { PasskeyCreation, PasskeyMade, PasskeyRequest, PasskeyUsed }

/** What a passkey is bound to: the host, and the page that may ask for it. */
export type PasskeySite = { host: string; origin: string }

/** Browsers know passkeys of hosts with a name, over TLS, and of localhost. */
export function passkeySite(baseUrl: string): PasskeySite | null {
  const { protocol, hostname, origin } = new URL(baseUrl)
  const named = isIP(hostname.replaceAll(/[[\]]/g, '')) === 0
  const safe = protocol === 'https:' || hostname === 'localhost' || hostname.endsWith('.localhost')
  return named && safe ? { host: hostname, origin } : null
}

/** A passkey as it is kept. */
export type KeptPasskey = { credentialId: Buffer; publicKey: Buffer; counter: number; transports: string[] }

export type PasskeyOwner = { userId: Buffer; nichandle: string; name: string }

/** How a passkey is reached, as browsers name it. */
const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']

/** How many bytes WebAuthn lets a passkey's id have; the library does not look. */
const LONGEST_ID = 1023

/** Names the account to the passkey, and tells nobody else who it is. */
export function passkeyUserId(secretKey: Buffer, nichandle: string): Buffer {
  return createHmac('sha256', secretKey).update(`passkey-user:${nichandle}`).digest()
}

/** What the browser is told to make a passkey. */
export function creationOptions(
  site: PasskeySite,
  issuer: string,
  { userId, nichandle, name }: PasskeyOwner,
  known: KeptPasskey[],
  challenge: Buffer,
  timeout: number,
): Promise<PasskeyCreation> {
  return generateRegistrationOptions({
    rpName: issuer,
    rpID: site.host,
    userID: Uint8Array.from(userId),
    userName: nichandle,
    userDisplayName: name,
    challenge: Uint8Array.from(challenge),
    timeout,
    attestationType: 'none',
    excludeCredentials: known.map(named),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  })
}

/** What the browser is told to use one. */
export function requestOptions(
  site: PasskeySite,
  known: KeptPasskey[],
  challenge: Buffer,
  timeout: number,
): Promise<PasskeyRequest> {
  return generateAuthenticationOptions({
    rpID: site.host,
    allowCredentials: known.map(named),
    challenge: Uint8Array.from(challenge),
    timeout,
    userVerification: 'preferred',
  })
}

/** The passkey that the browser made; nothing if its answer is not what was asked for. */
export async function madePasskey(site: PasskeySite, response: PasskeyMade, challenge: Buffer): Promise<KeptPasskey | undefined> {
  const judged = await judge(() =>
    verifyRegistrationResponse({
      response,
      expectedChallenge: challenge.toString('base64url'),
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: false,
    }),
  )
  if (!judged?.verified) return undefined
  const { id, publicKey, counter, transports = [] } = judged.registrationInfo.credential
  const credentialId = Buffer.from(id, 'base64url')
  if (credentialId.length < 1 || credentialId.length > LONGEST_ID) return undefined
  const known = TRANSPORTS.filter((each) => (transports as string[]).includes(each))
  return { credentialId, publicKey: Buffer.from(publicKey), counter, transports: known }
}

/** The passkey's new counter; nothing if its answer is not what was asked for. */
export async function usedPasskey(
  site: PasskeySite,
  response: PasskeyUsed,
  challenge: Buffer,
  { credentialId, publicKey, counter }: KeptPasskey,
): Promise<number | undefined> {
  const judged = await judge(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge.toString('base64url'),
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: false,
      credential: { id: credentialId.toString('base64url'), publicKey: Uint8Array.from(publicKey), counter },
    }),
  )
  return judged?.verified ? judged.authenticationInfo.newCounter : undefined
}

/** The library throws for whatever is wrong with what a stranger sent. */
async function judge<Judged>(work: () => Promise<Judged>): Promise<Judged | undefined> {
  try {
    return await work()
  } catch {
    return undefined
  }
}

function named({ credentialId, transports }: KeptPasskey): { id: string; transports: string[] } {
  return { id: credentialId.toString('base64url'), transports }
}
