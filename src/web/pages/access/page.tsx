import { Button, Skeleton, VisuallyHidden } from '@mantine/core'
import { IconPlus, IconZoomQuestion } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { policiesQuery } from '../../api/policies.ts'
import { useKnown } from '../../parts/access/use-known.ts'
import { PageFailed } from '../../parts/page-failed.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import styles from '../../parts/views.module.css'
import { useTexts } from '../../words.ts'
import classes from './access.module.css'
import { PolicyList } from './list.tsx'
import { type Shown, useShown, VIEWS } from './place.ts'
import { ACCESS_TEXTS } from './texts.ts'

export function AccessPage() {
  const say = useTexts(ACCESS_TEXTS)
  const shown = useShown()
  return (
    <>
      <PageHead title={say('title')} lead={say('lead')}>
        <Button variant="default" component={Link} to="/access/simulator" leftSection={<IconZoomQuestion size={16} />}>
          {say('simulator')}
        </Button>
        <Button component={Link} to="/access/new" leftSection={<IconPlus size={16} />}>
          {say('create')}
        </Button>
      </PageHead>
      <Views view={shown.view} />
      <Policies key={shown.view} shown={shown} />
    </>
  )
}

function Views({ view }: { view: Shown['view'] }) {
  const say = useTexts(ACCESS_TEXTS)
  return (
    <nav className={styles.views} aria-label={say('views')}>
      {VIEWS.map((each) => (
        <Link
          key={each}
          to="/access"
          search={each === 'given' ? {} : { view: each }}
          className={styles.view}
          activeProps={{}}
          activeOptions={{ exact: true }}
          aria-current={view === each ? 'page' : undefined}
          resetScroll={false}
        >
          {say(each === 'given' ? 'given' : 'received')}
        </Link>
      ))}
    </nav>
  )
}

function Policies({ shown }: { shown: Shown }) {
  const policies = useQuery(policiesQuery(shown.view === 'received'))
  const { known, error, retry } = useKnown()
  if (policies.isError && !policies.data) return <PageFailed error={policies.error} reset={() => void policies.refetch()} />
  if (error && !known) return <PageFailed error={error} reset={retry} />
  return policies.data && known ? <PolicyList policies={policies.data} known={known} shown={shown} /> : <RowsToCome />
}

function RowsToCome() {
  const say = useTexts(ACCESS_TEXTS)
  return (
    <div className={classes.list} aria-busy="true">
      <VisuallyHidden role="status">{say('loading')}</VisuallyHidden>
      {['first', 'second', 'third', 'fourth'].map((row) => (
        <div key={row} className={classes.toCome}>
          <Skeleton height={18} w="35%" />
          <Skeleton height={14} w="80%" mt={10} />
        </div>
      ))}
    </div>
  )
}
