import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import type { OwnService } from '../../../api/own-service-wire.ts'
import { Refused } from '../../api/call.ts'
import { ownerQuery, type ServiceOwner } from '../../api/owners.ts'
import { serviceQuery } from '../../api/services.ts'
import { PageFailed } from '../../parts/page-failed.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { ServiceHeading } from '../../parts/service-heading.tsx'
import { useTexts } from '../../words.ts'
import { Beside } from './beside.tsx'
import { OpenChange } from './open-change.tsx'
import { Recorded } from './recorded.tsx'
import classes from './service-owner.module.css'
import { SERVICE_OWNER_TEXTS } from './texts.ts'

const NotAllowed = lazy(() => import('../../parts/not-allowed.tsx').then(({ NotAllowed }) => ({ default: NotAllowed })))
const EditForm = lazy(() => import('./edit-form.tsx').then(({ EditForm }) => ({ default: EditForm })))
const ChangeForm = lazy(() => import('./change-form.tsx').then(({ ChangeForm }) => ({ default: ChangeForm })))

export function ServiceOwnerPage() {
  const say = useTexts(SERVICE_OWNER_TEXTS)
  const { serviceId } = useParams({ from: '/shell/services/$serviceId/owner' })
  const service = useQuery(serviceQuery(serviceId))
  return (
    <>
      <PageHead title={say('title')} lead={service.data && <ServiceHeading service={service.data} />} />
      {service.data ? (
        <OfService key={serviceId} service={service.data} />
      ) : service.isError ? (
        <PageFailed error={service.error} reset={() => void service.refetch()} />
      ) : (
        <ToCome />
      )}
    </>
  )
}

function OfService({ service }: { service: OwnService }) {
  const owner = useQuery(ownerQuery(service))
  if (owner.data) return <Views service={service} held={owner.data} />
  if (owner.error instanceof Refused && owner.error.status === 403) return inTime(<NotAllowed refused={owner.error} />)
  return owner.isError ? <PageFailed error={owner.error} reset={() => void owner.refetch()} /> : <ToCome />
}

type View = 'edit' | 'change' | undefined

/** What is seen, what is edited and what is asked for are three views of one page: the back button leads from one to another. */
function Views({ service, held }: { service: OwnService; held: ServiceOwner }) {
  const { view } = useSearch({ from: '/shell/services/$serviceId/owner' })
  const navigate = useNavigate({ from: '/services/$serviceId/owner' })
  const [told, tell] = useState<'saved' | 'started' | 'withdrawn' | undefined>()
  const go = (next: View, replace = false) => {
    tell(undefined)
    void navigate({ search: next ? { view: next } : {}, replace, resetScroll: next === undefined })
  }
  const leave = (done?: 'saved' | 'started') => {
    go(undefined, true)
    tell(done)
  }
  const form = { service, held, onLeave: leave }
  if (view === 'edit' && held.mayEdit && held.owner) return inTime(<EditForm {...form} owner={held.owner} />)
  if (view === 'change' && held.mayChange && held.owner && !held.open) return inTime(<ChangeForm {...form} owner={held.owner} />)
  return (
    <div className={classes.columns}>
      <Stack gap="lg">
        {held.open && (
          <OpenChange held={held} open={held.open} isNew={told === 'started'} onWithdrawn={() => tell('withdrawn')} />
        )}
        <Recorded held={held} told={told} onEdit={() => go('edit')} onChange={() => go('change')} />
      </Stack>
      <Beside service={service} held={held} />
    </div>
  )
}

function inTime(form: React.ReactNode) {
  return <Suspense fallback={<ToCome />}>{form}</Suspense>
}

function ToCome() {
  const say = useTexts(SERVICE_OWNER_TEXTS)
  return (
    <div className={classes.columns} aria-busy="true">
      <VisuallyHidden role="status">{say('loading')}</VisuallyHidden>
      <Skeleton height={280} radius="lg" />
      <Skeleton height={200} radius="lg" />
    </div>
  )
}
