/** How resources are searched by their tags: `{"environment": [{"operator": "EQ", "value": "production"}]}`. */
import type { TagFilter } from '../db/resources.ts'
import { CallError } from './errors.ts'
import { LINE } from './wire.ts'

const OPERATORS = ['EQ', 'NEQ', 'LIKE', 'ILIKE', 'EXISTS', 'NEXISTS'] as const
const MOST = 20

const line = new RegExp(LINE, 'u')

export function tagFiltersIn(text: string): TagFilter[] {
  const asked = objectIn(text)
  const filters = Object.entries(asked).flatMap(([key, filters]) => {
    if (!Array.isArray(filters)) throw unreadable()
    return filters.map((filter) => filterOf(key, filter))
  })
  if (filters.length > MOST) throw new CallError(400, `tags: at most ${MOST} conditions.`)
  return filters
}

function objectIn(text: string): object {
  try {
    const read: unknown = JSON.parse(text)
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read
  } catch {
    // Told below, like every other text that is none.
  }
  throw unreadable()
}

function filterOf(key: string, filter: unknown): TagFilter {
  const { operator = 'EQ', value = '' } = (filter ?? {}) as { operator?: unknown; value?: unknown }
  const known = OPERATORS.find((each) => each === (operator ?? 'EQ'))
  if (!known || typeof value !== 'string' || !line.test(value) || !line.test(key)) throw unreadable()
  return { key, operator: known, value }
}

function unreadable(): CallError {
  return new CallError(
    400,
    `tags: write {"tag": [{"operator": "EQ", "value": "…"}]}, with an operator of ${OPERATORS.join(', ')}.`,
  )
}
