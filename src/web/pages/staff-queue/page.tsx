import { Button, Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core'
import { IconChecklist, IconSearchOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { type QueuePage, queueQuery } from '../../api/staff.ts'
import { PageFailed } from '../../parts/page-failed.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Pager } from '../../parts/pager.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { StaffOnly } from '../../parts/staff-only.tsx'
import { useTexts } from '../../words.ts'
import { type Shown, useShown } from './place.ts'
import { QUEUES, Queues } from './queues.tsx'
import { Row } from './row.tsx'
import classes from './staff-queue.module.css'
import { STAFF_QUEUE_TEXTS } from './texts.ts'

export function StaffQueuePage() {
  return (
    <StaffOnly>
      <Queue />
    </StaffOnly>
  )
}

function Queue() {
  const say = useTexts(STAFF_QUEUE_TEXTS)
  const shown = useShown()
  const page = useQuery(queueQuery(shown.queue, shown.text, shown.cursor))
  return (
    <>
      <PageHead title={say('title')} lead={say('lead')} />
      <Queues shown={shown} counts={page.data?.counts} />
      <search>
        <SearchField
          className={classes.search}
          label={say('search')}
          placeholder={say('searchHint')}
          value={shown.text ?? ''}
          onTyped={shown.search}
        />
      </search>
      {page.data && <List page={page.data} shown={shown} loading={page.isPlaceholderData} />}
      {!page.data && (page.isError ? <PageFailed error={page.error} reset={() => void page.refetch()} /> : <RowsToCome />)}
    </>
  )
}

type ListProps = { page: QueuePage; shown: Shown; loading: boolean }

function List({ page, shown, loading }: ListProps) {
  const say = useTexts(STAFF_QUEUE_TEXTS)
  const region = useRef<HTMLElement>(null)
  const turned = useRef(false)
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
    <section ref={region} tabIndex={-1} aria-label={say('list')} aria-busy={loading} className={classes.region}>
      {page.items.length === 0 ? (
        <Nothing shown={shown} />
      ) : (
        <ul className={classes.rows}>
          {page.items.map((item) => (
            <Row key={item.number} item={item} />
          ))}
        </ul>
      )}
      <Pager
        previous={shown.previous && (() => turn(shown.previous!))}
        next={page.next === null ? null : () => turn(() => shown.next(page.next!))}
        loading={loading}
      />
    </section>
  )
}

function Nothing({ shown: { queue, text, search } }: { shown: Shown }) {
  const say = useTexts(STAFF_QUEUE_TEXTS)
  const { empty } = QUEUES.find((each) => each.queue === queue)!
  const Mark = text ? IconSearchOff : IconChecklist
  return (
    <Stack align="center" gap={6} ta="center" role="status" className={classes.empty}>
      <Mark size={40} stroke={1.4} color="var(--soft)" aria-hidden />
      <Text fw={600}>{text ? say('noneFound', { text }) : say(empty)}</Text>
      <Text size="sm" c="dimmed">
        {text ? say('noneFoundWhat') : say('emptyWhat')}
      </Text>
      {text && (
        <Button variant="default" mt="xs" onClick={() => search('')}>
          {say('clear')}
        </Button>
      )}
    </Stack>
  )
}

function RowsToCome() {
  const say = useTexts(STAFF_QUEUE_TEXTS)
  return (
    <Stack gap="xs" aria-busy="true">
      <VisuallyHidden role="status">{say('loading')}</VisuallyHidden>
      {['one', 'two', 'three', 'four'].map((row) => (
        <Skeleton key={row} height={84} radius="md" />
      ))}
    </Stack>
  )
}
