import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { serviceQuery } from '../../api/services.ts'
import { PageFailed } from '../../parts/page-failed.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { PageSkeleton } from '../../parts/page-skeleton.tsx'
import { ServiceHeading } from '../../parts/service-heading.tsx'
import { useTexts } from '../../words.ts'
import { OWN_GROUPS, SERVICE_GROUPS } from './filters.ts'
import { History } from './history.tsx'
import { HISTORY_TEXTS } from './texts.ts'

/** Of my account: what I did, and what concerned me. */
export function AccountHistoryPage() {
  const say = useTexts(HISTORY_TEXTS)
  return (
    <>
      <PageHead title={say('title')} lead={say('lead')} />
      <History of="/me" groups={OWN_GROUPS} isAccount />
    </>
  )
}

/** Of one service. */
export function ServiceHistoryPage() {
  const say = useTexts(HISTORY_TEXTS)
  const { serviceId } = useParams({ from: '/shell/services/$serviceId/history' })
  const found = useQuery(serviceQuery(serviceId))
  if (found.isError) return <PageFailed error={found.error} reset={() => void found.refetch()} />
  if (!found.data) return <PageSkeleton />
  const { url, contactAdmin, contactTech, contactBilling } = found.data
  return (
    <>
      <PageHead title={say('title')} lead={<ServiceHeading service={found.data} />} />
      <History of={url} groups={SERVICE_GROUPS} people={[contactAdmin, contactTech, contactBilling]} />
    </>
  )
}
