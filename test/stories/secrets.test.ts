import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { authenticatorApp } from '../support/factors.ts'
import { type MailServer, startMailServer } from '../support/mail-server.ts'
import { type Program, runJson, startProgram } from '../support/program.ts'
import { type Answer, call } from '../support/story.ts'

/**
 * A whole life of the product, in which every secret that is ever seen is noted down. Afterwards none of them is found in the
 * database, in the log at its most talkative, or in any answer but the one that was meant to show it.
 */

const [NOVA, OLIV, NEW] = ['nova@mail.example', 'oliv@mail.example', 'nova.new@mail.example']
/** Nothing of it could stand anywhere by chance. */
const made = (what: string) => `${what} ${randomBytes(9).toString('base64url')}`
const [FIRST, SECOND, THIRD, OLIVS] = [made('first'), made('second'), made('third'), made('oliv')]
const [GIVEN, CHOSEN, LATER] = [made('given'), made('chosen'), made('later')]
const MIA = 'mia@mail.example'
/** Who has no account. */
const PIA = 'pia@mail.example'
const TOO_SHORT = randomBytes(4).toString('base64url')
const SECRET_KEY = randomBytes(32).toString('hex')

/** What each secret is, by its text. */
const secrets = new Map<string, string>(
  Object.entries({ FIRST, SECOND, THIRD, OLIVS, GIVEN, CHOSEN, LATER, TOO_SHORT, SECRET_KEY }).map(([what, secret]) => [
    secret,
    what,
  ]),
)
/** Everything that was answered, without the secrets that the answer was to show. */
const answered: string[] = []

let database: TestDatabase
let folder: string
let mail: MailServer
let program: Program
let env: Record<string, string>

beforeAll(async () => {
  ;[database, mail, folder] = await Promise.all([
    createTestDatabase(),
    startMailServer(),
    mkdtemp(join(tmpdir(), 'passation-secrets-')),
  ])
  env = { DATABASE_URL: database.url, DATA_DIR: folder, SMTP_URL: mail.url, SECRET_KEY, DEMO: '0', LOG_LEVEL: 'trace' }
  program = await startProgram(env)
})
afterAll(async () => {
  await program.stop()
  await mail.stop()
  await database.drop()
  await rm(folder, { recursive: true })
})

type Shown = Record<string, (answer: Answer) => string>

/** A call; what its answer is to show is noted, and taken out of it. */
async function tell(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
  shows: Shown = {},
): Promise<Answer> {
  const answer = await call(program.url, method, path, body, { 'user-agent': 'a life', ...headers })
  let text = JSON.stringify([path.split('?')[0], answer.body, [...answer.headers]])
  for (const [what, find] of Object.entries(shows)) {
    const secret = find(answer)
    expect(secret, what).toMatch(/^[\w-]{14,}$/)
    secrets.set(secret, what)
    text = text.replaceAll(secret, '')
  }
  answered.push(text)
  return answer
}

/** A call that is to be answered so. */
async function told(status: number, ...args: Parameters<typeof tell>): Promise<Answer> {
  const answer = await tell(...args)
  expect(answer.status, `${args[0]} ${args[1]}: ${JSON.stringify(answer.body)}`).toBe(status)
  return answer
}

/** Something wrong that looks right: a guess may be nearly a secret, so it is treated as one. */
function guess(): string {
  const text = randomBytes(30).toString('hex').slice(0, 32)
  secrets.set(text, 'a guess')
  return text
}

/** The code of the next letter to this address, behind this link. */
async function code(to: string, page: string): Promise<string> {
  const link = new RegExp(`/${page.includes('#') ? page : `${page}#token=`}([A-Za-z0-9]{32})`)
  for (;;) {
    const at = mail.received.findIndex(({ recipients, mail: { text } }) => recipients.includes(to) && link.test(text ?? ''))
    const [letter] = at < 0 ? [] : mail.received.splice(at, 1)
    const found = link.exec(letter?.mail.text ?? '')?.[1]
    if (found) {
      secrets.set(found, `code for ${page}`)
      return found
    }
    await sleep(20)
  }
}

async function enter(account: string, password: string): Promise<{ cookie: string }> {
  const cookieOf = ({ headers }: Answer) => /^passation_session=(\w+);/.exec(headers.getSetCookie()[0] ?? '')?.[1] ?? ''
  const answer = await told(200, 'POST', '/1.0/auth/signIn', { account, password }, {}, { session: cookieOf })
  return { cookie: `passation_session=${cookieOf(answer)}` }
}

function signed(
  keys: { application: string; secret: string; consumer: string },
  method: string,
  path: string,
): Record<string, string> {
  const time = String(Math.floor(Date.now() / 1000))
  const text = [keys.secret, keys.consumer, method, program.url + path, '', time].join('+')
  const signature = `$1$${createHash('sha1').update(text).digest('hex')}`
  return {
    'x-ovh-application': keys.application,
    'x-ovh-consumer': keys.consumer,
    'x-ovh-timestamp': time,
    'x-ovh-signature': signature,
  }
}

test('somebody signs up, proves the address, forgets the password and changes it', async () => {
  const person = { firstname: 'Nova', name: 'Life', country: 'FR' }
  await told(400, 'POST', '/1.0/auth/signUp', { email: NOVA, password: TOO_SHORT, ...person })
  await told(202, 'POST', '/1.0/auth/signUp', { email: NOVA, password: FIRST, ...person })
  const token = await code(NOVA, 'verify')
  await told(401, 'POST', '/1.0/auth/verifyEmail', { token })
  const newcomer = await enter(NOVA, FIRST)
  await told(403, 'POST', '/1.0/auth/verifyEmail', { token: guess() }, newcomer)
  await told(200, 'POST', '/1.0/auth/verifyEmail', { token }, newcomer)
  await told(401, 'POST', '/1.0/auth/signIn', { account: NOVA, password: guess() })
  await told(401, 'POST', '/1.0/auth/signIn', { account: 'nobody@mail.example', password: FIRST })
  await enter(NOVA, FIRST)

  await told(202, 'POST', '/1.0/auth/forgotPassword', { account: NOVA })
  const reset = await code(NOVA, 'choose-password')
  await told(400, 'POST', '/1.0/auth/resetPassword', { token: reset, password: TOO_SHORT })
  await told(200, 'POST', '/1.0/auth/resetPassword', { token: reset, password: SECOND })
  await told(403, 'POST', '/1.0/auth/resetPassword', { token: reset, password: THIRD })
  const nova = await enter(NOVA, SECOND)
  await told(403, 'POST', '/1.0/me/password', { currentPassword: FIRST, newPassword: THIRD }, nova)
  await told(200, 'POST', '/1.0/me/password', { currentPassword: SECOND, newPassword: THIRD }, nova)
})

test('an application is made and let in, and calls', async () => {
  const nova = await enter(NOVA, THIRD)
  const shows = { 'application secret': ({ body }: Answer) => body.applicationSecret }
  const application = await told(200, 'POST', '/1.0/me/api/application', { name: 'Script' }, nova, shows)
  const accessRules = [{ method: 'GET', path: '/*' }]
  const asked = await told(
    200,
    'POST',
    '/1.0/auth/credential',
    { accessRules },
    { 'x-ovh-application': application.body.applicationKey },
    { 'consumer key': ({ body }) => body.consumerKey, approval: ({ body }) => body.validationUrl.split('#')[1] },
  )
  const approval = asked.body.validationUrl.split('#')[1]
  await told(403, 'POST', '/1.0/auth/credential/pending', { approval: guess() }, nova)
  await told(200, 'POST', '/1.0/auth/credential/pending', { approval }, nova)
  await told(200, 'POST', '/1.0/auth/credential/validate', { approval }, nova)
  const { applicationKey, applicationSecret } = application.body
  const keys = { application: applicationKey, secret: applicationSecret, consumer: asked.body.consumerKey }
  await told(200, 'GET', '/1.0/me', undefined, signed(keys, 'GET', '/1.0/me'))
  await told(200, 'GET', '/1.0/auth/currentCredential', undefined, signed(keys, 'GET', '/1.0/auth/currentCredential'))
  await told(400, 'GET', '/1.0/me', undefined, signed({ ...keys, secret: guess() }, 'GET', '/1.0/me'))
  await told(403, 'GET', '/1.0/me', undefined, signed({ ...keys, consumer: guess() }, 'GET', '/1.0/me'))
  await told(200, 'GET', `/1.0/me/api/application/${application.body.applicationId}`, undefined, nova)
})

test('the provider tells an account and a service, and contacts change with codes', async () => {
  const { key } = await runJson<{ key: string }>(['provider-key', 'create', 'life', '--json'], env)
  secrets.set(key, 'provider key')
  const provider = { authorization: `Bearer ${key}` }
  await told(401, 'POST', '/provider/v1/accounts', {}, { authorization: `Bearer ${guess()}` })
  const person = { firstname: 'Oliv', name: 'Life', legalform: 'individual', country: 'FR' }
  await told(400, 'POST', '/provider/v1/accounts', { ...person, email: OLIV, password: TOO_SHORT }, provider)
  await told(200, 'POST', '/provider/v1/accounts', { ...person, email: OLIV, password: OLIVS }, provider)
  const lines = [
    { kind: 'account', email: 'imp@mail.example', ...person, password: OLIVS },
    { kind: 'account', password: FIRST },
  ]
  const imported = await fetch(`${program.url}/provider/v1/import`, {
    method: 'POST',
    headers: { ...provider, 'user-agent': 'a life' },
    body: `${lines.map((line) => JSON.stringify(line)).join('\n')}\n{"password": "${SECOND}"\n`,
  })
  answered.push(await imported.text())
  expect(answered.at(-1)).toContain('"accounts":1')
  await told(200, 'PUT', '/provider/v1/services/domain/life.example', { contactAdmin: NOVA }, provider)

  const [nova, oliv] = [await enter(NOVA, THIRD), await enter(OLIV, OLIVS)]
  const asked = await told(200, 'POST', '/1.0/domain/life.example/changeContact', { contactTech: OLIV }, nova)
  const task = `/1.0/me/task/contactChange/${asked.body[0]}`
  const [novas, olivs] = [await code(NOVA, `requests/${asked.body[0]}`), await code(OLIV, `requests/${asked.body[0]}`)]
  await told(403, 'POST', `${task}/accept`, { token: olivs }, nova)
  for (let times = 0; times < 4; times++) await told(403, 'POST', `${task}/accept`, { token: guess() }, nova)
  expect((await told(403, 'POST', `${task}/accept`, { token: novas }, nova)).body.code).toBe('too_many_attempts')
  await told(200, 'POST', `${task}/resendEmail`, undefined, nova)
  const again = await code(NOVA, `requests/${asked.body[0]}`)
  await told(200, 'POST', `${task}/accept`, { token: again }, nova)
  await told(200, 'POST', `${task}/accept`, { token: olivs }, oliv)
  expect((await told(200, 'GET', task, undefined, oliv)).body.state).toBe('done')
  await told(200, 'GET', `${task}/validation`, undefined, oliv)
  await told(200, 'GET', '/1.0/domain/life.example/history', undefined, nova)
})

test('the address changes, and the sessions end', async () => {
  const nova = await enter(NOVA, THIRD)
  const { body } = await told(200, 'POST', '/1.0/me/changeEmail', { newEmail: NEW }, nova)
  const token = await code(NEW, `confirm-address/${body.id}`)
  await told(403, 'POST', `/1.0/me/task/emailChange/${body.id}/accept`, { token: guess() }, nova)
  await told(200, 'POST', `/1.0/me/task/emailChange/${body.id}/accept`, { token }, nova)
  await told(200, 'GET', '/1.0/me/session', undefined, nova)
  await told(200, 'DELETE', '/1.0/me/session', undefined, nova)
  await told(200, 'POST', '/1.0/auth/signOut', undefined, nova)
})

test('users are made and invited, choose a password, sign in and change it', async () => {
  const nova = await enter(NEW, THIRD)
  const account = (await told(200, 'GET', '/1.0/me', undefined, nova)).body.nichandle
  const users = '/1.0/me/identity/user'
  await told(400, 'POST', users, { login: 'sam', email: 'sam@mail.example', password: TOO_SHORT }, nova)
  await told(200, 'POST', users, { login: 'sam', email: 'sam@mail.example', password: GIVEN, group: 'ADMIN' }, nova)
  await told(409, 'POST', users, { login: 'sam', email: 'sam@mail.example', password: GIVEN }, nova)
  await enter(`${account}/sam`, GIVEN)
  await told(200, 'POST', users, { login: 'mia', email: MIA }, nova)
  const invited = await code(MIA, 'choose-password')
  await told(403, 'POST', '/1.0/auth/resetPassword', { token: guess(), password: CHOSEN })
  await told(400, 'POST', '/1.0/auth/resetPassword', { token: invited, password: TOO_SHORT })
  await told(200, 'POST', '/1.0/auth/resetPassword', { token: invited, password: CHOSEN })
  await told(403, 'POST', '/1.0/auth/resetPassword', { token: invited, password: LATER })
  await told(401, 'POST', '/1.0/auth/signIn', { account: `${account}/mia`, password: guess() })
  await enter(`${account}/mia`, CHOSEN)
  await told(202, 'POST', '/1.0/auth/forgotPassword', { account: `${account}/mia` })
  await told(200, 'POST', '/1.0/auth/resetPassword', { token: await code(MIA, 'choose-password'), password: LATER })
  const mia = await enter(`${account}/mia`, LATER)
  await told(403, 'POST', '/1.0/me/password', { currentPassword: guess(), newPassword: CHOSEN }, mia)
  await told(200, 'POST', '/1.0/me/password', { currentPassword: LATER, newPassword: CHOSEN }, mia)
  await told(200, 'GET', `${users}/mia`, undefined, nova)
  await told(200, 'POST', `${users}/mia/disable`, undefined, nova)
  await told(401, 'POST', '/1.0/auth/signIn', { account: `${account}/mia`, password: CHOSEN })
})

test('a second factor is added and signed in with', async () => {
  const nova = await enter(NEW, THIRD)
  const shows = { 'secret of an app': ({ body }: Answer) => body.secret }
  const { body: begun } = await told(200, 'POST', '/1.0/me/secondFactor/authenticator', undefined, nova, shows)
  const shown = (seconds: number) => authenticatorApp(begun.secret)(new Date(Date.now() + seconds * 1000))
  const { body } = await told(
    200,
    'POST',
    '/1.0/me/secondFactor/authenticator/confirm',
    { code: shown(0) },
    nova,
    Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => [`recovery code ${at}`, ({ body }: Answer) => body.recoveryCodes[at]]),
    ),
  )
  const cookieOf = ({ headers }: Answer) => /^passation_session=(\w+);/.exec(headers.getSetCookie()[0] ?? '')?.[1] ?? ''
  const first = await enter(NEW, THIRD)
  await told(401, 'GET', '/1.0/me', undefined, first)
  await told(403, 'POST', '/1.0/auth/secondFactor', { recoveryCode: guess() }, first)
  const second = { session: cookieOf }
  await told(200, 'POST', '/1.0/auth/secondFactor', { recoveryCode: body.recoveryCodes[0] }, first, second)
  await told(401, 'GET', '/1.0/me', undefined, first)
  const again = await enter(NEW, THIRD)
  const answer = await told(200, 'POST', '/1.0/auth/secondFactor', { code: shown(30) }, again, second)
  await told(200, 'GET', '/1.0/me/secondFactor', undefined, { cookie: `passation_session=${cookieOf(answer)}` })
})

test('somebody without an account begins a procedure, loses its code, and takes it back', async () => {
  const { body } = await told(200, 'POST', '/1.0/procedure', { kind: 'owner', email: PIA })
  const page = `procedures/status#number=${body.number}&code=`
  const procedure = `/1.0/procedure/${body.number}`
  const lost = { 'x-procedure-code': await code(PIA, page) }
  await told(404, 'GET', procedure, undefined, { 'x-procedure-code': guess() })
  await told(404, 'GET', `${procedure}?code=${guess()}`)
  await told(200, 'POST', `${procedure}/confirm`, undefined, lost)
  await told(200, 'PUT', procedure, { statement: 'I moved.' }, lost)
  await told(202, 'POST', `${procedure}/code`, { email: PIA })
  const own = { 'x-procedure-code': await code(PIA, page) }
  await told(400, 'PUT', procedure, { statement: [own] }, own)
  await told(400, 'POST', `${procedure}/submit`, undefined, own)
  await told(200, 'POST', `${procedure}/withdraw`, undefined, own)
  await told(200, 'GET', procedure, undefined, own)
  // The old code dies once the new one has done something.
  await told(404, 'GET', procedure, undefined, lost)
  await told(403, 'POST', '/1.0/procedure-objection/look', { token: guess() })
  await told(403, 'POST', '/1.0/procedure-objection', { token: guess(), reason: 'Mine.' })
})

test('calls that are badly made are refused', async () => {
  const problem = { accept: 'application/problem+json' }
  await told(400, 'POST', '/1.0/auth/signIn', { account: { account: NOVA }, password: THIRD }, problem)
  await told(400, 'POST', '/1.0/auth/signIn', { account: NOVA, password: [THIRD] })
  await told(404, 'GET', `/1.0/nothing?token=${guess()}&password=${encodeURIComponent(THIRD)}`)
  await told(401, 'GET', '/1.0/me', undefined, { cookie: `passation_session=${guess()}` })
  const broken = await fetch(`${program.url}/1.0/auth/signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"password": "${THIRD}", "account": ${NOVA}}`,
  })
  expect(broken.status).toBe(400)
  answered.push(await broken.text())
})

/** A secret as it is, and in the forms in which it could hide. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret)
  return [secret, encodeURIComponent(secret), bytes.toString('hex'), bytes.toString('base64').replace(/=+$/, '').slice(0, -1)]
}

function found(text: string): string[] {
  return [...secrets].flatMap(([secret, what]) =>
    formsOf(secret).some((form) => text.includes(form)) ? [`${what}: ${secret}`] : [],
  )
}

test('a secret that is there would be found', () => {
  expect(secrets.size).toBeGreaterThan(25)
  expect(found(`before ${FIRST} after`)).toHaveLength(1)
  expect(found(`\\x${Buffer.from(`(${SECOND})`).toString('hex')}`)).toHaveLength(1)
})

test('no secret is in the database once its letter has left; of passwords there are hashes', async () => {
  while ((await database.pool.query('select from letter')).rowCount! > 0) await sleep(20)
  const tables = await database.pool.query(`select tablename from pg_tables where schemaname = 'public'`)
  expect(tables.rowCount).toBeGreaterThan(15)
  for (const { tablename } of tables.rows) {
    const { rows } = await database.pool.query(`select kept::text from ${tablename} kept`)
    expect(found(rows.map(({ kept }) => kept).join('\n')), tablename).toEqual([])
  }
  const hashes = await database.pool.query('select password_hash from account')
  expect(hashes.rowCount).toBe(3)
  const ofUsers = await database.pool.query('select password_hash from account_user')
  expect(ofUsers.rowCount).toBe(2)
  for (const { password_hash } of [...hashes.rows, ...ofUsers.rows])
    expect(password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

test('no secret is in the log, not even at trace', () => {
  expect(program.output().split('\n').length).toBeGreaterThan(60)
  expect(program.output()).toContain('/1.0/auth/signIn')
  expect(found(program.output())).toEqual([])
})

test('no secret is in an answer but the one that shows it', () => {
  expect(answered.length).toBeGreaterThan(50)
  for (const text of answered) expect(found(text), text.slice(0, 200)).toEqual([])
})

test('each event says who did it, from which address and with which agent, and refused sign-ins are events', async () => {
  const { rows } = await database.pool.query('select kind, actor, account, address, agent from event order by id')
  expect(rows.length).toBeGreaterThan(30)
  for (const { kind, actor, account, address, agent } of rows.filter(({ actor }) => actor !== 'system')) {
    expect([address, agent], kind).toEqual(['127.0.0.1', expect.stringMatching(/./)])
    expect(account !== null, kind).toBe(actor === 'account' || actor.startsWith('user:'))
    expect(actor).toMatch(/^(account|user:sam|user:mia|visitor|provider:life)$/)
  }
  const refused = { kind: 'session.refused', actor: 'visitor', account: null, address: '127.0.0.1', agent: 'a life' }
  expect(rows.filter(({ kind }) => kind === 'session.refused')).toEqual([refused, refused])
})
