/** A file as the body of a call, which is read only once it is known that the caller may send it. */
import type { IncomingMessage } from 'node:http'
import type { FastifyRequest } from 'fastify'
import { Refusal } from '../domain/refusal.ts'
import type { Api } from './api.ts'
import { CallError } from './errors.ts'
import { BODY_TIME, waitForAll } from './patience.ts'

/** Ten megabytes come in that time at less than a megabit a second. Longer, and few who dawdle would keep all places. */
const FILE_TIME = 2 * 60 * 1000

/** Routes that are sent files: whatever the body is declared as, they read it themselves. */
export function takeFiles(app: Api, routes: (app: Api) => void): void {
  app.register(async (files) => {
    files.removeAllContentTypeParsers()
    files.addContentTypeParser('*', (_request, _body, done) => done(null))
    routes(files as unknown as Api)
  })
}

/** Refuses what says that it is too large before a byte of it is read. */
export function refuseTooLarge(request: FastifyRequest, largest: number): void {
  if (Number(request.headers['content-length'] ?? 0) > largest) throw new Refusal('proof_too_large')
}

/** The body, of so many bytes at most. */
export async function fileOf(request: FastifyRequest, largest: number): Promise<Buffer> {
  const { raw } = request
  waitForAll(request)
  const late = () => raw.destroy(new CallError(408, 'The file did not come in time.'))
  const deadline = setTimeout(late, FILE_TIME)
  try {
    return await bytesOf(raw, largest)
  } catch (error) {
    // Who has sent too much is told so while they still send, and then hung up on.
    setTimeout(() => raw.destroy(), BODY_TIME).unref()
    raw.resume()
    throw error
  } finally {
    clearTimeout(deadline)
  }
}

async function bytesOf(raw: IncomingMessage, largest: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > largest) throw new Refusal('proof_too_large')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
