/** NDJSON, one JSON object a line, read as it comes and in bounded memory. */
import { isUtf8 } from 'node:buffer'
import type { Entry } from '../actions/import.ts'
import type { Line } from '../domain/feed.ts'
import { Refusal } from '../domain/refusal.ts'
import { readTyped } from './feed-lines.ts'
import type { Language } from './language.ts'

export const LONGEST_LINE = 64 * 1024

const NEWLINE = 0x0a

/** The lines of the text that these bytes are, a batch for each piece that comes. Empty lines count, and say nothing. */
export async function* readNdjson(pieces: AsyncIterable<Uint8Array>, language: Language = 'en'): AsyncGenerator<Entry[]> {
  let number = 0
  const begun = newLine()
  for await (const piece of pieces) {
    const entries: Entry[] = []
    let from = 0
    for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, from)) {
      const entry = entryOf(++number, ended(begun, piece.subarray(from, end)), language)
      if (entry) entries.push(entry)
      from = end + 1
    }
    grow(begun, piece.subarray(from))
    yield entries
  }
  const last = entryOf(++number, ended(begun, new Uint8Array()), language)
  if (last) yield [last]
}

/** A line whose end has not come yet. Of one that is too long, only its length is kept. */
type BegunLine = { parts: Uint8Array[]; length: number }

const newLine = (): BegunLine => ({ parts: [], length: 0 })

function grow(line: BegunLine, part: Uint8Array): void {
  line.length += part.length
  if (line.length > LONGEST_LINE) line.parts = []
  else if (part.length > 0) line.parts.push(part)
}

/** The whole line, or nothing if it is too long. */
function ended(line: BegunLine, last: Uint8Array): Buffer | undefined {
  grow(line, last)
  const { parts, length } = line
  Object.assign(line, newLine())
  return length > LONGEST_LINE ? undefined : Buffer.concat(parts)
}

function entryOf(number: number, bytes: Buffer | undefined, language: Language): Entry | undefined {
  if (bytes === undefined) return { number, size: 0, read: new Refusal('line_too_long') }
  if (!isUtf8(bytes)) return { number, size: 0, read: new Refusal('not_utf8') }
  const text = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trim()
  return text === '' ? undefined : { number, size: text.length, read: lineOf(text, language) }
}

function lineOf(text: string, language: Language): Line | Refusal {
  try {
    const { kind, ...fields } = parsed(text)
    return readTyped(kind, fields, language)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Said below.
  }
  throw new Refusal('not_json')
}
