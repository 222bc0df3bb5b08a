/**
 * Takes in any number of lines, a window of them at a time, in bounded memory. Lines of one kind are told together; accounts
 * go first, and where that could matter (a line before names the same account) the window ends earlier. So it comes out as
 * if every line were a call of its own, in the order of the file. Imported accounts get no letters.
 */
import { normalizedName } from '../domain/account.ts'
import type { Actor } from '../domain/actor.ts'
import { LINE_KINDS, type Line, type LineKind } from '../domain/feed.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Context } from './context.ts'
import { tellAll } from './feed.ts'

/** A line of the file, as far as it could be read. `size` is about what it takes in memory. */
export type Entry = { number: number; size: number; read: Line | Refusal }

export type RefusedLine = { number: number; refusal: Refusal }

/** How many lines counted, by kind; how many were refused; how many there were. */
export type Tally = Record<LineKind | 'refused' | 'lines', number>

/** What a window of lines came to, and the count so far. */
export type Progress = { refused: RefusedLine[]; tally: Tally }

const WINDOW = 2000
const WINDOW_SIZE = 4 * 1024 * 1024
/** Hashing a password takes as long as saving a thousand lines: with these, progress is told more often. */
const WINDOW_PASSWORDS = 50

/** Imports lines, and tells after each window how far it is. While one window is saved, the next one is read. */
export async function* importLines(context: Context, actor: Actor, entries: AsyncIterable<Entry[]>): AsyncGenerator<Progress> {
  const tally = { account: 0, service: 0, bill: 0, paymentMethod: 0, voipValidation: 0, refused: 0, lines: 0 }
  const windows = windowsOf(entries)
  try {
    let window = await windows.next()
    if (window.done) yield { refused: [], tally }
    while (!window.done) {
      const saving = save(context, actor, window.value, tally)
      const coming = windows.next()
      // It may fail while nobody looks: whoever asks for the next window hears of it.
      coming.catch(() => undefined)
      yield await saving
      window = await coming
    }
  } finally {
    windows.return(undefined).catch(() => undefined)
  }
}

type Window = {
  entries: Entry[]
  size: number
  passwords: number
  /** What its lines are about: nothing is told twice in one window. */
  keys: Set<string>
  /** The names of accounts in lines that are not about accounts. */
  mentioned: Set<string>
}

const newWindow = (): Window => ({ entries: [], size: 0, passwords: 0, keys: new Set(), mentioned: new Set() })

async function* windowsOf(batches: AsyncIterable<Entry[]>): AsyncGenerator<Window> {
  let window = newWindow()
  for await (const batch of batches) {
    for (const entry of batch) {
      if (isFull(window) || wouldMeet(window, entry)) {
        yield window
        window = newWindow()
      }
      add(window, entry)
    }
  }
  if (window.entries.length > 0) yield window
}

function isFull({ entries, size, passwords }: Window): boolean {
  return entries.length >= WINDOW || size >= WINDOW_SIZE || passwords >= WINDOW_PASSWORDS
}

function wouldMeet({ keys, mentioned }: Window, { read }: Entry): boolean {
  if (read instanceof Refusal) return false
  if (keysOf(read).some((key) => keys.has(key))) return true
  return read.kind === 'account' && namesIn(read).some((name) => mentioned.has(name))
}

function add(window: Window, entry: Entry): void {
  window.entries.push(entry)
  window.size += entry.size
  const { read } = entry
  if (read instanceof Refusal) return
  for (const key of keysOf(read)) window.keys.add(key)
  if (read.kind !== 'account') for (const name of namesIn(read)) window.mentioned.add(name)
  else if (read.password !== undefined) window.passwords++
}

function keysOf(line: Line): string[] {
  switch (line.kind) {
    case 'account':
      return namesIn(line).map((name) => `account ${name}`)
    case 'service':
      return [`service ${line.product} ${line.name}`]
    case 'bill':
      return [`bill ${normalizedName(line.account)} ${line.billId}`]
    case 'paymentMethod':
      return [`paymentMethod ${normalizedName(line.account)} ${line.id}`]
    case 'voipValidation':
      return [`voipValidation ${normalizedName(line.account)}`]
  }
}

function namesIn(line: Line): string[] {
  if (line.kind === 'account') return [line.email, ...(line.nichandle === undefined ? [] : [line.nichandle])].map(normalizedName)
  if (line.kind === 'service') return Object.values(line.contacts).map(normalizedName)
  return [normalizedName(line.account)]
}

async function save(context: Context, actor: Actor, { entries }: Window, tally: Tally): Promise<Progress> {
  const refused: RefusedLine[] = []
  for (const { number, read } of entries) if (read instanceof Refusal) refused.push({ number, refusal: read })
  for (const kind of LINE_KINDS) {
    const ofKind = entries.filter(({ read }) => !(read instanceof Refusal) && read.kind === kind)
    const outcomes = await tellAll(
      context,
      actor,
      ofKind.map(({ read }) => read as Line),
      { by: 'import' },
    )
    outcomes.forEach((outcome, at) => {
      if (outcome instanceof Refusal) refused.push({ number: ofKind[at]!.number, refusal: outcome })
      else tally[kind]++
    })
  }
  tally.refused += refused.length
  tally.lines += entries.length
  return { refused: refused.sort((a, b) => a.number - b.number), tally: { ...tally } }
}
