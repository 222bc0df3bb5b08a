import { Badge } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { requestCountQuery } from '../../api/requests.ts'
import styles from '../../parts/views.module.css'
import { useTexts } from '../../words.ts'
import type { Shown } from './place.ts'
import { MY_REQUESTS_TEXTS } from './texts.ts'

/** From one part of the requests to another; what was searched for stays. */
export function Views({ shown: { view, filter } }: { shown: Shown }) {
  const say = useTexts(MY_REQUESTS_TEXTS)
  const counts = useQuery(requestCountQuery).data
  const views = [
    { to: 'waitingForMe', name: say('waitingForMe'), count: counts?.waitingForMe },
    { to: 'waitingForOthers', name: say('waitingForOthers'), count: counts?.waitingForOthers },
    { to: 'all', name: say('all'), count: undefined },
  ]
  return (
    <nav className={styles.views} aria-label={say('views')}>
      {views.map(({ to, name, count }) => (
        <Link
          key={to}
          to="/requests"
          search={{ view: to, search: filter.search, role: filter.role }}
          className={styles.view}
          activeProps={{}}
          activeOptions={{ exact: true }}
          aria-current={view === to ? 'page' : undefined}
          resetScroll={false}
        >
          {name}
          {count !== undefined && count > 0 && (
            <Badge size="sm" variant={to === 'waitingForMe' ? 'filled' : 'light'} circle={count < 10}>
              {count}
            </Badge>
          )}
        </Link>
      ))}
    </nav>
  )
}
