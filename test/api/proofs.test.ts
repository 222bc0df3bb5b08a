import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { LIMITS } from '../../src/actions/throttle.ts'
import { startTestApp, type TestAnswer, type TestApp } from '../support/app.ts'
import { callSigned, events, makeKeys, visit } from '../support/callers.ts'
import * as files from '../support/files.ts'
import { settle } from '../support/people.ts'
import { type Applicant, procedureVerbs } from '../support/procedures.ts'

let app: TestApp
let verbs: ReturnType<typeof procedureVerbs>
let emma: Applicant
let people = 0

beforeAll(async () => {
  app = await startTestApp()
  verbs = procedureVerbs(app)
})
beforeEach(async () => {
  emma = await verbs.begun('owner', `emma${++people}@mail.example`)
})
afterAll(() => app.close())

const send = (bytes: Buffer, { name = 'passport.pdf', kind = 'identity_document', by = emma } = {}): Promise<TestAnswer> =>
  visit(
    app,
    'POST',
    `/1.0/procedure/${by.number}/proof?kind=${kind}`,
    bytes,
    {
      'x-procedure-code': by.code,
      'x-file-name': encodeURIComponent(name),
      'content-type': 'application/octet-stream',
    },
    `10.9.${people}.1`,
  )

const folder = () => app.context.settings.proofs.folder
const kept = async (): Promise<string[]> => readdir(folder()).catch(() => [])
const rowsOf = async ({ number }: Applicant) =>
  (await app.pool.query('select f.* from proof f join procedure p on p.id = f.procedure_id where p.number = $1', [number])).rows

describe('a proof', () => {
  const SOUND: [string, () => Buffer | Promise<Buffer>, string, number][] = [
    ['a PDF', () => files.pdf({ pages: 3 }), 'application/pdf', 3],
    ['a PNG', files.png, 'image/png', 1],
    ['a JPEG', files.jpeg, 'image/jpeg', 1],
    ['a HEIC', files.heic, 'image/heic', 1],
  ]
  test.each(SOUND)('may be %s, whatever its name says', async (_what, make, media, pages) => {
    const bytes = await make()
    const { status, body } = await send(bytes, { name: 'Ünïcode 2.exe' })
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        kind: 'identity_document',
        name: 'Ünïcode 2.exe',
        media,
        size: bytes.length,
        pages,
        addedAt: app.clock.now.toISOString(),
        deletedAt: null,
      },
    })
    expect((await verbs.as(emma, 'GET')).body.proofs).toEqual([body])
  })

  test('lies encrypted in a file that nobody else may read, and its name is no path', async () => {
    const { body } = await send(files.pdf(), { name: '../../etc/passwd\u202e.pdf' })
    expect(body.name).toBe('passwd.pdf')
    const path = join(folder(), body.id)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect((await readFile(path)).includes('%PDF')).toBe(false)
    const [row] = await rowsOf(emma)
    expect(row.key_id).toBe(app.context.settings.proofs.keys[0]!.id)
  })

  test('is on record by what it is, not by what it is called', async () => {
    const { body } = await send(files.pdf(), { name: 'Emma Brook.pdf' })
    const added = (await events(app, 'procedure.proof-added')).at(-1)!
    expect(added.details).toEqual({ procedure: emma.number, procedureKind: 'owner', proof: body.id, media: 'application/pdf' })
  })

  test('can be taken back, and then its file is gone', async () => {
    const { body } = await send(files.pdf())
    expect(await kept()).toContain(body.id)
    expect((await verbs.as(emma, 'DELETE', `/proof/${body.id}`)).status).toBe(200)
    expect(await kept()).not.toContain(body.id)
    expect((await verbs.as(emma, 'GET')).body.proofs[0].deletedAt).not.toBeNull()
    expect((await verbs.as(emma, 'DELETE', `/proof/${body.id}`)).status).toBe(404)
  })

  test('is not taken once the procedure is with the staff, and not given back either', async () => {
    const { body } = await send(files.pdf())
    await verbs.fill(emma)
    await verbs.addProofs(emma.number)
    expect((await verbs.as(emma, 'POST', '/submit')).status).toBe(200)
    expect(await send(files.pdf())).toMatchObject({ status: 409, body: { code: 'procedure_elsewhere' } })
    expect((await verbs.as(emma, 'DELETE', `/proof/${body.id}`)).body.code).toBe('procedure_elsewhere')
  })

  test('needs the code of its procedure: without it there is none', async () => {
    const before = await kept()
    for (const code of ['', 'wrong', 'x'.repeat(43)]) {
      expect((await send(files.pdf(), { by: { ...emma, code } })).status).toBe(404)
    }
    const other = await verbs.begun('contacts', 'other@mail.example')
    const { body } = await send(files.pdf(), { by: other })
    expect((await verbs.as(emma, 'DELETE', `/proof/${body.id}`)).status).toBe(404)
    expect((await kept()).length).toBe(before.length + 1)
  })

  test('needs to be said what it is, in words that there are', async () => {
    const answers = await Promise.all([
      send(files.pdf(), { kind: 'holiday' }),
      send(files.pdf(), { kind: '' }),
      send(files.pdf(), { kind: 'letter&kind=other' }),
      verbs.as(emma, 'DELETE', '/proof/1'),
      verbs.as(emma, 'DELETE', '/proof/%00'),
    ])
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400])
    const { status, body } = await send(files.pdf(), { name: '\u0000%\u0007a\u202eb.pdf' })
    expect([status, body.name]).toEqual([200, '%ab.pdf'])
  })

  test('is not tried without end', async () => {
    const answers: number[] = []
    for (let at = 0; at < LIMITS.proofOf.points + 1; at++) answers.push((await send(files.svg())).status)
    expect(answers.slice(-2)).toEqual([415, 429])
    expect(new Set(answers.slice(0, -1))).toEqual(new Set([415]))
  })

  test('comes of accounts too, signed in at a browser and not by an application', async () => {
    await settle(app.pool, 'vera1-psn')
    const draft = (await app.call('vera1-psn', 'POST', '/1.0/me/procedure', { kind: 'voip-validation' })).body
    const path = `/1.0/me/procedure/${draft.number}/proof`
    const octets = { 'content-type': 'application/octet-stream' }
    const { status, body } = await app.call('vera1-psn', 'POST', `${path}?kind=proof_of_address`, await files.png(), octets)
    expect([status, body.media, body.name]).toEqual([200, 'image/png', 'document'])
    expect((await app.call('vera1-psn', 'DELETE', `${path}/${body.id}`)).status).toBe(200)
    await settle(app.pool, 'else1-psn')
    expect((await app.call('else1-psn', 'POST', `${path}?kind=other`, await files.png(), octets)).status).toBe(404)
    expect((await visit(app, 'POST', `${path}?kind=other`, await files.png(), octets)).status).toBe(401)
    const keys = await makeKeys(app, 'vera1-psn')
    expect((await callSigned(app, keys, 'DELETE', `${path}/${body.id}`)).status).toBe(403)
  })
})

describe('a bad file is refused with a sentence, and nothing of it is kept:', () => {
  const cut = async () => (await files.jpeg()).subarray(0, 9000)
  const BAD: [string, () => Buffer | Promise<Buffer>, number, string, RegExp][] = [
    ['a page of HTML that is called passport.pdf', files.html, 415, 'proof_of_other_kind', /no PDF, PNG, JPEG or HEIC, whatever/],
    ['an SVG with a script', files.svg, 415, 'proof_of_other_kind', /whatever its name says/],
    ['nothing at all', () => Buffer.alloc(0), 415, 'proof_of_other_kind', /whatever its name says/],
    ['11 megabytes', files.tooLarge, 413, 'proof_too_large', /larger than 10 MB/],
    ['a PDF that unfolds to 210 megabytes', files.bombPdf, 422, 'proof_suspicious', /far more than it shows/],
    ['a PDF folded twice', files.nestedBombPdf, 422, 'proof_suspicious', /far more than it shows/],
    ['a PDF with an image of 100,000 × 100,000', files.hugeImagePdf, 422, 'proof_suspicious', /far more than it shows/],
    ['a PDF of 10,000 pages', () => files.pdf({ pages: 10_000 }), 422, 'proof_too_long', /more than 50 pages/],
    ['a PDF under a password', files.encryptedPdf, 422, 'proof_unreadable', /protected by a password/],
    ['a PDF of rubbish', () => Buffer.from(`%PDF-1.7\n${'x'.repeat(5000)}`), 422, 'proof_unreadable', /damaged/],
    ['a PNG of 60,000 × 60,000', files.hugePng, 422, 'proof_suspicious', /far more than it shows/],
    ['a JPEG that breaks off', cut, 422, 'proof_unreadable', /damaged/],
    ['a HEIC that breaks off', () => files.heic().subarray(0, 800), 422, 'proof_unreadable', /damaged/],
  ]

  test.each(BAD)('%s', async (_what, make, status, code, sentence) => {
    const before = await kept()
    const answer = await send(await make())
    expect(answer).toMatchObject({ status, body: { code, message: expect.stringMatching(sentence) } })
    expect(answer.body.message).toContain('Nothing was kept')
    expect(await kept()).toEqual(before)
    expect(await rowsOf(emma)).toEqual([])
    expect((await events(app, 'procedure.proof-added')).filter(({ details }) => details.procedure === emma.number)).toEqual([])
  })

  test('an eleventh proof', async () => {
    await verbs.addProofs(emma.number, Array(10).fill('letter'))
    const before = await kept()
    expect(await send(files.pdf())).toMatchObject({ status: 409, body: { code: 'too_many_proofs' } })
    expect(await kept()).toEqual(before)
    const [first] = (await verbs.as(emma, 'GET')).body.proofs
    await verbs.as(emma, 'DELETE', `/proof/${first.id}`)
    expect((await send(files.pdf())).status).toBe(200)
  })

  test('eleven at the same moment: ten of them stay', async () => {
    await verbs.addProofs(emma.number, Array(9).fill('letter'))
    const before = (await kept()).length
    const answers = await Promise.all([1, 2].map(() => send(files.pdf())))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await kept()).length).toBe(before + 1)
  })

  test('one that says it is too large, before a byte of it is sent', async () => {
    const { port } = await listening()
    const { request } = await import('node:http')
    const call = request({
      port,
      method: 'POST',
      path: `/1.0/procedure/${emma.number}/proof?kind=other`,
      headers: {
        'x-procedure-code': emma.code,
        'content-length': String(11 * 1024 * 1024),
        'content-type': 'application/octet-stream',
      },
    })
    const status = await new Promise((resolve, reject) => {
      call.on('response', (answer) => resolve(answer.statusCode)).on('error', reject)
      call.flushHeaders()
    })
    call.destroy()
    expect(status).toBe(413)
  })

  test('one of no end', async () => {
    const { port } = await listening()
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 65_536
        if (sent > 40_000_000) controller.close()
        else controller.enqueue(new Uint8Array(65_536))
      },
    })
    const answer = await fetch(`http://127.0.0.1:${port}/1.0/procedure/${emma.number}/proof?kind=other`, {
      method: 'POST',
      headers: { 'x-procedure-code': emma.code, 'content-type': 'application/octet-stream' },
      body: endless,
      duplex: 'half',
    } as RequestInit)
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([413, 'proof_too_large'])
  })

  async function listening(): Promise<{ port: number }> {
    if (!app.app.server.listening) await app.app.listen({ host: '127.0.0.1', port: 0 })
    return app.app.server.address() as { port: number }
  }
})
