import { randomUUID } from 'node:crypto'
import { readdir, readFile, rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Context } from '../../src/actions/context.ts'
import { expireProcedures } from '../../src/actions/procedure-deadlines.ts'
import { clearProofs, keysInUse, resealProofs, sweepProofs } from '../../src/actions/proof-keeping.ts'
import { proofsCommand } from '../../src/commands/proofs.ts'
import { openProof, type ProofKey, proofKey, sealProof } from '../../src/proofs/seal.ts'
import { keepFile } from '../../src/proofs/store.ts'
import { DAY, startTestApp, type TestApp } from '../support/app.ts'
import { events } from '../support/callers.ts'
import { type Applicant, procedureVerbs } from '../support/procedures.ts'

let app: TestApp
let verbs: ReturnType<typeof procedureVerbs>
let people = 0
let emma: Applicant
const passport = Buffer.from('a passport')

beforeAll(async () => {
  app = await startTestApp()
  verbs = procedureVerbs(app)
})
beforeEach(async () => {
  emma = await verbs.begun('owner', `emma${++people}@mail.example`)
})
afterAll(() => app.close())

const folder = () => app.context.settings.proofs.folder
const kept = async (): Promise<string[]> => readdir(folder()).catch(() => [])
const livingOf = async ({ number }: Applicant): Promise<string[]> => {
  const { body } = await verbs.as(emma, 'GET')
  expect(body.number).toBe(number)
  return body.proofs
    .filter(({ deletedAt }: { deletedAt: string | null }) => deletedAt === null)
    .map(({ id }: { id: string }) => id)
}

/** A file, as an upload leaves it before its row. */
async function file(proof: string, keys: ProofKey[] = app.context.settings.proofs.keys): Promise<string> {
  const { sealed, keyId } = sealProof(keys, proof, passport)
  await keepFile(folder(), proof, sealed)
  await utimes(join(folder(), proof), app.clock.now, app.clock.now)
  return keyId
}

/** A proof with its file, under the first of these keys. */
async function proofOf({ number }: Applicant, keys?: ProofKey[]): Promise<string> {
  const id = randomUUID()
  await app.pool.query(
    `insert into proof (id, procedure_id, kind, name, media, size, pages, key_id, added_at)
     select $1, id, 'letter', 'letter.pdf', 'application/pdf', 10, 1, $3, $4 from procedure where number = $2`,
    [id, number, await file(id, keys), app.clock.now],
  )
  return id
}

describe('thirty days after the end', () => {
  test('the proofs of a procedure are deleted, files and all, and that is on record', async () => {
    emma = await verbs.submitted('owner', 'submitted@mail.example')
    const proofs = [await proofOf(emma), await proofOf(emma)]
    await verbs.as(emma, 'POST', '/withdraw')
    app.clock.pass(30 * DAY - 1000)
    await clearProofs(app.context)
    expect(await kept()).toEqual(expect.arrayContaining(proofs))
    app.clock.pass(1000)
    await clearProofs(app.context)
    for (const proof of proofs) expect(await kept()).not.toContain(proof)
    const { rows } = await app.pool.query('select * from proof where id = any($1)', [proofs])
    expect(rows.map(({ deleted_at: at, name }) => [at, name])).toEqual([1, 2].map(() => [app.clock.now, 'letter.pdf']))
    const { actor, details } = (await events(app, 'procedure.proofs-deleted')).at(-1)!
    expect([actor, details]).toEqual(['system', { procedure: emma.number, procedureKind: 'owner', proofs: 4 }])
    expect(await clearProofs(app.context)).toBe(0)
  })

  test.each(['withdrawn', 'expired'])('is no matter for a draft that was %s: its proofs go at once', async (end) => {
    const proof = await proofOf(emma)
    if (end === 'withdrawn') await verbs.as(emma, 'POST', '/withdraw')
    else {
      app.clock.pass(7 * DAY)
      await expireProcedures(app.context)
    }
    await clearProofs(app.context)
    expect(await kept()).not.toContain(proof)
    expect(await clearProofs(app.context)).toBe(0)
  })

  test('those of one that goes on stay', async () => {
    const proof = await proofOf(emma)
    app.clock.pass(100 * DAY)
    await clearProofs(app.context)
    await sweepProofs(app.context)
    expect(await kept()).toContain(proof)
  })

  test('two nodes that look at the same moment delete them once', async () => {
    await proofOf(emma)
    await verbs.as(emma, 'POST', '/withdraw')
    app.clock.pass(31 * DAY)
    await Promise.all([clearProofs(app.context), clearProofs(app.context)])
    const told = (await events(app, 'procedure.proofs-deleted')).filter(({ details }) => details.procedure === emma.number)
    expect(told.length).toBe(1)
  })
})

describe('the sweep', () => {
  test('takes what an upload left that was killed before its row, after a day', async () => {
    const [orphan, half] = [randomUUID(), `${randomUUID()}.part`]
    await file(orphan)
    await file(half)
    app.clock.pass(DAY - 1000)
    await sweepProofs(app.context)
    expect(await kept()).toEqual(expect.arrayContaining([orphan, half]))
    app.clock.pass(2000)
    await sweepProofs(app.context)
    expect(await kept()).not.toContain(orphan)
    expect(await kept()).not.toContain(half)
  })

  test('takes at once what lost its row to a deletion that was killed before the file', async () => {
    const [lost, sound] = [await proofOf(emma), await proofOf(emma)]
    await app.pool.query('update proof set deleted_at = $2 where id = $1', [lost, app.clock.now])
    await sweepProofs(app.context)
    expect(await kept()).not.toContain(lost)
    expect(await kept()).toContain(sound)
  })

  test('leaves alone what is none of its files, and needs no folder', async () => {
    await keepFile(folder(), 'README', passport)
    app.clock.pass(10 * DAY)
    await sweepProofs(app.context)
    expect(await kept()).toContain('README')
    const nowhere = { ...app.context, settings: { ...app.context.settings, proofs: { folder: '/nowhere/at/all', keys: [] } } }
    expect(await sweepProofs(nowhere)).toBe(0)
  })
})

describe('a new key', () => {
  const [old, fresh, lost] = [1, 2, 3].map((byte) => proofKey(Buffer.alloc(32, byte))) as [ProofKey, ProofKey, ProofKey]
  const withKeys = (...keys: ProofKey[]): Context => ({
    ...app.context,
    settings: { ...app.context.settings, proofs: { folder: folder(), keys } },
  })
  const said = async (args: string[], context: Context): Promise<string> => {
    const spoken: string[] = []
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => spoken.push(String(text)) > 0)
    await proofsCommand(args, context).finally(() => write.mockRestore())
    return spoken.join('')
  }
  beforeEach(() => app.pool.query('delete from proof'))

  test('takes the place of the old one, which nothing lies under then', async () => {
    const proofs = [await proofOf(emma, [old]), await proofOf(emma, [old])]
    const context = withKeys(fresh, old)
    expect(await said([], context)).toBe(`Key ${fresh.id}: 0 proofs; encrypts new ones\nKey ${old.id}: 2 proofs; opens them\n`)
    expect(await said(['reseal'], context)).toBe('2 proofs encrypted anew.\n')
    expect(await keysInUse(context)).toEqual([
      { id: fresh.id, proofs: 2, state: 'encrypts' },
      { id: old.id, proofs: 0, state: 'opens' },
    ])
    for (const proof of proofs) expect(openProof([fresh], proof, await readFile(join(folder(), proof)))).toEqual(passport)
    expect(await livingOf(emma)).toEqual(expect.arrayContaining(proofs))
    expect(await resealProofs(context)).toEqual({ resealed: 0, unopened: [] })
  })

  test('goes on where it was killed between file and row', async () => {
    const proof = await proofOf(emma, [old])
    await file(proof, [fresh])
    const context = withKeys(fresh, old)
    expect(await resealProofs(context)).toEqual({ resealed: 1, unopened: [] })
    expect(openProof([fresh], proof, await readFile(join(folder(), proof)))).toEqual(passport)
  })

  test('leaves what can not be opened as it is, and says so', async () => {
    const [closed, gone] = [await proofOf(emma, [lost]), await proofOf(emma, [old])]
    const before = await readFile(join(folder(), closed))
    await rm(join(folder(), gone))
    const context = withKeys(fresh, old)
    expect(await said([], context)).toContain(`Key ${lost.id}: 1 proof; IS MISSING`)
    await expect(said(['reseal'], context)).rejects.toThrow(closed)
    expect((await resealProofs(context)).unopened.sort()).toEqual([closed, gone].sort())
    expect(await readFile(join(folder(), closed))).toEqual(before)
    await expect(said(['revoke'], context)).rejects.toThrow('Say "passation proofs')
    expect(JSON.parse(await said(['--json'], context)).keys.length).toBe(3)
  })
})
