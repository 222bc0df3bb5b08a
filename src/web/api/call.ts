/** Calls of the public API, `/1.0` unless the path says `/v2`, with the session's cookie. A "no" is thrown as a `Refused`. */
import { language } from '../words.ts'
import { noteAnswered } from './reachable.ts'

/** The server said no, in words for a person. */
export class Refused extends Error {
  readonly status: number
  /** The stable code of a refusal, such as `token_unusable`. */
  readonly code: string | undefined
  readonly details: Record<string, string>

  constructor(status: number, message: string, code: string | undefined, details: Record<string, string> = {}) {
    super(message)
    this.status = status
    this.code = code
    this.details = details
  }
}

/** No answer came: the network or the server is away. */
export class Unreachable extends Error {}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
export type Answer<Body> = { body: Body; headers: Headers }

export async function call<Body>(
  method: Method,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer<Body>> {
  const answer = await send(method, path, body, headers)
  const refused = answer.ok ? null : await refusedBy(answer)
  noteAnswered(!(refused instanceof Unreachable))
  if (refused) throw refused
  return { body: (await answer.json()) as Body, headers: answer.headers }
}

/** The body of an answer to a GET, for a query of the cache. */
export async function get<Body>(path: string): Promise<Body> {
  return (await call<Body>('GET', path)).body
}

export async function post<Body = null>(path: string, body?: unknown): Promise<Body> {
  return (await call<Body>('POST', path, body)).body
}

/** A query string from what is set; empty without anything. */
export function query(values: Record<string, string | number | boolean | undefined | null>): string {
  const set = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return set.length === 0 ? '' : `?${new URLSearchParams(set.map(([key, value]) => [key, String(value)]))}`
}

async function send(method: Method, path: string, body: unknown, headers: Record<string, string>): Promise<Response> {
  try {
    return await fetch(path.startsWith('/v2/') ? path : `/1.0${path}`, {
      method,
      headers: {
        accept: 'application/json',
        'accept-language': language(),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  } catch (error) {
    noteAnswered(false)
    throw new Unreachable(String(error))
  }
}

type Envelope = { message?: string; code?: string; details?: Record<string, string> }

/** The "no" that such an answer is, or that nobody answered. */
export async function refusedBy(answer: Response): Promise<Error> {
  const envelope = (await answer.json().catch(() => ({}))) as Envelope
  // A proxy that finds nobody behind it answers in its own words, which are not for people.
  if (envelope.message === undefined && answer.status >= 502) return new Unreachable(`status ${answer.status}`)
  return new Refused(answer.status, envelope.message ?? `${answer.status}`, envelope.code, envelope.details)
}
