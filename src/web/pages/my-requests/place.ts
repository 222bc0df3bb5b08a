/** What of the list is shown, as it stands in the address: so that it can be kept, sent, and gone back to. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { REQUEST_VIEWS, type RequestFilter, type RequestView } from '../../api/requests.ts'

export type Shown = {
  /** Null until it is known whether anything waits for the reader. */
  view: RequestView | null
  filter: Omit<RequestFilter, 'view'>
  cursor: string | undefined
  isFiltered: boolean
  /** Goes to another part of the list, from its first page on. While somebody types, the address is replaced. */
  show: (changes: Omit<RequestFilter, 'view'>, typing?: boolean) => void
  /** Takes the view that nobody chose. */
  settle: (view: RequestView) => void
  next: (cursor: string) => void
  /** Absent on the first page. */
  previous: (() => void) | null
  clear: () => void
}

const NARROWING = ['search', 'role', 'state'] as const

/**
 * The server knows the way on, not back: `pages` holds the cursors of the pages that lie behind, and of the one that is
 * shown, one after the other.
 */
const BETWEEN = '.'

export function useShown(): Shown {
  const asked = useSearch({ from: '/shell/requests' })
  const navigate = useNavigate({ from: '/requests' })
  const view = REQUEST_VIEWS.find((each) => each === asked.view) ?? null
  const narrowing = view === 'all' ? NARROWING : (['search', 'role'] as const)
  const filter = Object.fromEntries(narrowing.map((key) => [key, asked[key] || undefined]))
  const kept = { view: asked.view, ...filter }
  const pages = asked.pages?.split(BETWEEN) ?? []
  const go = (search: Record<string, string | undefined>, replace = false) =>
    void navigate({ search, replace, resetScroll: false })
  return {
    view,
    filter,
    cursor: pages.at(-1),
    isFiltered: Object.values(filter).some(Boolean),
    show: (changes, typing) => go({ ...kept, ...changes }, typing),
    settle: (next) => go({ ...asked, view: next }, true),
    next: (cursor) => go({ ...kept, pages: [...pages, cursor].join(BETWEEN) }),
    previous: pages.length > 0 ? () => go({ ...kept, pages: pages.slice(0, -1).join(BETWEEN) || undefined }) : null,
    clear: () => go({ view: asked.view }),
  }
}
