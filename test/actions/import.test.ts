import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importLines, type Progress } from '../../src/actions/import.ts'
import { signIn } from '../../src/actions/sessions.ts'
import { readCsv } from '../../src/api/csv.ts'
import { readNdjson } from '../../src/api/ndjson.ts'
import { SYSTEM } from '../../src/domain/actor.ts'
import type { LineKind } from '../../src/domain/feed.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { verbsIn } from '../support/changes.ts'
import { contactsOf, settle } from '../support/people.ts'
import { CARD, kindsAbout, PERSON, UNPAID } from '../support/provider.ts'

let world: TestApp

beforeAll(async () => {
  world = await startTestApp()
  await settle(world.pool, 'anna', 'theo', 'bea', { nichandle: 'fresh', verified: false })
})

afterAll(() => world.close())

/** The bytes in pieces of this size, as a network would bring them. */
async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

type Imported = { refused: Record<number, string>; tally: Progress['tally'] }

async function take(entries: ReturnType<typeof readNdjson>): Promise<Imported> {
  const refused: Record<number, string> = {}
  let tally: Progress['tally']
  for await (const progress of importLines(world.context, SYSTEM, entries)) {
    for (const { number, refusal } of progress.refused) refused[number] = refusal.code
    tally = progress.tally
  }
  return { refused, tally: tally! }
}

function imports(lines: (object | string | Buffer)[], size = 65_536): Promise<Imported> {
  const bytes = lines.map((line) =>
    Buffer.isBuffer(line) ? line : Buffer.from(typeof line === 'string' ? line : JSON.stringify(line)),
  )
  return take(readNdjson(inPieces(Buffer.concat(bytes.flatMap((line) => [line, Buffer.from('\n')])), size)))
}

function importsCsv(text: string, kind?: LineKind, size = 65_536): Promise<Imported> {
  return take(readCsv(inPieces(Buffer.from(text), size), kind))
}

const account = (email: string, more: object = {}) => ({ kind: 'account', email, ...PERSON, ...more })
const service = (name: string, contactAdmin: string, more: object = {}) => ({
  kind: 'service',
  product: 'domain',
  name,
  contactAdmin,
  ...more,
})
const bill = (nichandle: string, billId: string, more: object = {}) => ({ kind: 'bill', nichandle, billId, ...UNPAID, ...more })
const adminOf = async (name: string) => (await contactsOf(world.pool, 'domain', name))?.admin
const kept = async (email: string) => (await world.pool.query('select * from account where email = $1', [email])).rows[0]
const countOf = async (table: string) => Number((await world.pool.query(`select count(*) from ${table}`)).rows[0].count)

describe('an import', () => {
  test('takes every kind of line, and tells how many of each', async () => {
    const { refused, tally } = await imports([
      account('all@mail.example', { nichandle: 'all1-psn' }),
      service('all.example', 'all1-psn', { contactTech: 'theo@mail.example' }),
      bill('all1-psn', 'B1'),
      { kind: 'paymentMethod', nichandle: 'all@mail.example', id: 4, ...CARD },
      { kind: 'voipValidation', nichandle: 'all1-psn', validated: true },
    ])
    expect(refused).toEqual({})
    expect(tally).toEqual({ account: 1, service: 1, bill: 1, paymentMethod: 1, voipValidation: 1, refused: 0, lines: 5 })
    expect(await contactsOf(world.pool, 'domain', 'all.example')).toEqual({
      admin: 'all1-psn',
      tech: 'theo',
      billing: 'all1-psn',
    })
    expect(await kindsAbout(world, 'all1-psn')).toEqual([
      'account.created',
      'bill.recorded',
      'payment-method.recorded',
      'voip-validation.recorded',
    ])
  })

  test('lists the refused lines by number and why; they change nothing, and the others count', async () => {
    const before = await countOf('event')
    const { refused, tally } = await imports([
      service('good1.example', 'anna'),
      'not json',
      '',
      '["a list"]',
      { kind: 'nonsense' },
      {},
      service('typo.example', 'anna', { contactTeck: 'theo' }),
      service('nobody.example', 'nobody'),
      service('unverified.example', 'fresh@mail.example'),
      { ...service('where.example', 'anna'), product: 'domains' },
      account('ANNA@mail.example', { nichandle: 'other-psn' }),
      account('no address'),
      account('weak@mail.example', { password: 'password' }),
      bill('anna', 'B1', { date: '2026-13-01' }),
      bill('nobody', 'B1'),
      Buffer.from([0x7b, 0xff, 0x7d]),
      JSON.stringify(service('long.example', 'anna', { owner: { text: 'x'.repeat(70_000) } })),
      service('good2.example', 'anna'),
    ])
    expect(refused).toEqual({
      2: 'not_json',
      4: 'not_json',
      5: 'unknown_kind',
      6: 'unknown_kind',
      7: 'malformed',
      8: 'unknown_account',
      9: 'unknown_account',
      10: 'unknown_product',
      11: 'email_taken',
      12: 'invalid_email',
      13: 'weak_password',
      14: 'malformed',
      15: 'unknown_account',
      16: 'not_utf8',
      17: 'line_too_long',
    })
    expect(tally).toMatchObject({ service: 2, account: 0, bill: 0, refused: 15, lines: 17 })
    expect(await countOf('event')).toBe(before + 2)
    expect([await adminOf('good1.example'), await adminOf('good2.example')]).toEqual(['anna', 'anna'])
  })

  test('is not broken off by a line that is nested by the thousand, or whose kind is no text', async () => {
    const deep = `{"kind":"service","product":"domain","name":"deep.example","contactAdmin":"anna","owner":{"x":${'['.repeat(30_000)}${']'.repeat(30_000)}}}`
    const { refused, tally } = await imports([
      deep,
      '{"kind":{"toString":1}}',
      '{"kind":"service","__proto__":{}}',
      service('flat.example', 'anna'),
    ])
    expect(refused).toEqual({ 1: 'malformed', 2: 'unknown_kind', 3: 'malformed' })
    expect(tally.service).toBe(1)
  })

  test('finds the one value among many that can not be kept', async () => {
    const lines = Array.from({ length: 40 }, (_, at) =>
      service(`many${at}.example`, 'anna', { owner: { at: at === 17 ? '\u0000' : 'x' } }),
    )
    const { refused, tally } = await imports(lines)
    expect(refused).toEqual({ 18: 'unusable_value' })
    expect(tally.service).toBe(39)
  })

  test('of the same lines again changes nothing', async () => {
    const lines = [
      account('again@mail.example', { nichandle: 'again-psn', password: 'a long enough secret' }),
      service('again.example', 'again-psn', { owner: { b: 1, a: 2 }, creation: '2020-01-01' }),
      bill('again-psn', 'B1', { amount: 12.345 }),
      { kind: 'paymentMethod', nichandle: 'again-psn', id: 4, ...CARD, expirationDate: '2029-01-01T00:00:00+02:00' },
    ]
    await imports(lines)
    const before = await countOf('event')
    expect((await imports(lines)).tally).toMatchObject({ account: 1, service: 1, bill: 1, paymentMethod: 1, refused: 0 })
    expect(await countOf('event')).toBe(before)
  })

  test('is read alike wherever the network cuts it', async () => {
    const lines = [
      account('cut@mail.example', { nichandle: 'cut-psn', name: 'Żółć 🎉' }),
      'nonsense',
      service('cut.example', 'cut-psn'),
    ]
    for (const size of [1, 2, 3, 7, 64]) {
      expect(await imports(lines, size)).toMatchObject({
        refused: { 2: 'not_json' },
        tally: { account: 1, service: 1, lines: 3 },
      })
      expect(await kept('cut@mail.example')).toMatchObject({ name: 'Żółć 🎉' })
    }
  })

  test('of nothing is nothing', async () => {
    expect(await take(readNdjson(inPieces(Buffer.from('\uFEFF\r\n\n'), 1)))).toMatchObject({ refused: {}, tally: { lines: 0 } })
  })

  test('longer than one window comes out whole', async () => {
    const many = Array.from({ length: 2500 }, (_, at) => [
      account(`bulk${at}@mail.example`, { nichandle: `bulk${at}-psn` }),
      service(`bulk${at}.example`, `bulk${at}@mail.example`, { contactTech: `bulk${Math.floor(at / 2)}-psn` }),
    ]).flat()
    const { refused, tally } = await imports([...many.slice(0, 3000), 'nonsense', ...many.slice(3000)])
    expect(refused).toEqual({ 3001: 'not_json' })
    expect(tally).toMatchObject({ account: 2500, service: 2500, lines: 5001 })
    const { rows } = await world.pool.query(
      `select count(*)::int from service where name like 'bulk%' and contact_admin = replace(name, '.example', '-psn')`,
    )
    expect(rows).toEqual([{ count: 2500 }])
  })
})

describe('the order of the lines', () => {
  test('counts: of two lines about one thing, the later stays', async () => {
    await imports([service('two.example', 'anna'), service('two.example', 'theo'), service('two.example', 'bea')])
    expect(await adminOf('two.example')).toBe('bea')
    expect(await kindsAbout(world, 'two.example')).toEqual(['service.registered', 'service.contacts-set', 'service.contacts-set'])
  })

  test('counts also where one account goes by two names', async () => {
    const status = async (billId: string) => (await world.pool.query('select status from bill where bill_id = $1', [billId])).rows
    await imports([bill('anna', 'N1'), bill('anna@mail.example', 'N1', { status: 'paid' })])
    await imports([bill('ANNA@mail.example', 'N2', { status: 'paid' }), bill('anna', 'N2'), bill('theo', 'N2')])
    expect(await status('N1')).toEqual([{ status: 'paid' }])
    expect(await status('N2')).toEqual([{ status: 'unpaid' }, { status: 'unpaid' }])
    await imports([
      { kind: 'voipValidation', nichandle: 'anna', validated: false },
      { kind: 'voipValidation', nichandle: 'anna@mail.example', validated: true },
      account('anna@mail.example', { name: 'One' }),
      account('anna2@mail.example', { nichandle: 'anna', name: 'Two' }),
    ])
    const { rows } = await world.pool.query(`select email, name, voip_validated from account where nichandle = 'anna'`)
    expect(rows).toEqual([{ email: 'anna2@mail.example', name: 'Two', voip_validated: true }])
    await imports([account('anna@mail.example', { nichandle: 'anna' })])
  })

  test('counts for accounts too: who comes later is not known yet', async () => {
    const { refused } = await imports([
      service('early.example', 'late-psn'),
      account('late@mail.example', { nichandle: 'late-psn' }),
    ])
    expect(refused).toEqual({ 1: 'unknown_account' })
    expect(await kept('late@mail.example')).toBeDefined()
  })

  test('lets an address pass from one account to the next', async () => {
    await imports([account('p1@mail.example', { nichandle: 'p1-psn' }), account('p2@mail.example', { nichandle: 'p2-psn' })])
    const { refused } = await imports([
      account('p3@mail.example', { nichandle: 'p1-psn' }),
      account('p1@mail.example', { nichandle: 'p2-psn' }),
      account('p2@mail.example', { nichandle: 'p3-psn' }),
    ])
    expect(refused).toEqual({})
    expect((await kept('p1@mail.example')).nichandle).toBe('p2-psn')
    expect((await kept('p2@mail.example')).nichandle).toBe('p3-psn')
    expect((await kept('p3@mail.example')).nichandle).toBe('p1-psn')
  })
})

describe('an imported account', () => {
  test('gets no letter, and a handle if it brings none; its address finds it again', async () => {
    await imports([account('made@mail.example', { firstname: 'Maya', name: 'Adler' })])
    const { nichandle } = await kept('made@mail.example')
    expect(nichandle).toMatch(/^ma\d{5}-psn$/)
    await imports([account('MADE@mail.example', { city: 'Brno' })])
    expect(await kept('MADE@mail.example')).toMatchObject({ nichandle, city: 'Brno' })
    expect(await world.letters(nichandle)).toEqual([])
  })

  test('signs in with the password that it brings', async () => {
    const people = Array.from({ length: 6 }, (_, at) => account(`pw${at}@mail.example`, { password: `a long secret ${at}` }))
    expect((await imports(people)).tally.account).toBe(6)
    for (const at of [0, 5]) {
      const origin = { address: '127.0.0.1', agent: null }
      const { nichandle } = await signIn(world.context, origin, `pw${at}@mail.example`, `a long secret ${at}`)
      expect(nichandle).toBe((await kept(`pw${at}@mail.example`)).nichandle)
    }
  })

  test('gets a longer number once there are no more of five digits for its letters', async () => {
    await world.pool.query(
      `insert into account (nichandle, email, zone, language, created_at)
       select 'qq' || lpad(n::text, 5, '0') || '-psn', 'qq' || n || '@full.example', 'EU', 'en', now() from generate_series(0, 99999) n`,
    )
    const crowd = Array.from({ length: 5 }, (_, at) => account(`crowd${at}@mail.example`, { firstname: 'Q', name: 'Q' }))
    expect((await imports(crowd)).tally.account).toBe(5)
    expect((await kept('crowd0@mail.example')).nichandle).toMatch(/^qq\d{6,}-psn$/)
  })
})

test('contacts that an import sets end the open requests on those roles, and tell the parties', async () => {
  await imports([service('open.example', 'anna', { contactTech: 'bea' }), service('calm.example', 'anna')])
  const verbs = verbsIn(world.context)
  const [id] = await verbs.ask('anna', 'open.example', { tech: 'theo' })
  await imports([service('calm.example', 'anna', { contactTech: 'bea' }), service('open.example', 'anna')])
  const { rows } = await world.pool.query('select state, reason from contact_change where id = $1', [id])
  expect(rows).toEqual([{ state: 'aborted', reason: 'contacts_set' }])
  for (const who of ['anna', 'theo']) expect((await world.letters(who)).at(-1)).toMatchObject({ kind: 'aborted' })
})

describe('CSV', () => {
  test('is one kind a file, told by its header; an empty field is left out', async () => {
    const { refused, tally } = await importsCsv(
      '\uFEFFnichandle,email,firstname,name,legalform,country,organisation\r\n' +
        'csv1-psn,csv1@mail.example,Ann,"O""Hara, the ""first""",individual,FR,\r\n' +
        'csv2-psn,csv2@mail.example,Ben,Two,giant,FR,\n\n' +
        'csv3-psn,csv3@mail.example,Cy,Three,individual,FR\n' +
        ',csv4@mail.example,Di,Four,corporation,FR,Four Ltd',
    )
    expect(refused).toEqual({ 3: 'malformed', 5: 'malformed' })
    expect(tally).toMatchObject({ account: 2, refused: 2, lines: 4 })
    expect(await kept('csv1@mail.example')).toMatchObject({ name: 'O"Hara, the "first"', organisation: null })
    expect((await kept('csv4@mail.example')).nichandle).toMatch(/^df\d{5}-psn$/)
  })

  test('holds numbers, truths and times as text, and an owner as JSON', async () => {
    await importsCsv('nichandle,billId,date,amount,currency,status\ntheo,C1,2026-01-01,12.50,EUR,paid\n', undefined, 3)
    await importsCsv('nichandle,id,paymentType,status,default\ntheo,12,CREDIT_CARD,VALID,false\n')
    await importsCsv('nichandle,validated\ntheo,true\n')
    await importsCsv('product,name,contactAdmin,owner\ndomain,owned.example,theo,"{""name"": ""Théo""}"\n')
    expect((await world.pool.query(`select amount from bill where bill_id = 'C1'`)).rows).toEqual([{ amount: '12.50' }])
    expect((await world.pool.query('select is_default from payment_method where id = 12')).rows).toEqual([{ is_default: false }])
    expect((await world.pool.query(`select voip_validated from account where nichandle = 'theo'`)).rows[0].voip_validated).toBe(
      true,
    )
    expect((await world.pool.query(`select owner from service where name = 'owned.example'`)).rows).toEqual([
      { owner: { name: 'Théo' } },
    ])
  })

  test('whose header names an unknown field, or nothing that tells its kind, is refused whole', async () => {
    await expect(importsCsv('product,name,contactAdmn\ndomain,h.example,anna\n')).rejects.toThrow('no field "contactAdmn"')
    await expect(importsCsv('name,contactAdmin\nh.example,anna\n')).rejects.toThrow('--kind')
    await expect(importsCsv('name,contactAdmin\nh.example,anna\n', 'account')).rejects.toThrow('no field "contactAdmin"')
    await expect(importsCsv('')).rejects.toThrow('nothing in this file')
  })

  test('is not read beyond a quote that is in the wrong place', async () => {
    const endless = `nichandle,validated\nbea,true\n"bea,${'x\n'.repeat(40_000)}`
    await expect(importsCsv(endless)).rejects.toThrow('can not be read beyond line')
    await expect(importsCsv('nichandle,validated\nbea,tr"ue\n')).rejects.toThrow('line 2')
  })

  test('that is not UTF-8 has its lines refused', async () => {
    const latin1 = Buffer.from(
      'nichandle,email,firstname,name,legalform,country\nl1-psn,l1@mail.example,Zo\xeb,X,individual,FR\n',
      'latin1',
    )
    expect((await take(readCsv(inPieces(latin1, 999)))).refused).toEqual({ 2: 'not_utf8' })
  })
})
