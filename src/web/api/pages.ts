/** Lists that are handed out by cursor, read to their end. */
import { call } from './call.ts'

const MOST = '500'

export async function allPages<Row>(path: string): Promise<Row[]> {
  const rows: Row[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const { body, headers } = await call<Row[]>('GET', path, undefined, {
      'x-pagination-size': MOST,
      ...(cursor && { 'x-pagination-cursor': cursor }),
    })
    rows.push(...body)
    cursor = headers.get('x-pagination-cursor-next')
  }
  return rows
}
