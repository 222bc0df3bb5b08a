/** What stands on the outside of a letter. Nothing that somebody chose for himself may add a header or a receiver. */
import type { LetterKind } from './letter.ts'

/** A letter on its way. `id` stays the same however often it is tried. */
export type OutgoingLetter = {
  id: string
  kind: LetterKind
  to: { name: string; address: string }
  language: string
  subject: string
  html: string
  text: string
  /** When it was written, not when it was last tried. */
  date: Date
}

export type Envelope = {
  from: { name: string; address: string }
  to: { name: string; address: string }
  messageId: string
  headers: Record<string, string>
}

/** The envelope of a letter, or nothing if it can not be addressed safely. `from` is "Name <address>", or an address. */
export function envelopeOf({ id, to, language, subject }: OutgoingLetter, from: string): Envelope | undefined {
  const sender = parseSender(from)
  const messageId = `<${id}@${domainOf(sender.address)}>`
  const headers = {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'Content-Language': language,
  }
  const lines = [to.name, to.address, subject, messageId, sender.name, sender.address, ...Object.values(headers)]
  if (!lines.every(isOneLine) || !isAddress(to.address)) return undefined
  return { from: sender, to, messageId, headers }
}

/** "Passation <no-reply@example.com>" in its parts. */
function parseSender(from: string): { name: string; address: string } {
  const { name = '', address = from } = /^\s*"?(?<name>.*?)"?\s*<(?<address>[^<>]+)>\s*$/.exec(from)?.groups ?? {}
  return { name, address: address.trim() }
}

const isOneLine = (value: string) => !/[\r\n\0]/.test(value)

/**
 * One plain address. Quoted local parts, comments, lists and routes are allowed by the standard, used by nobody, and the
 * way to make one receiver look like another.
 */
function isAddress(address: string): boolean {
  return /^[^\s@"(),:;<>[\]\\\p{Cc}]{1,64}@[^\s@"(),:;<>\\\p{Cc}]{1,253}$/u.test(address)
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}
