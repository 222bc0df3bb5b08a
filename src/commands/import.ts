import { type FileHandle, open } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Context } from '../actions/context.ts'
import { importLines, type RefusedLine, type Tally } from '../actions/import.ts'
import { CsvUnreadable, readCsv } from '../api/csv.ts'
import { countsOf, refusedLine } from '../api/import.ts'
import { readNdjson } from '../api/ndjson.ts'
import { refusalAnswer } from '../api/refusals.ts'
import { SYSTEM } from '../domain/actor.ts'
import { LINE_KINDS, type LineKind } from '../domain/feed.ts'
import { CommandError } from './command-error.ts'
import { type Bar, progressBar } from './progress-bar.ts'

const USAGE = `Say "passation import FILE [--kind KIND] [--json]"; FILE is NDJSON or CSV, - is standard input, KIND one of ${LINE_KINDS.join(', ')}.`

/**
 * `passation import FILE`: prints the refused lines and why, then the counts. Ends with 2 if a line was refused. Imported
 * accounts get no letters: they get in by "forgotten password".
 */
export async function importCommand(args: string[], context: Context): Promise<void> {
  const options = { kind: { type: 'string' }, json: { type: 'boolean', default: false } } as const
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [name, ...more] = positionals
  if (name === undefined || more.length > 0 || !isKind(values.kind)) throw new CommandError(USAGE)

  const source = await openSource(name)
  const bar = progressBar(source.size)
  try {
    const pieces = counting(source.pieces, bar)
    const tally = await run(context, await readerOf(name, pieces, values.kind), bar, values.json)
    if (tally.refused > 0) process.exitCode = 2
  } catch (error) {
    throw error instanceof CsvUnreadable ? new CommandError(error.message) : error
  } finally {
    bar.clear()
    await source.close()
  }
}

async function run(context: Context, entries: ReturnType<typeof readNdjson>, bar: Bar, json: boolean): Promise<Tally> {
  let last: Tally | undefined
  try {
    for await (const { refused, tally } of importLines(context, SYSTEM, entries)) {
      last = tally
      if (refused.length > 0) bar.print(refused.map((line) => (json ? JSON.stringify(refusedLine(line, 'en')) : sentence(line))))
      bar.lines(tally.lines, tally.refused)
    }
  } finally {
    // Also when it breaks off: what counts until then, counts.
    if (last) bar.print([json ? JSON.stringify(countsOf(last)) : summary(last)])
  }
  return last!
}

type Source = { pieces: AsyncIterable<Buffer>; size: number | undefined; close(): Promise<void> }

async function openSource(name: string): Promise<Source> {
  if (name === '-') return { pieces: process.stdin, size: undefined, close: async () => undefined }
  const file = await open(name).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`${name} can not be opened: ${error.message}`)
  })
  const { size } = await file.stat()
  return { pieces: piecesOf(file), size: size || undefined, close: () => file.close() }
}

function piecesOf(file: FileHandle): AsyncIterable<Buffer> {
  return file.createReadStream({ highWaterMark: 256 * 1024, autoClose: false })
}

async function* counting(pieces: AsyncIterable<Buffer>, bar: Bar): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    yield piece
    bar.bytes(piece.length)
  }
}

/** By its name if that tells, else by how it begins: a line of NDJSON is an object, no header begins like one. */
async function readerOf(name: string, pieces: AsyncGenerator<Buffer>, kind: LineKind | undefined) {
  if (kind !== undefined || /\.csv$/i.test(name)) return readCsv(pieces, kind)
  if (/\.(ndjson|jsonl|json)$/i.test(name)) return readNdjson(pieces)
  const first = await pieces.next()
  if (first.done) return readNdjson(pieces)
  const all = rejoined(first.value, pieces)
  return /^\uFEFF?\s*\{/.test(first.value.subarray(0, 1024).toString()) ? readNdjson(all) : readCsv(all)
}

async function* rejoined(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield first
  yield* rest
}

function isKind(kind: string | undefined): kind is LineKind | undefined {
  return kind === undefined || LINE_KINDS.includes(kind as LineKind)
}

function sentence({ number, refusal }: RefusedLine): string {
  return `line ${number}: ${refusalAnswer(refusal, 'en').message}`
}

const NAMES: [kind: LineKind, name: string][] = [
  ['account', 'account'],
  ['service', 'service'],
  ['bill', 'bill'],
  ['paymentMethod', 'payment method'],
  ['voipValidation', 'VoIP validation'],
]

function summary(tally: Tally): string {
  const shown = (count: number, name: string) => `${count.toLocaleString('en')} ${name}${count === 1 ? '' : 's'}`
  const counts = NAMES.filter(([kind]) => tally[kind] > 0).map(([kind, name]) => shown(tally[kind], name))
  return `${counts.join(', ') || 'Nothing'} imported; ${tally.refused.toLocaleString('en')} of ${shown(tally.lines, 'line')} refused.`
}
