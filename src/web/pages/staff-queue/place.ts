/** Which queue is shown, and what is searched for, as it stands in the address. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { STAFF_QUEUES } from '../../../domain/staff.ts'
import type { QueueName } from '../../api/staff.ts'

export type Shown = {
  queue: QueueName
  text: string | undefined
  cursor: string | undefined
  search: (text: string) => void
  next: (cursor: string) => void
  /** Absent on the first page. */
  previous: (() => void) | null
}

/** The server knows the way on, not back: `pages` holds the cursors of the pages behind, and of the one that is shown. */
const BETWEEN = '.'

export function useShown(): Shown {
  const asked = useSearch({ from: '/shell/staff' })
  const navigate = useNavigate({ from: '/staff' })
  const queue = STAFF_QUEUES.find((each) => each === asked.queue) ?? 'new'
  const text = asked.q || undefined
  const pages = asked.pages?.split(BETWEEN) ?? []
  const go = (search: Record<string, string | undefined>, replace = false) =>
    void navigate({ search, replace, resetScroll: false })
  return {
    queue,
    text,
    cursor: pages.at(-1),
    search: (next) => go({ queue: asked.queue, q: next || undefined }, true),
    next: (cursor) => go({ queue: asked.queue, q: text, pages: [...pages, cursor].join(BETWEEN) }),
    previous:
      pages.length > 0 ? () => go({ queue: asked.queue, q: text, pages: pages.slice(0, -1).join(BETWEEN) || undefined }) : null,
  }
}
