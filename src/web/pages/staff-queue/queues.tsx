import { Badge } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { QueueName, QueuePage } from '../../api/staff.ts'
import styles from '../../parts/views.module.css'
import { useTexts } from '../../words.ts'
import type { Shown } from './place.ts'
import { STAFF_QUEUE_TEXTS } from './texts.ts'

export const QUEUES = [
  { queue: 'new', name: 'new', empty: 'newEmpty' },
  { queue: 'second-review', name: 'secondReview', empty: 'secondReviewEmpty' },
  { queue: 'waiting-applicant', name: 'waitingApplicant', empty: 'waitingApplicantEmpty' },
  { queue: 'waiting-period', name: 'waitingPeriod', empty: 'waitingPeriodEmpty' },
  { queue: 'closed', name: 'closed', empty: 'closedEmpty' },
] as const satisfies { queue: QueueName; name: string; empty: string }[]

/** Counts go so far. */
const COUNTED = 1000

/** From one queue to another; what was searched for stays. */
export function Queues({ shown, counts }: { shown: Shown; counts: QueuePage['counts'] | undefined }) {
  const say = useTexts(STAFF_QUEUE_TEXTS)
  return (
    <nav className={styles.views} aria-label={say('queues')}>
      {QUEUES.map(({ queue, name }) => (
        <Link
          key={queue}
          to="/staff"
          search={{ queue, q: shown.text }}
          className={styles.view}
          activeProps={{}}
          activeOptions={{ exact: true }}
          aria-current={shown.queue === queue ? 'page' : undefined}
          resetScroll={false}
        >
          {say(name)}
          {queue !== 'closed' && <Count count={counts?.[queue] ?? 0} isOurs={queue === 'new' || queue === 'second-review'} />}
        </Link>
      ))}
    </nav>
  )
}

/** What waits for us stands out from what waits for others. */
function Count({ count, isOurs }: { count: number; isOurs: boolean }) {
  const say = useTexts(STAFF_QUEUE_TEXTS)
  if (count === 0) return null
  return (
    <Badge size="sm" variant={isOurs ? 'filled' : 'light'} circle={count < 10}>
      {count < COUNTED ? count : say('many', { count: COUNTED })}
    </Badge>
  )
}
