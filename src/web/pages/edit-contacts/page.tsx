import { Anchor, Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { OwnService } from '../../../api/own-service-wire.ts'
import { productOf } from '../../../domain/product.ts'
import { serviceQuery } from '../../api/services.ts'
import { StatusBadge } from '../../parts/badges.tsx'
import { PageFailed } from '../../parts/page-failed.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { ServiceHeading } from '../../parts/service-heading.tsx'
import { useTexts } from '../../words.ts'
import { ContactForm } from './form.tsx'
import { Locked } from './locked.tsx'
import { useTelephony } from './telephony.ts'
import { EDIT_CONTACTS_TEXTS } from './texts.ts'

export function EditContactsPage() {
  const say = useTexts(EDIT_CONTACTS_TEXTS)
  const { serviceId } = useParams({ from: '/shell/services/$serviceId/contacts' })
  const service = useQuery(serviceQuery(serviceId))
  return (
    <>
      <PageHead title={say('title')} lead={service.data && <Which service={service.data} />} />
      {service.data ? (
        <OfService key={serviceId} service={service.data} />
      ) : (
        service.isError && <PageFailed error={service.error} reset={() => void service.refetch()} />
      )}
      {service.isPending && <FieldsToCome />}
    </>
  )
}

function OfService({ service }: { service: OwnService }) {
  const telephony = useTelephony(service)
  if (telephony.isPending) return <FieldsToCome />
  return telephony.locked ? <Locked telephony={telephony} /> : <ContactForm service={service} validated={telephony.validated} />
}

/** Which service it is about. */
function Which({ service }: { service: OwnService }) {
  const say = useTexts(EDIT_CONTACTS_TEXTS)
  return (
    <ServiceHeading service={service}>
      <StatusBadge status={service.status} />
      {productOf(service.product)?.family === 'telephony' && (
        <Anchor component={Link} to="/telephony" size="sm">
          {say('telephony')}
        </Anchor>
      )}
    </ServiceHeading>
  )
}

function FieldsToCome() {
  const say = useTexts(EDIT_CONTACTS_TEXTS)
  return (
    <Stack gap="xl" maw={640} aria-busy="true">
      <VisuallyHidden role="status">{say('loading')}</VisuallyHidden>
      {['first', 'second', 'third'].map((field) => (
        <Stack key={field} gap={6}>
          <Skeleton height={16} w={180} />
          <Skeleton height={36} />
          <Skeleton height={14} w={240} />
        </Stack>
      ))}
    </Stack>
  )
}
