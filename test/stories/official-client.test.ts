import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import ovh from '@ovhcloud/node-ovh'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { type MailServer, startMailServer } from '../support/mail-server.ts'
import { type Program, runJson, runProgram, startProgram } from '../support/program.ts'
import { ANNA, THEO } from '../support/story.ts'
import { startTlsProxy, type TlsProxy } from '../support/tls-proxy.ts'

/**
 * Programs that speak the contract work unchanged: the official Node client, over TLS, does a whole change. The codes come
 * out of letters that a real mail server took.
 */

const [ANNAS_ADDRESS, THEOS_ADDRESS] = ['anna@novak-ceramics.example', 'theo@yildiz.example']
const DOMAIN = 'novak-ceramics.example'

type Client = ReturnType<typeof ovh>

let database: TestDatabase
let folder: string
let mail: MailServer
let proxy: TlsProxy
let program: Program
let env: Record<string, string>
let anna: Client
let theo: Client
let task: number

beforeAll(async () => {
  ;[database, mail, proxy] = await Promise.all([createTestDatabase(), startMailServer(), startTlsProxy()])
  folder = await mkdtemp(join(tmpdir(), 'passation-client-'))
  env = {
    DATABASE_URL: database.url,
    DATA_DIR: folder,
    SMTP_URL: mail.url,
    MAIL_FROM: 'Passation <contacts@passation.example>',
    BASE_URL: `https://localhost:${proxy.port}`,
  }
  expect(await runProgram(['seed'], env)).toMatchObject({ code: 0, stderr: '' })
  program = await startProgram(env)
  proxy.target = program.url
  anna = await clientOf(ANNA)
  theo = await clientOf(THEO)
})

afterAll(async () => {
  await program.stop()
  await proxy.stop()
  await mail.stop()
  await database.drop()
  await rm(folder, { recursive: true })
})

test('the client reads its account and the list of its services', async () => {
  expect(await anna.requestPromised('GET', '/me')).toMatchObject({ nichandle: ANNA, email: ANNAS_ADDRESS })
  expect(await anna.requestPromised('GET', '/domain')).toEqual([DOMAIN])
  expect(await theo.requestPromised('GET', '/v1/domain')).not.toContain(DOMAIN)
})

test('it asks for a contact to change, and gets the number of the task', async () => {
  const ids = await anna.requestPromised('POST', `/domain/${DOMAIN}/changeContact`, { contactTech: THEO })
  expect(ids).toEqual([expect.any(Number)])
  ;[task] = ids as [number]
  expect(await theo.requestPromised('GET', '/me/task/contactChange', { toAccount: THEO })).toEqual([task])
})

test('it reads the task and its state', async () => {
  expect(await theo.requestPromised('GET', `/me/task/contactChange/${task}`)).toMatchObject({
    id: task,
    askingAccount: ANNA,
    fromAccount: ANNA,
    toAccount: THEO,
    contactTypes: ['contactTech'],
    serviceDomain: DOMAIN,
    state: 'validatingByCustomers',
  })
})

test('a wrong code is refused as an error, in the language of the account', async () => {
  const refused = theo.requestPromised('POST', `/me/task/contactChange/${task}/accept`, { token: 'A'.repeat(32) })
  await expect(refused).rejects.toEqual({ error: 403, message: expect.stringMatching(/^Ce code est inutilisable/) })
})

test('both parties accept with the codes of the letters that they received', async () => {
  const annasCode = await codeSentTo(ANNAS_ADDRESS)
  const theosCode = await codeSentTo(THEOS_ADDRESS)
  expect(theosCode).not.toBe(annasCode)
  // Void is `null` to this client. Each party takes another of the two mounts.
  expect(await anna.requestPromised('POST', `/me/task/contactChange/${task}/accept`, { token: annasCode })).toBe(null)
  expect(await contacts(anna)).toEqual([ANNA, ANNA, ANNA])
  expect(await theo.requestPromised('POST', `/v1/me/task/contactChange/${task}/accept`, { token: theosCode })).toBe(null)
})

test('the result stands in serviceInfos, for both, under both mounts', async () => {
  expect(await contacts(anna)).toEqual([ANNA, THEO, ANNA])
  expect(await contacts(theo, '/v1')).toEqual([ANNA, THEO, ANNA])
  expect(await anna.requestPromised('GET', `/me/task/contactChange/${task}`)).toMatchObject({ state: 'done' })
  expect(await theo.requestPromised('GET', '/domain')).toContain(DOMAIN)
})

test('calls without a body work: resend and withdraw', async () => {
  const [next] = await anna.requestPromised('POST', `/domain/${DOMAIN}/changeContact`, { contactAdmin: THEO })
  const first = await codeSentTo(THEOS_ADDRESS, next)
  expect(await theo.requestPromised('POST', `/me/task/contactChange/${next}/resendEmail`)).toBe(null)
  await until(async () => (await codeSentTo(THEOS_ADDRESS, next)) !== first)
  expect(await anna.requestPromised('POST', `/me/task/contactChange/${next}/abort`)).toBe(null)
  expect(await anna.requestPromised('GET', `/me/task/contactChange/${next}`)).toMatchObject({ state: 'aborted' })
})

test('the client finds its calls in the schemas, so it warns of nothing', async () => {
  const warnings: string[] = []
  const careful = await clientOf(ANNA, { apis: ['me', 'domain'], warn: (line: string) => warnings.push(line) })
  await careful.requestPromised('GET', '/me/task/contactChange')
  await careful.requestPromised('GET', `/domain/${DOMAIN}/serviceInfos`)
  expect(warnings).toEqual([])
  await careful.requestPromised('GET', '/me/nothing-of-the-kind').catch(() => undefined)
  expect(warnings).toEqual([expect.stringContaining('/me/nothing-of-the-kind')])
})

test('a signature made with another secret is refused', async () => {
  const forger = await clientOf(ANNA, { appSecret: 'x'.repeat(32) })
  await expect(forger.requestPromised('GET', '/me')).rejects.toEqual({ error: 400, message: expect.stringMatching(/signature/i) })
})

test('the letters reached their readers as mail: sender, language, stable Message-ID, a part in plain text', async () => {
  const letters = mail.received.filter(({ recipients }) => recipients.includes(THEOS_ADDRESS))
  for (const { mail: letter } of letters) {
    expect(letter.from?.text).toBe('"Passation" <contacts@passation.example>')
    expect(letter.messageId).toMatch(/^<[0-9a-f-]{36}@passation\.example>$/)
    expect(letter.headers.get('content-language')).toBe('fr')
    expect(letter.headers.get('auto-submitted')).toBe('auto-generated')
    expect(letter.text).toContain('novak-ceramics.example')
  }
  expect(letters.length).toBeGreaterThan(3)
  expect(new Set(mail.received.map(({ mail: { messageId } }) => messageId)).size).toBe(mail.received.length)
})

test('a policy below /v2 is written, received, explained and deleted', async () => {
  // This client signs no path with `/auth` in it, so it can not ask `…/authorization/check`.
  const zone = `urn:v1:eu:resource:dnsZone:${DOMAIN}`
  const question = { action: 'dnsZone:apiovh:record/create', resourceURN: zone }
  const policy = await anna.requestPromised('POST', '/v2/iam/policy', {
    name: 'records',
    identities: [`urn:v1:eu:identity:account:${THEO}`],
    resources: [{ urn: zone }],
    permissions: { allow: [{ action: 'dnsZone:apiovh:record/*' }] },
  })
  expect(await theo.requestPromised('GET', '/v2/iam/policy', { received: true })).toMatchObject([{ id: policy.id, owner: ANNA }])
  expect(await theo.requestPromised('POST', '/v2/iam/explain', question)).toMatchObject({ allowed: true })
  expect(await anna.requestPromised('DELETE', `/v2/iam/policy/${policy.id}`)).toBe(null)
  expect(await theo.requestPromised('POST', '/v2/iam/explain', question)).toMatchObject({ allowed: false })
})

async function clientOf(account: string, more: object = {}): Promise<Client> {
  type Printed = { applicationKey: string; applicationSecret: string; consumerKey: string }
  const made = await runJson<Printed>(['credential', 'create', account, '--json'], env)
  const { applicationKey: appKey, applicationSecret: appSecret, consumerKey } = made
  return ovh({ host: proxy.host, port: proxy.port, basePath: '/1.0', appKey, appSecret, consumerKey, ...more })
}

async function contacts(client: Client, mount = ''): Promise<string[]> {
  const infos = await client.requestPromised('GET', `${mount}/domain/${DOMAIN}/serviceInfos`)
  return [infos.contactAdmin, infos.contactTech, infos.contactBilling]
}

/** The code in the latest letter with one about a task, out of its text, as a person would copy it. */
async function codeSentTo(address: string, about = task): Promise<string> {
  const link = new RegExp(`/requests/${about}#token=\\w{32}\\b`)
  const found = () => mail.received.filter(({ mail: { text }, recipients }) => recipients.includes(address) && link.test(text!))
  await until(async () => found().length > 0)
  const code = /^\s*([A-Za-z0-9]{32})\s*$/m.exec(found().at(-1)!.mail.text!)?.[1]
  if (!code) throw new Error(`No code stands in the text of the letter to ${address}`)
  return code
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(20)
}
