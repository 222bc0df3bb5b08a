import { createTransport, type NodemailerError } from 'nodemailer'
import { type Envelope, envelopeOf, type OutgoingLetter } from './envelope.ts'

export type { OutgoingLetter }

/**
 * What became of a letter. `refused`: this address takes no letters, now or ever. `later`: not now. `down`: it is the mail
 * server that can not be worked with, whatever the letter.
 */
export type Delivery = { result: 'sent' } | { result: 'refused' | 'later' | 'down'; error: string }

/** Brings letters to their readers. Sending one twice is harmless: it keeps its Message-ID. */
export type Transport = {
  send(letter: OutgoingLetter): Promise<Delivery>
  /** Call it when nothing is being sent. */
  close(): Promise<void>
}

const SECONDS = 1000

/** A mail server, by SMTP. `url` as nodemailer reads it: smtp://user:password@mail.example:587 */
export function smtpTransport({ url, from, connections = 4 }: { url: string; from: string; connections?: number }): Transport {
  const server = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    maxRequeues: 1,
    connectionTimeout: 10 * SECONDS,
    greetingTimeout: 10 * SECONDS,
    socketTimeout: 30 * SECONDS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const isReachable = shared(() => server.verify().then(...yesOrNo))
  return {
    async send(letter) {
      const envelope = envelopeOf(letter, from)
      if (!envelope) return { result: 'refused', error: 'the address or a header can not be written to' }
      try {
        await server.sendMail({ ...message(letter, envelope), signal: AbortSignal.timeout(60 * SECONDS) })
        return { result: 'sent' }
      } catch (error) {
        return { result: await whyNot(error as NodemailerError, isReachable), error: (error as Error).message }
      }
    },
    close: async () => server.close(),
  }
}

function message({ subject, text, html, date }: OutgoingLetter, { from, to, messageId, headers }: Envelope) {
  return { from, to, subject, text, html, date, messageId, headers, envelope: { from: from.address, to: [to.address] } }
}

/**
 * The receiver's address is refused for good only by a plain 5xx to RCPT TO: 5.7 is about policy, which changes. What the
 * server says before it hears the receiver is not about the letter. And a connection that breaks tells nothing: then the
 * question is whether the server answers at all.
 */
async function whyNot(error: NodemailerError, isReachable: () => Promise<boolean>): Promise<'refused' | 'later' | 'down'> {
  const { code, command = '', responseCode = 0, message } = error
  if (code === 'EENVELOPE' && command === 'API') return 'refused'
  if (command === 'RCPT TO' && responseCode >= 500) return /\b5\.7\.\d/.test(message) ? 'later' : 'refused'
  if (responseCode === 421 || command === 'MAIL FROM' || command.startsWith('AUTH')) return 'down'
  if (responseCode > 0 && command === 'DATA') return 'later'
  if (command === 'RCPT TO') return 'later'
  return (await isReachable()) ? 'later' : 'down'
}

const yesOrNo = [() => true, () => false] as const

/** Those who ask while an answer is on its way get the same one. */
function shared(ask: () => Promise<boolean>): () => Promise<boolean> {
  let asking: Promise<boolean> | undefined
  return () => {
    asking ??= ask().finally(() => {
      asking = undefined
    })
    return asking
  }
}
