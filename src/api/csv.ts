/** CSV as in RFC 4180: one kind a file, the header names the fields. Read as it comes and in bounded memory. */
import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { Entry } from '../actions/import.ts'
import type { LineKind } from '../domain/feed.ts'
import { Refusal } from '../domain/refusal.ts'
import { readText } from './feed-lines.ts'
import { LINE_SCHEMAS } from './feed-wire.ts'
import { LONGEST_LINE } from './ndjson.ts'

/** The header says nothing that can be told, or a record never ends: nothing after that is read. */
export class CsvUnreadable extends Error {}

/** What tells the kinds apart, if nobody says which one it is. The first that is among the fields decides. */
const TELLING: [field: string, kind: LineKind][] = [
  ['billId', 'bill'],
  ['paymentType', 'paymentMethod'],
  ['validated', 'voipValidation'],
  ['product', 'service'],
  ['email', 'account'],
]

const BATCH = 200

/** The records of the text that these bytes are. Numbers are those of the last line of each record. */
export async function* readCsv(pieces: AsyncIterable<Uint8Array>, asked?: LineKind): AsyncGenerator<Entry[]> {
  let batch: Entry[] = []
  let header: Header | undefined
  for await (const { record, info } of records(pieces)) {
    if (header) batch.push(entryOf(header, record, info.lines))
    else header = headerOf(record, asked)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (!header) throw new CsvUnreadable('There is nothing in this file. The first line of CSV names the fields.')
  yield batch
}

type CsvRecord = { record: string[]; info: { lines: number } }

async function* records(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRecord> {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n'],
    max_record_size: LONGEST_LINE,
  })
  pipeline(Readable.from(pieces), parser, () => undefined)
  try {
    for await (const each of parser) yield each
  } catch (error) {
    throw unreadable(error)
  }
}

/** A quote in the wrong place makes all that follows a guess: better to stop than to pass over lines in silence. */
function unreadable(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error
  const why = error.code === 'CSV_MAX_RECORD_SIZE' ? 'a record longer than 64 kB; is one of its quotes not closed' : error.message
  return new CsvUnreadable(
    `The file can not be read beyond line ${error.lines}: ${why}. Mend it and import it again: nothing counts twice.`,
  )
}

type Header = { fields: string[]; kind: LineKind }

function headerOf(fields: string[], asked: LineKind | undefined): Header {
  const kind = asked ?? TELLING.find(([field]) => fields.includes(field))?.[1]
  if (!kind) throw new CsvUnreadable('The header names no field that tells what this file is. Say it with --kind.')
  const known = Object.keys(LINE_SCHEMAS[kind].properties)
  const stranger = fields.find((field) => !known.includes(field))
  if (stranger !== undefined) {
    throw new CsvUnreadable(`There is no field "${stranger}" of kind ${kind}. Its fields are ${known.join(', ')}.`)
  }
  return { fields, kind }
}

function entryOf({ fields, kind }: Header, values: string[], number: number): Entry {
  const size = values.reduce((sum, value) => sum + value.length, 0)
  try {
    if (values.some((value) => value.includes('\uFFFD'))) throw new Refusal('not_utf8')
    if (values.length !== fields.length) throw malformed(`${values.length} values under ${fields.length} names`)
    const given = fields.map((field, at) => [field, values[at]!] as const).filter(([, value]) => value !== '')
    return {
      number,
      size,
      read: readText(kind, Object.fromEntries(given.map(([field, value]) => [field, fieldValue(field, value)])), 'en'),
    }
  } catch (error) {
    if (error instanceof Refusal) return { number, size: 0, read: error }
    throw error
  }
}

/** An owner may be an object, which CSV can only hold as JSON. */
function fieldValue(field: string, value: string): unknown {
  if (field !== 'owner' || !value.startsWith('{')) return value
  try {
    return JSON.parse(value)
  } catch {
    throw malformed('owner is not JSON')
  }
}

function malformed(entered: string): Refusal {
  return new Refusal('malformed', { entered })
}
