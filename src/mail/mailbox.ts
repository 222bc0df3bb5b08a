/** The demo's mailbox: letters become files in a folder instead of being sent. */
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Envelope, envelopeOf, type OutgoingLetter } from './envelope.ts'
import type { LetterKind } from './letter.ts'
import type { Transport } from './transport.ts'

/** A letter as the mailbox keeps it. */
export type KeptLetter = {
  id: string
  kind: LetterKind
  from: string
  to: string
  name: string
  subject: string
  date: string
  messageId: string
  headers: Record<string, string>
  text: string
  html: string
}

const ID = /^[0-9a-f-]{36}$/

/** Keeps each letter as one file, named by its id: a letter that comes twice is one letter. */
export function mailboxTransport({ folder, from }: { folder: string; from: string }): Transport {
  return {
    async send(letter) {
      const envelope = envelopeOf(letter, from)
      if (!envelope) return { result: 'refused', error: 'the address or a header can not be written to' }
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await keep(folder, kept(letter, envelope))
        return { result: 'sent' }
      } catch (error) {
        return { result: 'down', error: (error as Error).message }
      }
    },
    close: async () => undefined,
  }
}

/** The letters of a mailbox, newest first; those to one address only, if one is given. */
export async function keptLetters(folder: string, to?: string): Promise<KeptLetter[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => ID.test(name.replace(/\.json$/, '')))
  const letters = await Promise.all(names.map((name) => keptLetter(folder, name.replace(/\.json$/, ''))))
  const address = to?.trim().toLowerCase()
  return letters
    .filter((letter) => letter !== undefined)
    .filter((letter) => !address || letter.to.toLowerCase() === address)
    .sort((one, other) => other.date.localeCompare(one.date) || other.id.localeCompare(one.id))
}

/** One letter of a mailbox, if it is there. */
export async function keptLetter(folder: string, id: string): Promise<KeptLetter | undefined> {
  if (!ID.test(id)) return undefined
  const text = await readFile(join(folder, `${id}.json`), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as KeptLetter)
}

function kept(letter: OutgoingLetter, { from, to, messageId, headers }: Envelope): KeptLetter {
  const { id, kind, subject, date, text, html } = letter
  const sender = from.name ? `${from.name} <${from.address}>` : from.address
  return {
    id,
    kind,
    from: sender,
    to: to.address,
    name: to.name,
    subject,
    date: date.toISOString(),
    messageId,
    headers,
    text,
    html,
  }
}

/** Whoever reads the folder sees the whole file or none. */
async function keep(folder: string, letter: KeptLetter): Promise<void> {
  const unfinished = join(folder, `.${letter.id}.${process.pid}`)
  await writeFile(unfinished, JSON.stringify(letter), { mode: 0o600 })
  await rename(unfinished, join(folder, `${letter.id}.json`))
}
