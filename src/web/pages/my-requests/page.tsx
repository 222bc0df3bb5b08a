import { Skeleton, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Refused } from '../../api/call.ts'
import { type RequestPage, type RequestView, requestCountQuery, requestPageQuery } from '../../api/requests.ts'
import { PageFailed } from '../../parts/page-failed.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Pager } from '../../parts/pager.tsx'
import { useTexts } from '../../words.ts'
import { NoRequests } from './empty.tsx'
import { Filters } from './filters.tsx'
import classes from './my-requests.module.css'
import { type Shown, useShown } from './place.ts'
import { RequestRow } from './row.tsx'
import { MY_REQUESTS_TEXTS } from './texts.ts'
import { Views } from './views.tsx'

export function MyRequestsPage() {
  const say = useTexts(MY_REQUESTS_TEXTS)
  const shown = useShown()
  useFirstView(shown)
  return (
    <>
      <PageHead title={say('title')} lead={say('lead')} />
      <Views shown={shown} />
      {shown.view === null ? (
        <RowsToCome />
      ) : (
        <>
          <Filters key={shown.view} shown={shown} />
          <Requests shown={shown} view={shown.view} />
        </>
      )}
    </>
  )
}

/** Where nobody chose a view: what waits for the reader, if anything does. It stays when that changes. */
function useFirstView({ view, settle }: Shown): void {
  const counts = useQuery({ ...requestCountQuery, enabled: view === null })
  const first = counts.isError ? 'all' : counts.data && (counts.data.waitingForMe > 0 ? 'waitingForMe' : 'all')
  useEffect(() => {
    if (view === null && first) settle(first)
  })
}

function Requests({ shown, view }: { shown: Shown; view: RequestView }) {
  const page = useQuery(requestPageQuery({ view, ...shown.filter }, shown.cursor))
  // What the server does not take comes from the address: the list without it can be shown.
  const retry = () => (page.error instanceof Refused && page.error.status === 400 ? shown.clear() : void page.refetch())
  if (page.data) return <List page={page.data} shown={shown} loading={page.isPlaceholderData} />
  return page.isError ? <PageFailed error={page.error} reset={retry} /> : <RowsToCome />
}

type ListProps = { page: RequestPage; shown: Shown; loading: boolean }

/** The requests of now stay while the next are on their way. */
function List({ page, shown, loading }: ListProps) {
  const say = useTexts(MY_REQUESTS_TEXTS)
  const region = useRef<HTMLElement>(null)
  const turned = useRef(false)
  const [withdrawn, tellWithdrawn] = useState<number | null>(null)
  const isGone = withdrawn !== null && !page.requests.some(({ id, actions }) => id === withdrawn && actions.length > 0)
  // The button that had the focus is gone with what could be done; once the dialog is closed, too.
  useEffect(() => {
    if (!isGone) return
    const timer = setTimeout(() => region.current?.focus({ preventScroll: true }), 250)
    return () => clearTimeout(timer)
  }, [isGone])
  useEffect(() => {
    if (!turned.current || loading) return
    turned.current = false
    region.current?.focus({ preventScroll: true })
    region.current?.scrollIntoView({ block: 'start' })
  }, [loading])
  const turn = (to: () => void) => {
    turned.current = true
    to()
  }
  return (
    <section ref={region} tabIndex={-1} aria-label={say('list')} aria-busy={loading} style={{ outline: 'none' }}>
      <VisuallyHidden role="status">{withdrawn !== null && say('withdrawn', { id: withdrawn })}</VisuallyHidden>
      {page.requests.length === 0 && !shown.previous ? (
        <NoRequests shown={shown} />
      ) : (
        <div className={classes.list} aria-busy={loading}>
          <ul className={classes.rows}>
            {page.requests.map((request) => (
              <RequestRow key={request.id} request={request} onWithdrawn={tellWithdrawn} />
            ))}
          </ul>
        </div>
      )}
      <Pager
        previous={shown.previous && (() => turn(shown.previous!))}
        next={page.next === null ? null : () => turn(() => shown.next(page.next!))}
        loading={loading}
      />
    </section>
  )
}

function RowsToCome() {
  const say = useTexts(MY_REQUESTS_TEXTS)
  return (
    <div className={classes.list} aria-busy="true">
      <VisuallyHidden role="status">{say('loading')}</VisuallyHidden>
      {Array.from({ length: 4 }, (_, row) => `row ${row}`).map((row) => (
        <div key={row} className={classes.row}>
          <Skeleton height={72} />
          <Skeleton height={72} />
          <Skeleton height={72} />
          <Skeleton height={24} w={120} />
        </div>
      ))}
    </div>
  )
}
