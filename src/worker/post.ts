/**
 * The post brings the letters of the outbox to their readers, each at least once. A letter's row stays locked while it is
 * being sent: no other node takes it, and if this one dies the database gives it back at once.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Database, Queryable } from '../db/database.ts'
import {
  buryLetter,
  namesOf,
  noteOnLetters,
  postponeLetter,
  removeLetters,
  takeLetters,
  type WaitingLetter,
} from '../db/letters.ts'
import { type Bell, createBell } from '../lib/bell.ts'
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import type { LetterKind, LetterValues } from '../mail/letter.ts'
import type { Brand } from '../mail/look.ts'
import { tameName } from '../mail/phrases.ts'
import type { Delivery, Transport } from '../mail/transport.ts'
import { addresseeOf, handlesIn, writeLetter } from '../mail/write-letter.ts'
import { pauseAfter, waitAfter } from './back-off.ts'

export type Post = {
  /** Letters were queued: look now, not at the next turn. */
  wake(): void
  /** Finishes what is being sent, takes nothing more, and closes the transport. */
  stop(): Promise<void>
}

export type PostSettings = {
  db: Database
  transport: Transport
  brand: Brand
  clock: Clock
  log: Log
  /** How often it looks by itself, in milliseconds. */
  every?: number
}

/** A slow receiver holds up its own batch; the other rounds go on. */
const ROUNDS = 2
/** As many letters are sent side by side, and at most as many twice if the node dies in the middle. */
const BATCH = 8

/** Starts the post. Any number of nodes may run one on the same database. */
export function startPost(settings: PostSettings): Post {
  const stopping = new AbortController()
  const bells = Array.from({ length: ROUNDS }, createBell)
  const rounds = bells.map((bell) => goRounds(settings, bell, stopping.signal))
  const wake = () => {
    for (const bell of bells) bell.ring()
  }
  return {
    wake,
    stop: async () => {
      stopping.abort()
      wake()
      await Promise.all(rounds)
      await settings.transport.close()
    },
  }
}

async function goRounds(settings: PostSettings, bell: Bell, stopping: AbortSignal): Promise<void> {
  let failures = 0
  while (!stopping.aborted) {
    const batch = await deliverBatch(settings).catch((err: Error) => {
      settings.log.error({ err }, 'the post can not reach the outbox')
      return 'down' as const
    })
    failures = batch === 'down' ? failures + 1 : 0
    if (batch === 'down') await sleep(pauseAfter(failures, Math.random()), undefined, { signal: stopping }).catch(() => undefined)
    if (batch === 'done') await bell.wait(settings.every ?? 1000)
  }
}

/** Delivers one batch. `more`: it was full. `down`: the mail server can not be worked with. */
async function deliverBatch(settings: PostSettings): Promise<'more' | 'done' | 'down'> {
  const { db, clock } = settings
  const client = await db.connect()
  let broken: Error | undefined
  // While letters are on their way no query runs that could report a lost connection; without a listener it ends the process.
  const lose = (reason: Error) => {
    broken = reason
  }
  client.on('error', lose)
  try {
    await client.query('begin')
    const letters = await takeLetters(client, clock(), BATCH)
    const results = letters.length > 0 ? await deliver(settings, client, letters) : []
    await client.query('commit')
    if (results.some(({ result }) => result === 'down')) return 'down'
    return letters.length === BATCH ? 'more' : 'done'
  } catch (error) {
    await client.query('rollback').catch(lose)
    throw error
  } finally {
    client.removeListener('error', lose)
    client.release(broken)
  }
}

async function deliver(settings: PostSettings, client: Queryable, letters: WaitingLetter[]): Promise<Delivery[]> {
  const names = await namesOf(client, [...new Set(letters.flatMap(({ account, values }) => handlesIn(account, values)))])
  const tried = await Promise.all(letters.map(async (letter) => ({ letter, delivery: await send(settings, letter, names) })))
  await removeLetters(
    client,
    tried.filter(({ delivery }) => delivery.result === 'sent').map(({ letter }) => letter.id),
  )
  for (const { letter, delivery } of tried) if (delivery.result !== 'sent') await keep(settings, client, letter, delivery)
  return tried.map(({ delivery }) => delivery)
}

async function send(settings: PostSettings, letter: WaitingLetter, names: Record<string, string>): Promise<Delivery> {
  const { messageId: id, account, address, language, createdAt: sentAt } = letter
  const kind = letter.kind as LetterKind
  try {
    const written = await writeLetter(
      { kind, language, account, values: letter.values as LetterValues, names, sentAt },
      settings.brand,
    )
    const to = { name: tameName(addresseeOf(letter, names)), address }
    return await settings.transport.send({ id, kind, to, language, date: sentAt, ...written })
  } catch (error) {
    return { result: 'later', error: (error as Error).message }
  }
}

async function keep(
  { clock, log }: PostSettings,
  client: Queryable,
  letter: WaitingLetter,
  { result, error }: Exclude<Delivery, { result: 'sent' }>,
): Promise<void> {
  const { id, kind } = letter
  const why = withoutCode(error, letter)
  log.warn({ letter: id, kind, result, why }, 'a letter was not delivered')
  if (result === 'down') return noteOnLetters(client, [id], why)
  const now = clock()
  const tries = letter.tries + 1
  const wait = result === 'refused' ? null : waitAfter(tries, Math.random())
  if (wait === null) return buryLetter(client, id, tries, now, why)
  return postponeLetter(client, id, tries, new Date(now.getTime() + wait), why)
}

/** What a mail server answers may quote the letter, and the letter holds a code. */
function withoutCode(error: string, { values }: WaitingLetter): string {
  const told = typeof values.token === 'string' && values.token !== '' ? error.replaceAll(values.token, '…') : error
  return told.replaceAll(/\s+/g, ' ').slice(0, 500)
}
