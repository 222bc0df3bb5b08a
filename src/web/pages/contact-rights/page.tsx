import { Button, Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { OwnService } from '../../../api/own-service-wire.ts'
import { query } from '../../api/call.ts'
import { rightsQuery, type ServiceRights } from '../../api/rights.ts'
import { serviceQuery } from '../../api/services.ts'
import { PageFailed } from '../../parts/page-failed.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { ServiceHeading } from '../../parts/service-heading.tsx'
import styles from '../../parts/views.module.css'
import { useLanguage, useTexts } from '../../words.ts'
import { WhoMayWhat } from './rights.tsx'
import { CONTACT_RIGHTS_TEXTS } from './texts.ts'

// The administrative contact alone sees them.
const Refusals = lazy(() => import('./refusals.tsx').then(({ Refusals }) => ({ default: Refusals })))

export function ContactRightsPage() {
  const say = useTexts(CONTACT_RIGHTS_TEXTS)
  const { serviceId } = useParams({ from: '/shell/services/$serviceId/rights' })
  const service = useQuery(serviceQuery(serviceId))
  const rights = useQuery(rightsQuery(serviceId, useLanguage()))
  const failed = [service, rights].find(({ isError, data }) => isError && !data)
  const retry = () => void Promise.all([service.refetch(), rights.refetch()])
  return (
    <>
      <PageHead title={say('title')} lead={service.data && <ServiceHeading service={service.data} />}>
        {service.data && rights.data && <WaysOn service={service.data} rights={rights.data} />}
      </PageHead>
      {failed && <PageFailed error={failed.error} reset={retry} />}
      {!failed && (rights.data ? <Parts rights={rights.data} /> : <RowsToCome />)}
    </>
  )
}

function WaysOn({ service, rights }: { service: OwnService; rights: ServiceRights }) {
  const say = useTexts(CONTACT_RIGHTS_TEXTS)
  return (
    <>
      {service.mayChange.length > 0 && (
        <Button variant="default" component={Link} to={`/services/${service.serviceId}/contacts`}>
          {say('modify')}
        </Button>
      )}
      {rights.access && (
        <Button component={Link} to={`/access/new${query({ resource: rights.urn })}`}>
          {say('give')}
        </Button>
      )}
    </>
  )
}

/** What somebody may, and, for who answers for the service, what was refused. */
function Parts({ rights }: { rights: ServiceRights }) {
  const say = useTexts(CONTACT_RIGHTS_TEXTS)
  const { view } = useSearch({ from: '/shell/services/$serviceId/rights' })
  if (!rights.access) return <WhoMayWhat rights={rights} />
  const isRefused = view === 'refused'
  return (
    <>
      <nav className={styles.views} aria-label={say('views')}>
        <View name={say('rights')} isCurrent={!isRefused} />
        <View name={say('refused')} view="refused" isCurrent={isRefused} />
      </nav>
      <Suspense fallback={<RowsToCome />}>{isRefused ? <Refusals urn={rights.urn} /> : <WhoMayWhat rights={rights} />}</Suspense>
    </>
  )
}

function View({ name, view, isCurrent }: { name: string; view?: string; isCurrent: boolean }) {
  return (
    <Link
      from="/services/$serviceId/rights"
      to="."
      search={view ? { view } : {}}
      className={styles.view}
      activeProps={{}}
      activeOptions={{ exact: true }}
      aria-current={isCurrent ? 'page' : undefined}
      resetScroll={false}
    >
      {name}
    </Link>
  )
}

function RowsToCome() {
  const say = useTexts(CONTACT_RIGHTS_TEXTS)
  return (
    <Stack gap="xs" aria-busy="true">
      <VisuallyHidden role="status">{say('loading')}</VisuallyHidden>
      {Array.from({ length: 8 }, (_, row) => `row ${row}`).map((row) => (
        <Skeleton key={row} height={48} radius="md" />
      ))}
    </Stack>
  )
}
