/** A file as the body of a call, which is read only once it is known that the caller may send it. */
import type { FastifyRequest } from 'fastify'
import { Refusal } from '../domain/refusal.ts'
import type { Api } from './api.ts'
import { CallError } from './errors.ts'
import { waitForAll } from './patience.ts'

/** A telephone on a train sends ten megabytes in that time. */
const FILE_TIME = 10 * 60 * 1000

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
  const deadline = setTimeout(() => raw.destroy(new CallError(408, 'The file did not come in time.')), FILE_TIME)
  const pieces: Buffer[] = []
  let size = 0
  try {
    // Left open when it is too large: the sender is still to be told.
    for await (const piece of raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += piece.length
      if (size > largest) throw new Refusal('proof_too_large')
      pieces.push(piece)
    }
  } finally {
    clearTimeout(deadline)
  }
  return Buffer.concat(pieces)
}
