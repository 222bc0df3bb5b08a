import { execFile } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { drawProof, inspectProof } from '../../src/proofs/inspect.ts'
import { ALLOWANCE } from '../../src/proofs/limits.ts'
import { runReader } from '../../src/proofs/run-reader.ts'
import { unfoldsTooFar } from '../../src/proofs/unfold.ts'
import { builtProgram } from '../support/built.ts'
import * as files from '../support/files.ts'

describe('the process that reads a file', () => {
  const read = (less: Partial<typeof ALLOWANCE>) => runReader({ what: 'read' }, files.pdf(), { ...ALLOWANCE, ...less })

  test('is stopped once it takes more memory, work or time than any scan needs', async () => {
    await expect(read({ memory: 1024 * 1024 })).rejects.toMatchObject({ code: 'proof_suspicious' })
    await expect(read({ work: 1 })).rejects.toMatchObject({ code: 'proof_suspicious' })
    await expect(read({ time: 1 })).rejects.toMatchObject({ code: 'proof_suspicious' })
    expect(JSON.parse(String(await read({})))).toEqual({ media: 'application/pdf', pages: 1 })
  }, 90_000)

  test('lets few in at a time and few wait, and tells the others to come back', async () => {
    const many = await Promise.allSettled(Array.from({ length: 25 }, () => read({ time: 1 })))
    const turnedAway = many.filter((each) => each.status === 'rejected' && each.reason.code === 'too_many_requests')
    expect(turnedAway.length).toBe(3)
  })

  test('draws for the staff, however many strangers wait', async () => {
    const strangers = Promise.allSettled(Array.from({ length: 25 }, () => read({ time: 1 })))
    expect((await drawProof(files.pdf(), 1)).length).toBeGreaterThan(1000)
    await strangers
  }, 90_000)

  test('works in the program as it is built', async () => {
    const main = await builtProgram()
    const inspect = pathToFileURL(main.replace('main.js', 'proofs/inspect.js')).href
    const script = `const { inspectProof } = await import('${inspect}')
      console.log(JSON.stringify(await inspectProof(Buffer.from('${files.heic().toString('base64')}', 'base64'))))`
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env: {}, cwd: '/' })
    expect(JSON.parse(stdout)).toEqual({ media: 'image/heic', pages: 1 })
  }, 180_000)
})

describe('what staff sees', () => {
  test.each([
    ['a page of a PDF, large enough to be read', () => files.pdf({ pages: 2 }), 2, [1714, 2400]],
    ['a PNG', files.png, 1, [300, 200]],
    ['a JPEG', files.jpeg, 1, [400, 300]],
    ['a HEIC', files.heic, 1, [64, 48]],
  ] as [string, () => Buffer | Promise<Buffer>, number, number[]][])(
    'is a picture that we drew: %s',
    async (_what, make, page, size) => {
      const { format, width, height, exif } = await sharp(await drawProof(await make(), page)).metadata()
      expect([format, [width, height], exif]).toEqual(['jpeg', size, undefined])
    },
  )

  test('is the right way up, and says no more where a photo was taken', async () => {
    const photo = await sharp(await files.png(40, 20))
      .withExif({ IFD0: { Copyright: 'Emma' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect(photo.includes('Emma')).toBe(true)
    const drawn = await drawProof(photo, 1)
    expect(await sharp(drawn).metadata()).toMatchObject({ width: 20, height: 40 })
    expect(drawn.includes('Emma')).toBe(false)
  })

  test('is what is drawn on the page', async () => {
    const { data, info } = await sharp(await drawProof(files.pdf(), 1))
      .raw()
      .toBuffer({ resolveWithObject: true })
    const point = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)]
    expect(point(5, 5).every((part) => part > 250)).toBe(true)
    const [red, green, blue] = point(857, 1600)
    expect([red! > 240, green! < 20, blue! < 20]).toEqual([true, true, true])
  })

  test('ends with the last page', async () => {
    await expect(drawProof(files.pdf(), 2)).rejects.toMatchObject({ code: 'proof_unreadable' })
  })
})

describe('unfolding a PDF', () => {
  test('stops at what no scan holds, however it is folded', async () => {
    expect(await unfoldsTooFar(files.bombPdf())).toBe(true)
    expect(await unfoldsTooFar(files.nestedBombPdf())).toBe(true)
    expect(await unfoldsTooFar(files.hugeImagePdf())).toBe(true)
  })

  test('lets a scan of fifty pages pass', async () => {
    expect(await unfoldsTooFar(files.pdf({ pages: 50 }))).toBe(false)
  })
})

test('AVIF, GIF and what only begins like a PDF are no proofs', async () => {
  const avif = await sharp(await files.png(20, 20))
    .avif()
    .toBuffer()
  const gif = await sharp(await files.png(20, 20))
    .gif()
    .toBuffer()
  for (const bytes of [avif, gif]) await expect(inspectProof(bytes)).rejects.toMatchObject({ code: 'proof_of_other_kind' })
  await expect(inspectProof(Buffer.from('%PDF-'))).rejects.toMatchObject({ code: 'proof_unreadable' })
})
