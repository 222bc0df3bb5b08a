import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { OutgoingLetter } from '../../src/mail/envelope.ts'
import { keptLetter, keptLetters, mailboxTransport } from '../../src/mail/mailbox.ts'
import type { Transport } from '../../src/mail/transport.ts'

let folder: string
let transport: Transport

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'mailbox-')), 'mailbox')
  transport = mailboxTransport({ folder, from: 'Passation <no-reply@contacts.example>' })
})
afterEach(() => rm(join(folder, '..'), { recursive: true }))

function letter(more: Partial<OutgoingLetter> = {}): OutgoingLetter {
  return {
    id: randomUUID(),
    kind: 'refused',
    to: { name: 'Anna Novak', address: 'anna@novak.example' },
    language: 'en',
    subject: 'Refused',
    html: '<p>Refused</p>',
    text: 'Refused',
    date: new Date('2026-07-27T14:00:00Z'),
    ...more,
  }
}

test('a letter becomes a file with all that was sent', async () => {
  const sent = letter()
  expect(await transport.send(sent)).toEqual({ result: 'sent' })

  expect(await readdir(folder)).toEqual([`${sent.id}.json`])
  expect(await keptLetter(folder, sent.id)).toEqual({
    id: sent.id,
    kind: 'refused',
    from: 'Passation <no-reply@contacts.example>',
    to: 'anna@novak.example',
    name: 'Anna Novak',
    subject: 'Refused',
    date: '2026-07-27T14:00:00.000Z',
    messageId: `<${sent.id}@contacts.example>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'Content-Language': 'en' },
    text: 'Refused',
    html: '<p>Refused</p>',
  })
})

test('a letter that comes twice is one letter', async () => {
  const sent = letter()
  await Promise.all([transport.send(sent), transport.send(sent)])
  await transport.send(sent)

  expect(await keptLetters(folder)).toHaveLength(1)
})

test('the newest letter comes first, and one address sees its own alone, whatever its case', async () => {
  await transport.send(letter({ subject: 'old' }))
  await transport.send(letter({ subject: 'new', date: new Date('2026-07-28T14:00:00Z') }))
  await transport.send(letter({ subject: 'other', to: { name: '', address: 'theo@yildiz.example' } }))

  expect((await keptLetters(folder, ' Anna@Novak.example ')).map(({ subject }) => subject)).toEqual(['new', 'old'])
  expect((await keptLetters(folder))[0]!.subject).toBe('new')
})

test('a mailbox that nobody has written to is empty', async () => {
  expect(await keptLetters(folder)).toEqual([])
})

test('a letter that is half written is not there yet', async () => {
  await mkdir(folder)
  await writeFile(join(folder, `.${randomUUID()}.1`), '{"id":')

  expect(await keptLetters(folder)).toEqual([])
})

test('a name that is no id reaches no file', async () => {
  await transport.send(letter())
  await writeFile(join(folder, '..', 'secret.json'), '{}')

  expect(await keptLetter(folder, '../secret')).toBeUndefined()
  expect(await keptLetter(folder, randomUUID())).toBeUndefined()
})

test('an address that can not be written to is refused, as it would be by mail', async () => {
  const delivery = await transport.send(letter({ to: { name: '', address: 'anna@novak.example, eve@evil.example' } }))

  expect(delivery).toMatchObject({ result: 'refused' })
})

test('a folder that can not be written costs no letter a try', async () => {
  await writeFile(folder, 'a file where the folder belongs')

  expect(await transport.send(letter())).toMatchObject({ result: 'down' })
})
