/** The streams that are open in this process: who listens, and what they are told. */
import { PassThrough } from 'node:stream'
import type { Asker } from '../actions/gate.ts'
import type { Entry, LiveEvent } from '../db/live.ts'

export type LiveStream = {
  account: string
  /** Who listens: a user hears of what he may see at that time. */
  onlooker: Asker
  entry: Entry
  out: PassThrough
  /** Breaks the connection off, for who does not take what is sent. */
  cut: () => void
}

export type LiveStreams = {
  /** Why there can be no more, if so. */
  full(account: string): 'account' | 'process' | undefined
  open(stream: Pick<LiveStream, 'account' | 'onlooker' | 'entry' | 'cut'>): LiveStream
  /** Ends it after what was said. */
  close(stream: LiveStream): void
  /** It never began. */
  forget(stream: LiveStream): void
  all(): LiveStream[]
  accounts(): string[]
  /** Tells those whom it concerns and who may hear of it. */
  tell(event: LiveEvent, hears?: (stream: LiveStream) => boolean): void
  write(stream: LiveStream, text: string): void
}

/** Many browsers, many tabs; who opens more has forgotten to close some. */
const MOST_OF_ACCOUNT = 20
const MOST_OF_PROCESS = 5000
/** Who has this much waiting for them does not listen. */
const MOST_WAITING = 64 * 1024
/** How long the last words may take, in milliseconds. */
const LAST_WORDS = 1000

export function createStreams(mostOfAccount = MOST_OF_ACCOUNT, mostOfProcess = MOST_OF_PROCESS): LiveStreams {
  const streams = new Map<string, Set<LiveStream>>()
  let count = 0
  const all = () => [...streams.values()].flatMap((each) => [...each])
  const forget = (stream: LiveStream) => {
    const ofAccount = streams.get(stream.account)
    if (!ofAccount?.delete(stream)) return
    count--
    if (ofAccount.size === 0) streams.delete(stream.account)
  }
  const write = (stream: LiveStream, text: string) => {
    if (stream.out.writableEnded) return
    stream.out.write(text)
    if (stream.out.readableLength + stream.out.writableLength > MOST_WAITING) stream.cut()
  }
  return {
    all,
    write,
    forget,
    full: (account) => {
      if ((streams.get(account)?.size ?? 0) >= mostOfAccount) return 'account'
      return count >= mostOfProcess ? 'process' : undefined
    },
    open: (begun) => {
      const stream = { ...begun, out: new PassThrough() }
      streams.set(stream.account, (streams.get(stream.account) ?? new Set()).add(stream))
      count++
      stream.out.once('close', () => forget(stream))
      return stream
    },
    close: (stream) => {
      forget(stream)
      stream.out.end()
      setTimeout(stream.cut, LAST_WORDS).unref()
    },
    accounts: () => [...streams.keys()],
    tell: ({ kind, taskId, product, serviceName, concerns }, hears = () => true) => {
      const text = `event: happened\ndata: ${JSON.stringify({ kind, taskId, product, serviceName })}\n\n`
      for (const account of new Set(concerns))
        for (const stream of streams.get(account) ?? []) if (hears(stream)) write(stream, text)
    },
  }
}
