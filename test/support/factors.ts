import { createHash, createHmac, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { TestApp } from './app.ts'
import { PASSWORD, visit } from './callers.ts'

/** A browser of its own: it keeps the cookie that it is given. */
export type TestBrowser = ReturnType<typeof browser>

export function browser(test: TestApp) {
  const name = test.context.settings.baseUrl.startsWith('https:') ? '__Host-passation_session' : 'passation_session'
  const jar = { cookie: '' }
  const call = async (method: string, path: string, body?: unknown) => {
    const headers: Record<string, string> = jar.cookie ? { cookie: jar.cookie } : {}
    const answer = await visit(test, method, path.startsWith('/v2/') ? path : `/1.0${path}`, body, headers)
    const given = answer.cookies.find((each) => each.name === name)
    if (given) jar.cookie = `${name}=${given.value}`
    return answer
  }
  const enter = (account: string, password = PASSWORD) => call('POST', '/auth/signIn', { account, password })
  return { jar, call, enter }
}

/** An authenticator app, written anew from RFC 6238: it shows a code for each moment. */
export function authenticatorApp(secret: string): (at: Date) => string {
  const key = fromBase32(secret)
  return (at) => {
    const counter = Buffer.alloc(8)
    counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)))
    const digest = createHmac('sha1', key).update(counter).digest()
    const number = digest.readUInt32BE(digest.at(-1)! & 15) & 0x7fff_ffff
    return String(number % 1_000_000).padStart(6, '0')
  }
}

/** A code that the app does not show now, nor shortly before or after. */
export function wrongCode(app: (at: Date) => string, now: Date): string {
  const shown = [-30_000, 0, 30_000].map((off) => app(new Date(now.getTime() + off)))
  return ['000000', '000001', '000002', '000003'].find((code) => !shown.includes(code))!
}

type Lies = { origin?: string; host?: string; challenge?: string; type?: string; present?: boolean }

/** A passkey in software: P-256, counting its uses, without attestation. */
export function softwarePasskey(origin = 'https://contacts.example', idLength = 32) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x, y } = publicKey.export({ format: 'jwk' })
  const credentialId = randomBytes(idLength)
  const id = credentialId.toString('base64url')
  const state = { counter: 0 }

  const clientOf = (type: string, challenge: string, lies: Lies) =>
    Buffer.from(
      JSON.stringify({
        type: lies.type ?? type,
        challenge: lies.challenge ?? challenge,
        origin: lies.origin ?? origin,
        crossOrigin: false,
      }),
    )
  const dataOf = (flags: number, { host, present = true }: Lies) => {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(state.counter)
    const hash = createHash('sha256').update(host ?? new URL(origin).hostname)
    return Buffer.concat([hash.digest(), Buffer.from([present ? flags : flags & ~1]), counter])
  }
  const answer = (client: Buffer, response: Record<string, string | string[]>) => ({
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response: { clientDataJSON: client.toString('base64url'), ...response },
  })

  return {
    id,
    state,
    /** What the browser answers to the options for a new passkey. */
    make: ({ challenge }: { challenge: string }, lies: Lies = {}) => {
      const key = Buffer.concat([
        Buffer.from('a5010203262001215820', 'hex'),
        Buffer.from(x!, 'base64url'),
        Buffer.from('225820', 'hex'),
        Buffer.from(y!, 'base64url'),
      ])
      const length = twoBytes(credentialId.length)
      const data = Buffer.concat([dataOf(0x45, lies), Buffer.alloc(16), length, credentialId, key])
      const attestation = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746159', 'hex'),
        twoBytes(data.length),
        data,
      ])
      const client = clientOf('webauthn.create', challenge, lies)
      return answer(client, { attestationObject: attestation.toString('base64url'), transports: ['internal', 'made-up'] })
    },
    /** What it answers to the options for using one. */
    use: ({ challenge }: { challenge: string }, lies: Lies = {}) => {
      state.counter++
      const data = dataOf(0x05, lies)
      const client = clientOf('webauthn.get', challenge, lies)
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()])
      const signature = sign('sha256', signed, privateKey).toString('base64url')
      return answer(client, { authenticatorData: data.toString('base64url'), signature })
    },
  }
}

function twoBytes(number: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(number)
  return bytes
}

function fromBase32(text: string): Buffer {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...text].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** Adds an authenticator app to the account of this browser. Gives the app, and the recovery codes. */
export async function addAuthenticator(test: TestApp, { call }: TestBrowser) {
  const begun = await call('POST', '/me/secondFactor/authenticator')
  if (begun.status !== 200) throw new Error(`no authenticator could be begun: ${begun.status} ${begun.body.code}`)
  const app = authenticatorApp(begun.body.secret)
  const confirmed = await call('POST', '/me/secondFactor/authenticator/confirm', { code: app(test.clock.now) })
  if (confirmed.status !== 200) throw new Error(`it could not be confirmed: ${confirmed.status} ${confirmed.body.code}`)
  return { app, secret: begun.body.secret as string, recoveryCodes: confirmed.body.recoveryCodes as string[] }
}

/** Adds a passkey. */
export async function addPasskey({ call }: TestBrowser, name = 'My key') {
  const passkey = softwarePasskey()
  const options = await call('POST', '/me/secondFactor/passkey/options')
  const added = await call('POST', '/me/secondFactor/passkey', { name, response: passkey.make(options.body) })
  if (added.status !== 200) throw new Error(`no passkey could be added: ${added.status} ${added.body.code ?? added.body.message}`)
  return { passkey, ...(added.body as { id: number; recoveryCodes: string[] | null }) }
}
