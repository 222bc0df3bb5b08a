/** Cursors of lists that are short enough to be held whole. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { answerByKeyset } from './keyset.ts'

/** A page of `all`, which are in the order of their keys. */
export async function answerSorted<Row>(
  request: FastifyRequest,
  reply: FastifyReply,
  all: readonly Row[],
  keyOf: (row: Row) => string,
): Promise<Row[]> {
  const isPlace = (texts: string[]): texts is [string] => texts.length === 1
  const page = await answerByKeyset(request, reply, { name: 'sorted', isPlace }, async (from, size) => {
    const key = from?.place[0] ?? ''
    const found =
      from?.side === 'before' ? all.filter((row) => keyOf(row) < key).reverse() : all.filter((row) => !from || keyOf(row) > key)
    return found.slice(0, size).map((row) => ({ row, place: [keyOf(row)] as [string] }))
  })
  return page.map(({ row }) => row)
}
