/**
 * The line on which the server tells what happens. Where it breaks, the browser or we dial again; as long as it is down,
 * whoever listens is told every 15 seconds that things may have been missed. A tab that nobody looks at gives its line back:
 * a browser has few for one server.
 */
export type Happened = { kind: string; taskId: number | null; product: string | null; serviceName: string | null }

export type Listener = {
  happened: (what: Happened) => void
  /** Anything may have happened meanwhile. */
  missed: () => void
  /** The line stands for the first time: what was asked before may be a moment too old. */
  begun: () => void
}

const ADDRESS = '/1.0/me/live'
const SECOND = 1000
const FIRST_WAIT = SECOND
const LONGEST_WAIT = 30 * SECOND
const ASK_EVERY = 15 * SECOND
const HIDDEN_FOR = 5 * SECOND

type Line = {
  listener: Listener
  source: EventSource | null
  hasStood: boolean
  wait: number
  again: ReturnType<typeof setTimeout> | undefined
  leaving: ReturnType<typeof setTimeout> | undefined
}

/** Listens until it is told to stop. */
export function listen(listener: Listener): () => void {
  const line: Line = { listener, source: null, hasStood: false, wait: FIRST_WAIT, again: undefined, leaving: undefined }
  const asking = setInterval(() => {
    if (line.source?.readyState !== EventSource.OPEN && !document.hidden) listener.missed()
  }, ASK_EVERY)
  const looked = () => followLooks(line)
  document.addEventListener('visibilitychange', looked)
  dial(line)
  return () => {
    clearInterval(asking)
    clearTimeout(line.leaving)
    document.removeEventListener('visibilitychange', looked)
    hangUp(line)
  }
}

function dial(line: Line): void {
  hangUp(line)
  const source = new EventSource(ADDRESS)
  line.source = source
  source.addEventListener('open', () => {
    line.wait = FIRST_WAIT
    if (line.hasStood) line.listener.missed()
    else line.listener.begun()
    line.hasStood = true
  })
  source.addEventListener('happened', (event) => line.listener.happened(JSON.parse((event as MessageEvent<string>).data)))
  source.addEventListener('error', () => {
    // The browser dials again by itself, unless the server refused.
    if (source.readyState === EventSource.CLOSED) dialLater(line)
  })
}

function dialLater(line: Line): void {
  clearTimeout(line.again)
  line.again = setTimeout(() => dial(line), line.wait)
  line.wait = Math.min(line.wait * 2, LONGEST_WAIT)
}

function hangUp(line: Line): void {
  clearTimeout(line.again)
  line.source?.close()
  line.source = null
}

function followLooks(line: Line): void {
  clearTimeout(line.leaving)
  if (document.hidden) line.leaving = setTimeout(() => hangUp(line), HIDDEN_FOR)
  else if (!line.source) dial(line)
}
