/** Cursors: `X-Pagination-Size` and `X-Pagination-Cursor` in, `X-Pagination-Cursor-Next` out, absent on the last page. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { CallError } from './errors.ts'

const DEFAULT_SIZE = 50
const MOST = 500

/** A page read backwards by id: `read(before, limit)` gives up to `limit` rows with an id below `before`. */
export async function answerByCursor<Row extends { id: number }>(
  request: FastifyRequest,
  reply: FastifyReply,
  read: (before: number, limit: number) => Promise<Row[]>,
): Promise<Row[]> {
  const size = sizeOf(request)
  const found = await read(beforeOf(request), size + 1)
  const page = found.slice(0, size)
  if (found.length > size)
    reply.header('x-pagination-cursor-next', Buffer.from(`before:${page.at(-1)!.id}`).toString('base64url'))
  return page
}

/** How many rows a page shall have. */
export function sizeOf(request: FastifyRequest): number {
  const text = request.headers['x-pagination-size']?.toString()
  const size = text === undefined ? DEFAULT_SIZE : Number(text)
  if (!Number.isInteger(size) || size < 1 || size > MOST)
    throw new CallError(400, `X-Pagination-Size must be a whole number from 1 to ${MOST}.`)
  return size
}

function beforeOf(request: FastifyRequest): number {
  const cursor = request.headers['x-pagination-cursor']?.toString()
  if (cursor === undefined) return Number.MAX_SAFE_INTEGER
  const [, id] = /^before:(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (!id) throw new CallError(400, 'invalid cursor')
  return Number(id)
}
