/**
 * A running Passation with its demo world, and people in it. By default that is the built program, with an embedded database
 * and a folder of its own, which are gone at the end. While pages are being written, PANEL_URL and PANEL_DATA (its DATA_DIR)
 * name one that runs already, such as `bin/dev` starts.
 */
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { KeptLetter } from '../../../src/mail/mailbox.ts'
import { temporaryFolder } from '../../support/embedded.ts'
import { type Environment, runJson, startProgram } from '../../support/program.ts'

export type Language = 'en' | 'fr'

/** Somebody who can sign in. */
export type Person = { nichandle: string; email: string; password: string; language: Language; fullName: string }

/** What is special about somebody; without it: verified, paid up, able to pay, in Europe. */
export type PersonWish = {
  language?: Language
  verified?: boolean
  zone?: 'EU' | 'CA' | 'US' | 'APAC'
  firstname?: string
  name?: string
  organisation?: string | null
  country?: string
  payable?: boolean
  unpaid?: boolean
  voipValidated?: boolean
}

export type ServiceWish = {
  product?: string
  name?: string
  admin: Person
  tech?: Person
  billing?: Person
  /** What else the provider may tell: status, expiration, displayName, … */
  facts?: object
}

/** A service that was registered; `path` is where the API has it: `/domain/novak-ceramics.example`. */
export type RegisteredService = { serviceId: number; product: string; name: string; path: string }

/** A letter, and the link with a code that stands in it. */
export type Letter = KeptLetter & { link: string; token: string }

export type World = {
  url: string
  dataDir: string
  person(wish?: PersonWish): Promise<Person>
  service(wish: ServiceWish): Promise<RegisteredService>
  /** Calls the customer API (`/1.0`) as somebody, in a session of their own; throws what is refused. */
  callAs<Body = unknown>(person: Person, method: string, path: string, body?: unknown): Promise<Body>
  /** Tells something as the hosting company (`/provider/v1`). */
  tell(method: string, path: string, body?: unknown): Promise<unknown>
  /** The newest letter to somebody that has not been asked for before, of this kind if one is given; waits until it is there. */
  letterTo(reader: Person | string, kind?: KeptLetter['kind']): Promise<Letter>
  close(): Promise<void>
}

export const PASSWORD = 'passation-demo'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The world of a test run, see above. */
export async function openWorld(env: Environment = {}): Promise<World> {
  const { PANEL_URL, PANEL_DATA } = process.env
  if (PANEL_URL && Object.keys(env).length === 0) return peopled(PANEL_URL, PANEL_DATA ?? '', fromSources, async () => undefined)
  const folder = await temporaryFolder()
  const dataDir = join(folder.path, 'data')
  const port = await freePort()
  // A name, not an address: passkeys belong to names.
  const url = `http://localhost:${port}`
  const program = await startProgram({ DEMO: '1', DATA_DIR: dataDir, PORT: String(port), BASE_URL: url, ...env }).catch((error) =>
    folder.remove().then(() => Promise.reject(error)),
  )
  return peopled(url, dataDir, runJson, async () => {
    await program.stop()
    await folder.remove()
  })
}

type Run = <Printed>(args: string[], env: Environment) => Promise<Printed>

async function fromSources<Printed>(args: string[], env: Environment): Promise<Printed> {
  if (!env.DATA_DIR) throw new Error('PANEL_DATA is missing: the DATA_DIR of the server at PANEL_URL.')
  const run = promisify(execFile)
  const { stdout } = await run(process.execPath, ['--import', 'tsx', 'src/main.ts', ...args], {
    cwd: root,
    env: { ...process.env, LOG_LEVEL: 'warn', ...env },
  })
  return JSON.parse(stdout)
}

async function peopled(url: string, dataDir: string, run: Run, close: () => Promise<void>): Promise<World> {
  const name = `browser-${randomBytes(4).toString('hex')}`
  const { key } = await run<{ key: string }>(['provider-key', 'create', name, '--json'], { DATA_DIR: dataDir })
  const tell: World['tell'] = async (method, path, body) =>
    (await ask(`${url}/provider/v1${path}`, method, body, { authorization: `Bearer ${key}` })).json()
  const callAs = callsFrom(url)
  return {
    url,
    dataDir,
    tell,
    callAs,
    person: (wish = {}) => person(tell, wish),
    service: (wish) => service(tell, callAs, wish),
    letterTo: lettersFrom(url),
    close,
  }
}

let made = 0

async function person(tell: World['tell'], wish: PersonWish): Promise<Person> {
  const { language = 'en', verified = true, zone = 'EU', country = 'FR', organisation = null, payable = true } = wish
  const { firstname = 'Given', name = `Family${++made}` } = wish
  const nichandle = `p${randomBytes(5).toString('hex')}-psn`
  const email = `${nichandle}@mail.example`
  const facts = { firstname, name, organisation, legalform: organisation ? 'corporation' : 'individual', country, zone, language }
  await tell('PUT', `/accounts/${nichandle}`, { email, password: PASSWORD, emailVerified: verified, ...facts })
  const card = { paymentType: 'CREDIT_CARD', status: 'VALID', default: true }
  if (payable) await tell('PUT', `/accounts/${nichandle}/payment-methods/1`, card)
  const bill = { date: '2026-01-05', dueDate: '2026-02-05', amount: 71.88, currency: 'EUR', status: 'unpaid' }
  if (wish.unpaid) await tell('PUT', `/accounts/${nichandle}/bills/B-${nichandle}`, bill)
  if (wish.voipValidated) await tell('PUT', `/accounts/${nichandle}/voip-validation`, { validated: true })
  return { nichandle, email, password: PASSWORD, language, fullName: `${firstname} ${name}` }
}

async function service(tell: World['tell'], callAs: World['callAs'], wish: ServiceWish): Promise<RegisteredService> {
  const { product = 'domain', name = `d${randomBytes(5).toString('hex')}.example`, admin, tech = admin, billing = admin } = wish
  const path = `/${product}/${encodeURIComponent(name)}`
  await tell('PUT', `/services${path}`, {
    contactAdmin: admin.nichandle,
    contactTech: tech.nichandle,
    contactBilling: billing.nichandle,
    creation: '2024-05-14',
    ...wish.facts,
  })
  const { serviceId } = await callAs<{ serviceId: number }>(admin, 'GET', `${path}/serviceInfos`)
  return { serviceId, product, name, path }
}

function callsFrom(url: string): World['callAs'] {
  const cookies = new Map<string, Promise<string>>()
  return async <Body>(person: Person, method: string, path: string, body?: unknown) => {
    const { nichandle, password, language } = person
    if (!cookies.has(nichandle)) {
      const signIn = ask(`${url}/1.0/auth/signIn`, 'POST', { account: nichandle, password })
      cookies.set(
        nichandle,
        signIn.then((answer) => answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])[0]!),
      )
    }
    const headers = { cookie: (await cookies.get(nichandle))!, 'accept-language': language }
    return (await ask(`${url}/1.0${path}`, method, body, headers)).json() as Promise<Body>
  }
}

async function ask(url: string, method: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const answer = await fetch(url, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${url} was answered with ${answer.status}: ${await answer.text()}`)
  return answer
}

function lettersFrom(url: string): World['letterTo'] {
  const given = new Set<string>()
  return async (reader, kind) => {
    const to = typeof reader === 'string' ? reader : reader.email
    for (const end = Date.now() + 15_000; Date.now() < end; await sleep(50)) {
      const letters = (await (
        await ask(`${url}/mailbox/letters.json?to=${encodeURIComponent(to)}`, 'GET')
      ).json()) as KeptLetter[]
      const letter = letters.find((each) => !given.has(each.id) && (kind === undefined || each.kind === kind))
      if (!letter) continue
      given.add(letter.id)
      const [, link = '', token = ''] = /href="([^"]+#token=([^"&]+))"/.exec(letter.html) ?? []
      return { ...letter, link, token: decodeURIComponent(token) }
    }
    throw new Error(`No ${kind ?? 'new'} letter came to ${to}.`)
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  const { port } = server.address() as { port: number }
  await new Promise((closed) => server.close(closed))
  return port
}
