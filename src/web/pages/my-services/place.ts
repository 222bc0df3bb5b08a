/** What of the list is shown, as it stands in the address: so that it can be kept, sent, and gone back to. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ServiceFilter } from '../../api/services.ts'

export const SORTS = ['name', 'product', 'contactAdmin', 'contactTech', 'contactBilling', 'status'] as const

export type Sort = (typeof SORTS)[number]
export type Order = 'asc' | 'desc'

export type Shown = {
  filter: ServiceFilter
  sort: Sort
  order: Order
  cursor: string | undefined
  /** Whether anything narrows the list. */
  isFiltered: boolean
  /** Goes to another part of the list, from its first page on. While somebody types, the address is replaced. */
  show: (changes: ServiceFilter, typing?: boolean) => void
  turnTo: (cursor: string) => void
  clear: () => void
}

const NARROWING = ['search', 'product', 'role', 'contact', 'status', 'pending'] as const

export function useShown(): Shown {
  const { cursor, ...asked } = useSearch({ from: '/shell/services' })
  const navigate = useNavigate({ from: '/services' })
  const sort = SORTS.find((each) => each === asked.sort) ?? 'name'
  const order = asked.order === 'desc' ? 'desc' : 'asc'
  const filter = Object.fromEntries([...NARROWING, 'sort', 'order'].map((key) => [key, asked[key] || undefined]))
  const go = (search: Record<string, string | undefined>, replace = false) =>
    void navigate({ search, replace, resetScroll: false })
  return {
    filter,
    sort,
    order,
    cursor,
    isFiltered: NARROWING.some((key) => asked[key]),
    show: (changes, typing) => go({ ...asked, ...changes }, typing),
    turnTo: (next) => go({ ...asked, cursor: next }),
    clear: () => go({ sort: asked.sort, order: asked.order }),
  }
}
