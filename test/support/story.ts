import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DEMO_PASSWORD } from '../../src/actions/cast.ts'
import type { KeptLetter } from '../../src/mail/mailbox.ts'
import { createTestDatabase } from './database.ts'
import { type Environment, type Program, runJson, startProgram } from './program.ts'

/** The demo world in a program of its own, seen from outside: over HTTP, and by the letters in the mailbox. */
export type Story = {
  program: Program
  /** The environment that the program was started with, for commands beside it. */
  env: Environment
  /** Signs somebody of the cast in. */
  person(account: string): Promise<Person>
  /** What has arrived at an address, oldest first, whether or not an account has it. */
  lettersAt(address: string): Promise<KeptLetter[]>
  /** A call of the hosting company's own systems. */
  provider(method: string, path: string, body?: unknown): Promise<Answer>
  close(): Promise<void>
}

// biome-ignore lint/suspicious/noExplicitAny: a story reads whatever the wire says
export type Answer = { status: number; body: any; headers: Headers }

/** The contacts of a request: `{ contactTech: 'ty10002-psn' }`. */
type Wanted = { contactAdmin?: string; contactTech?: string; contactBilling?: string }

/** Somebody who is signed in. What comes of a verb is the state it led to, or the code (else the status) of the refusal. */
export type Person = {
  account: string
  call(method: string, path: string, body?: unknown): Promise<Answer>
  /** Asks for contacts to change, and gives the numbers of the tasks; a refusal is an error here. */
  asks(service: string, wanted: Wanted): Promise<number[]>
  /** Asks for contacts to change where that is to be refused. */
  asksInVain(service: string, wanted: Wanted): Promise<string>
  accepts(task: number, code: string): Promise<string>
  refuses(task: number, code: string): Promise<string>
  withdraws(task: number): Promise<string>
  asksForNewCode(task: number): Promise<string>
  /** The task as this account sees it. */
  sees(task: number): Promise<Answer['body']>
  /** The three contacts of a service, or the status if it is not there for this account. */
  contactsOf(service: string): Promise<unknown>
  /** What has arrived, oldest first, once nothing is on its way any more. */
  letters(): Promise<KeptLetter[]>
  letterKinds(): Promise<string[]>
  /** The code that the latest letter with one about this task shows. */
  codeFor(task: number): Promise<string>
}

export const [ANNA, THEO, BEATRIZ] = ['an10001-psn', 'ty10002-psn', 'be10003-psn'] as const
export const [DARIO, CAMILLE, VERA] = ['de10004-psn', 'ca10005-psn', 'vo10006-psn'] as const

/** Starts the program with the demo world in a database of its own. */
export async function openStory(env: Environment = {}): Promise<Story> {
  const database = await createTestDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'passation-story-'))
  const all = { DATABASE_URL: database.url, DATA_DIR: folder, DEMO: '1', ...env }
  const program = await startProgram(all)
  let key: Promise<{ key: string }> | undefined
  return {
    program,
    env: all,
    person: (account) => signIn(program.url, account),
    lettersAt: (address) => lettersTo(program.url, address),
    provider: async (method, path, body) => {
      key ??= runJson(['provider-key', 'create', 'story', '--json'], all)
      const authorization = `Bearer ${(await key).key}`
      return call(program.url, method, `/provider/v1${path}`, body, { authorization })
    },
    close: async () => {
      await program.stop()
      await database.drop()
      await rm(folder, { recursive: true })
    },
  }
}

/** One HTTP call; objects are sent as JSON. */
export async function call(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await fetch(url + path, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  const isJson = answer.headers.get('content-type')?.includes('json')
  return { status: answer.status, body: isJson ? JSON.parse(text) : text, headers: answer.headers }
}

async function signIn(url: string, account: string): Promise<Person> {
  const { status, headers } = await call(url, 'POST', '/1.0/auth/signIn', { account, password: DEMO_PASSWORD })
  if (status !== 200) throw new Error(`${account} could not sign in: ${status}`)
  const cookie = headers.getSetCookie()[0]!.split(';')[0]!
  const as = (method: string, path: string, body?: unknown) => call(url, method, path, body, { cookie })
  const address = (await as('GET', '/1.0/me')).body.email
  const letters = () => lettersTo(url, address)
  const taskPath = (task: number, verb: string) => `/1.0/me/task/contactChange/${task}/${verb}`
  return {
    account,
    call: as,
    asks: async (service, wanted) => {
      const answer = await as('POST', `/1.0/${service}/changeContact`, wanted)
      if (answer.status !== 200) throw new Error(`${account} could not ask: ${JSON.stringify(answer.body)}`)
      return answer.body
    },
    asksInVain: async (service, wanted) => outcomeOf(await as('POST', `/1.0/${service}/changeContact`, wanted)),
    accepts: async (task, token) => outcomeOf(await as('POST', taskPath(task, 'accept'), { token })),
    refuses: async (task, token) => outcomeOf(await as('POST', taskPath(task, 'refuse'), { token })),
    withdraws: async (task) => outcomeOf(await as('POST', taskPath(task, 'abort'))),
    asksForNewCode: async (task) => outcomeOf(await as('POST', taskPath(task, 'resendEmail'))),
    sees: async (task) => (await as('GET', `/1.0/me/task/contactChange/${task}`)).body,
    contactsOf: async (service) => contactsIn(await as('GET', `/1.0/${service}/serviceInfos`)),
    letters,
    letterKinds: async () => (await letters()).map(({ kind }) => kind),
    codeFor: async (task) => codeIn(await letters(), task),
  }
}

function outcomeOf({ status, body, headers }: Answer): string {
  return headers.get('x-task-state') ?? body?.code ?? String(status)
}

function contactsIn({ status, body }: Answer): unknown {
  if (status !== 200) return status
  const { contactAdmin, contactTech, contactBilling } = body
  return { contactAdmin, contactTech, contactBilling }
}

async function lettersTo(url: string, address: string): Promise<KeptLetter[]> {
  while ((await lettersOnTheirWay(url)) > 0) await sleep(20)
  const { body } = await call(url, 'GET', `/mailbox/letters.json?to=${encodeURIComponent(address)}`)
  return body.reverse()
}

/** Whoever runs the program watches this figure too. */
async function lettersOnTheirWay(url: string): Promise<number> {
  const { body } = await call(url, 'GET', '/metrics')
  const waiting = /^passation_letters\{state="waiting"\} (\d+)$/m.exec(body)?.[1]
  if (waiting === undefined) throw new Error('The metrics do not say how many letters wait')
  return Number(waiting)
}

function codeIn(letters: KeptLetter[], task: number): string {
  const link = new RegExp(`/requests/${task}#token=([A-Za-z0-9]{32})\\b`)
  const codes = letters.flatMap(({ text }) => link.exec(text)?.[1] ?? [])
  if (codes.length === 0) throw new Error(`No letter with a code for task ${task} has arrived`)
  return codes.at(-1)!
}
