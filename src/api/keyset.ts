/**
 * Cursors of lists that are read in both directions: `X-Pagination-Cursor-Next` and `-Prev` name the neighbour after or
 * before which a page lies, and the order of which that is true.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sizeOf } from './cursor.ts'
import { CallError } from './errors.ts'
import { LINE } from './wire.ts'

type Side = 'before' | 'after'

/** Where a page begins, and which way it goes from there; nothing of it for the first page. */
export type From<Place> = { side: Side; place: Place }

const LONGEST = 4096
const line = new RegExp(LINE, 'u')

/**
 * A page of rows that know their place. `read(from, limit)` gives up to `limit` rows, nearest to the neighbour first. A place
 * is texts; `order` names what they mean, so that the cursor of one order is none of another.
 */
export async function answerByKeyset<Row extends { place: Place }, Place extends string[]>(
  request: FastifyRequest,
  reply: FastifyReply,
  order: { name: string; isPlace: (texts: string[]) => texts is Place },
  read: (from: From<Place> | undefined, limit: number) => Promise<Row[]>,
): Promise<Row[]> {
  const size = sizeOf(request)
  const from = fromOf(request, order)
  const found = await read(from, size + 1)
  const isWhole = found.length <= size
  const page = found.slice(0, size)
  if (from?.side === 'before') page.reverse()
  const [first, last] = [page[0], page.at(-1)]
  const tell = (name: string, side: Side, row: Row) => reply.header(name, cursorOf(order.name, side, row.place))
  if (last && (from?.side === 'before' || !isWhole)) tell('x-pagination-cursor-next', 'after', last)
  if (first && (from?.side === 'before' ? !isWhole : from)) tell('x-pagination-cursor-prev', 'before', first)
  return page
}

function cursorOf(order: string, side: Side, place: string[]): string {
  return Buffer.from(JSON.stringify([order, side, ...place])).toString('base64url')
}

function fromOf<Place extends string[]>(
  request: FastifyRequest,
  order: { name: string; isPlace: (texts: string[]) => texts is Place },
): From<Place> | undefined {
  const cursor = request.headers['x-pagination-cursor']?.toString()
  if (cursor === undefined) return undefined
  const [name, side, ...place] = textsIn(cursor)
  if (name === order.name && (side === 'before' || side === 'after') && order.isPlace(place)) return { side, place }
  throw new CallError(400, 'invalid cursor')
}

/** The texts that a cursor is made of; none if it is no cursor of ours. */
function textsIn(cursor: string): string[] {
  if (cursor.length > LONGEST) return []
  try {
    const texts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const isOurs = Array.isArray(texts) && texts.every((text) => typeof text === 'string' && line.test(text))
    return isOurs ? texts : []
  } catch {
    return []
  }
}
