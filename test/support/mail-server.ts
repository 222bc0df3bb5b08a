import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'

/** A letter as the server took it: the parsed message, its raw headers, and the receivers of the envelope. */
export type ReceivedLetter = { mail: ParsedMail; raw: string; recipients: string[] }

/** What the server answers instead of accepting; nothing means that it accepts. */
type Answer = { responseCode: number; message: string } | 'hang up' | undefined

export type MailServer = {
  url: string
  port: number
  received: ReceivedLetter[]
  /** Every message that was offered, whether it was then accepted or not. */
  offered: ReceivedLetter[]
  /** Change these to make the server refuse. `onMessage` may also take its time. */
  onSender: (address: string) => Answer
  onReceiver: (address: string) => Answer
  onMessage: (letter: ReceivedLetter) => Answer | Promise<Answer>
  stop(): Promise<void>
}

/** Starts a real SMTP server on the loopback. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    closeTimeout: 500,
    onMailFrom: ({ address }, session, done) => reply(state.onSender(address), session, done),
    onRcptTo: ({ address }, session, done) => reply(state.onReceiver(address), session, done),
    onData: (stream, session, done) => {
      const recipients = session.envelope.rcptTo.map(({ address }) => address)
      take(stream, recipients).then(
        (answer) => reply(answer, session, done),
        (error) => done(error),
      )
    },
  })
  // A client that is killed in the middle is part of what is tested.
  server.on('error', () => undefined)
  const reply = (answer: Answer, { id }: SMTPServerSession, done: (error?: Error | null) => void) => {
    if (answer !== 'hang up') return done(answer && Object.assign(new Error(answer.message), answer))
    for (const connection of server.connections) if (connection.session.id === id) connection._socket.destroy()
  }
  const take = async (stream: SMTPServerDataStream, recipients: string[]) => {
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk as Buffer)
    const raw = Buffer.concat(chunks).toString('utf8')
    const letter = { mail: await simpleParser(raw), raw, recipients }
    state.offered.push(letter)
    const answer = await state.onMessage(letter)
    if (!answer) state.received.push(letter)
    return answer
  }
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const { port: bound } = server.server.address() as AddressInfo
  const state: MailServer = {
    url: `smtp://127.0.0.1:${bound}`,
    port: bound,
    received: [],
    offered: [],
    onSender: () => undefined,
    onReceiver: () => undefined,
    onMessage: () => undefined,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
  return state
}
