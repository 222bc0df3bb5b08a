/** One page of a list, as the wire's pagination headers ask for it, turned into SQL. Values never enter the text. */

/** A field that a list can be sorted and filtered by: its SQL expression and the type its values are compared as. */
export type Field = { sql: string; type: 'text' | 'bigint' | 'timestamptz' | 'date' | 'boolean' }

export type Filter = { field: Field; op: 'like' | 'eq' | 'ne' | 'lt' | 'gt' | 'in'; value: string }

export type Page = {
  /** From 1. */
  number: number
  size: number
  sort: Field | undefined
  order: 'asc' | 'desc'
  filters: Filter[]
}

export type PageOf<Item> = { total: number; items: Item[] }

export function offsetOf(page: Page): number {
  return (page.number - 1) * page.size
}

/**
 * The filters as a condition; their values are pushed onto `values`, and named `$n` by their place there. In a pattern, a
 * backslash is a backslash: one at the end would be an error.
 */
export function conditionOf(filters: Filter[], values: unknown[]): string {
  const conditions = filters.map(({ field, op, value }) => {
    switch (op) {
      case 'like':
        return `${field.sql}::text ilike ${push(values, value)} escape ''`
      case 'in':
        return `${field.sql} = any(${push(values, value.split(','))}::${field.type}[])`
      default:
        return `${field.sql} ${OPERATORS[op]} ${push(values, value)}::${field.type}`
    }
  })
  return conditions.length === 0 ? 'true' : conditions.join(' and ')
}

/** `order by`, always ending in a unique field, so that pages do not overlap. */
export function orderOf({ sort, order }: Page, unique: string): string {
  return sort && sort.sql !== unique ? `order by ${sort.sql} ${order}, ${unique} ${order}` : `order by ${unique} ${order}`
}

export function push(values: unknown[], value: unknown): string {
  values.push(value)
  return `$${values.length}`
}

const OPERATORS = { eq: '=', ne: 'is distinct from', lt: '<', gt: '>' } as const
