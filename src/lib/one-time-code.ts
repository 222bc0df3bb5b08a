/** Codes of authenticator apps (RFC 6238), as every app makes them: SHA-1, six digits, thirty seconds. */
import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

const PERIOD = 30
const SHAPE = { algorithm: 'SHA1', digits: 6, period: PERIOD }
/** Clocks of telephones are a little off: one step before and after counts, too. */
const WINDOW = 1

export function newAuthenticatorSecret(): Buffer {
  return randomBytes(20)
}

/** The secret as it is typed in, and as a QR code carries it. */
export function shownToApp(secret: Buffer, issuer: string, label: string): { secret: string; uri: string } {
  const totp = new TOTP({ ...SHAPE, issuer, label, secret: keyOf(secret) })
  return { secret: totp.secret.base32, uri: totp.toString() }
}

/** Which step's code this is; nothing if it is none of now. Compared in constant time. */
export function stepOf(secret: Buffer, code: string, now: Date): number | undefined {
  const totp = new TOTP({ ...SHAPE, secret: keyOf(secret) })
  const delta = totp.validate({ token: code, window: WINDOW, timestamp: now.getTime() })
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / PERIOD) + delta
}

function keyOf(secret: Buffer): Secret {
  return new Secret({ buffer: Uint8Array.from(secret).buffer })
}
