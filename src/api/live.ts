/** `GET /me/live`: what happens to an account, as it happens, as server-sent events. */
import type { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Context } from '../actions/context.ts'
import { type Asker, passToAccount } from '../actions/gate.ts'
import { visibleMatters } from '../actions/sight.ts'
import { admittedOf, type Entry, type LiveEvent } from '../db/live.ts'
import { guardOf } from '../domain/guard.ts'
import { idleSince } from '../domain/session.ts'
import type { Api } from './api.ts'
import { CallError } from './errors.ts'
import { languageOf } from './language.ts'
import { createFollower } from './live-follower.ts'
import { createStreams, type LiveStreams } from './live-streams.ts'

/** How often a stream says that it is still there: proxies and our own patience hang up on silence. */
export const HEARTBEAT = 15_000

/** What it takes to listen to all that concerns the account. */
const LISTEN = guardOf('GET', '/me/live')!.actions

/** After one of these, somebody who listens may be out. */
const ENDS_ACCESS = /^(session|credential|application)\./

export function liveRoutes(app: Api, context: Context, heartbeat: number): void {
  const streams = createStreams()
  const follower = createFollower(context, app.log, {
    accounts: streams.accounts,
    tell: (events) => tell(context, streams, events),
  })
  const beat = async () => {
    await sendAway(context, streams).catch((err) => app.log.warn({ err }, 'who still may listen can not be asked for now'))
    for (const stream of streams.all()) streams.write(stream, ':\n\n')
  }
  const beating = setInterval(beat, heartbeat).unref()
  app.addHook('preClose', async () => {
    clearInterval(beating)
    for (const stream of streams.all()) streams.close(stream)
    await follower.ended()
  })

  app.get(
    '/me/live',
    {
      // Nothing to say without a body, and the stream behind it would stay.
      exposeHeadRoute: false,
      schema: {
        tags: ['Account'],
        summary: 'Follow what concerns you, as it happens',
        description:
          'Server-sent events: `event: happened` with `data: {"kind", "taskId", "product", "serviceName"}`, and a comment every 15 seconds. ' +
          'What happened before is told by the other calls: read them once the stream is open. It ends when what you got in with ends.',
        produces: ['text/event-stream'],
        response: { 200: Type.Unsafe<Readable>({ type: 'string' }) },
      },
    },
    async (request, reply) => {
      refuseTooMany(streams, request)
      const stream = streams.open({
        account: request.actor.account,
        onlooker: request.actor,
        entry: entryOf(request),
        cut: () => reply.raw.destroy(),
      })
      await follower.begin().catch((error) => {
        streams.forget(stream)
        throw error
      })
      streams.write(stream, ': listening\n\n')
      // The connection ends with the stream, so that nothing waits for it when the server stops.
      return reply.headers({ connection: 'close', 'x-accel-buffering': 'no' }).type('text/event-stream').send(stream.out)
    },
  )
}

async function tell(context: Context, streams: LiveStreams, events: LiveEvent[]): Promise<void> {
  for (const event of events) streams.tell(event, ({ onlooker }) => onlooker.user === null)
  await tellUsers(context, streams, events)
  if (events.some(({ kind }) => ENDS_ACCESS.test(kind))) await sendAway(context, streams)
}

/** What a user hears of is asked anew each time: what was given may have ended. */
async function tellUsers(context: Context, streams: LiveStreams, events: LiveEvent[]): Promise<void> {
  for (const stream of streams.all().filter(({ onlooker }) => onlooker.user !== null)) {
    const own = events.filter(({ concerns }) => concerns.includes(stream.account))
    if (own.length === 0) continue
    const onlooker = { ...stream.onlooker, seesAccount: await seesAccount(context, stream.onlooker) }
    const named = ({ product, serviceName }: LiveEvent) => ({ product, name: serviceName })
    for (const event of await visibleMatters(context, onlooker, own, named)) streams.tell(event, (each) => each === stream)
  }
}

/** Whether he would be let listen to all that concerns the account, if he came now. */
async function seesAccount(context: Context, onlooker: Asker): Promise<boolean> {
  return (await passToAccount(context, onlooker, LISTEN)).allowed
}

/** Ends the streams of those who may not listen any more. */
async function sendAway(context: Context, streams: LiveStreams): Promise<void> {
  const open = streams.all()
  if (open.length === 0) return
  const now = context.clock()
  const entries = open.map(({ entry }) => entry)
  const admitted = new Set((await admittedOf(context.db, entries, now, idleSince(now))).map(keyOf))
  for (const stream of open) if (!admitted.has(keyOf(stream.entry))) streams.close(stream)
}

function keyOf({ kind, id }: Entry): string {
  return `${kind} ${id}`
}

function entryOf({ session, actor }: FastifyRequest): Entry {
  return session ? { kind: 'session', id: session.id } : { kind: 'credential', id: actor.credential! }
}

function refuseTooMany(streams: LiveStreams, request: FastifyRequest): void {
  const full = streams.full(request.actor.account)
  if (!full) return
  const [status, says] = TOO_MANY[full]
  throw new CallError(status, says[languageOf(request)])
}

const TOO_MANY = {
  account: [
    429,
    {
      en: 'Your account follows what happens from too many places already. Close one of them, then try again.',
      fr: 'Votre compte suit déjà les événements depuis trop d’endroits. Fermez-en un, puis réessayez.',
    },
  ],
  process: [
    503,
    {
      en: 'Too many people follow what happens here right now. Try again in a while; every other call works.',
      fr: 'Trop de personnes suivent les événements en ce moment. Réessayez plus tard ; tous les autres appels fonctionnent.',
    },
  ],
} as const
