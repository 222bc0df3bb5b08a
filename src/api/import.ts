/** `POST /provider/v1/import`: a stream of lines in, a stream of answers out. */
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import type { Context } from '../actions/context.ts'
import { importLines, type RefusedLine, type Tally } from '../actions/import.ts'
import type { Api } from './api.ts'
import { PROVIDER } from './feed-wire.ts'
import { type Language, languageOf } from './language.ts'
import { readNdjson } from './ndjson.ts'
import { waitForAll } from './patience.ts'
import { refusalAnswer } from './refusals.ts'

/** How many lines there are between two of progress. */
const PROGRESS_EVERY = 20_000

export function importRoute(app: Api, context: Context): void {
  app.register(async (streaming) => {
    // The body is no value to be held: whatever it is declared as, the route reads it as it comes.
    streaming.removeAllContentTypeParsers()
    streaming.addContentTypeParser('*', (_request, _body, done) => done(null))
    streaming.post(
      '/import',
      {
        schema: {
          ...PROVIDER,
          summary: 'Import accounts, services, bills, payment methods and VoIP validations as NDJSON',
          description:
            'One `{"kind": "account" | "service" | "bill" | "paymentMethod" | "voipValidation", …}` a line, with the fields of the calls and what those have in their path. ' +
            'Answers NDJSON as it goes: `{line, code, message}` for each refused line, `{progress}` now and then, and the counts as the last line. ' +
            'A refused line changes nothing, the others count; the same import again changes nothing. Read the answer while you send. Imported accounts get no letters.',
        },
      },
      (request, reply) => {
        waitForAll(request)
        return reply.type('application/x-ndjson').send(Readable.from(answers(context, request)))
      },
    )
  })
}

async function* answers(context: Context, request: FastifyRequest): AsyncGenerator<string> {
  const language = languageOf(request)
  let [told, tally]: [number, Tally | undefined] = [0, undefined]
  try {
    // Left open when something fails here: the sender is still to be told.
    const pieces = request.raw.iterator({ destroyOnReturn: false })
    for await (const progress of importLines(context, request.provider, readNdjson(pieces, language))) {
      tally = progress.tally
      yield progress.refused.map((line) => ndjson(refusedLine(line, language))).join('')
      if (tally.lines - told < PROGRESS_EVERY) continue
      told = tally.lines
      yield ndjson({ progress: countsOf(tally) })
    }
    yield ndjson(countsOf(tally!))
  } catch (error) {
    // Who hung up hears no more; what was told before is kept.
    if (request.raw.destroyed && !request.raw.complete) return
    request.log.error({ err: error, queryId: request.id }, 'import broken off')
    yield ndjson({ error: brokenOff(language), queryId: request.id, ...(tally && { counted: countsOf(tally) }) })
    await forgetRest(request.raw)
  }
}

/** Many a sender listens only once it has sent everything; hanging up before would take the answer from it. */
async function forgetRest(body: FastifyRequest['raw']): Promise<void> {
  body.resume()
  await finished(body, { writable: false }).catch(() => undefined)
}

/** A refused line as it is answered: its number, a code that programs know, and why. */
export function refusedLine({ number, refusal }: RefusedLine, language: Language): object {
  const { code, message, details } = refusalAnswer(refusal, language)
  return { line: number, code, message, ...(details && { details }) }
}

/** The counts under the names of their routes. */
export function countsOf(tally: Tally): Record<string, number> {
  const { account: accounts, service: services, bill: bills, refused, lines } = tally
  return { accounts, services, bills, paymentMethods: tally.paymentMethod, voipValidations: tally.voipValidation, refused, lines }
}

function ndjson(value: object): string {
  return `${JSON.stringify(value)}\n`
}

function brokenOff(language: Language): string {
  return language === 'fr'
    ? 'L’import s’est interrompu. Ce qui précède est conservé ; relancez le même import, rien ne sera compté deux fois.'
    : 'The import was broken off. What came before is kept; run the same import again, nothing will count twice.'
}
