import { Button, SimpleGrid, Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { OwnService } from '../../../api/own-service-wire.ts'
import { serviceQuery } from '../../api/services.ts'
import { CONTACTS } from '../../parts/names.ts'
import { PageFailed } from '../../parts/page-failed.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { ServiceHeading } from '../../parts/service-heading.tsx'
import { useTexts } from '../../words.ts'
import { OneContact } from './one-contact.tsx'
import { CONTACT_RIGHTS_TEXTS } from './texts.ts'

export function ContactRightsPage() {
  const say = useTexts(CONTACT_RIGHTS_TEXTS)
  const { serviceId } = useParams({ from: '/shell/services/$serviceId/rights' })
  const service = useQuery(serviceQuery(serviceId))
  return (
    <>
      <PageHead title={say('title')} lead={service.data && <ServiceHeading service={service.data} />}>
        {service.data && service.data.mayChange.length > 0 && (
          <Button variant="default" component={Link} to={`/services/${serviceId}/contacts`}>
            {say('modify')}
          </Button>
        )}
      </PageHead>
      {service.data && <Rights service={service.data} />}
      {service.isError && !service.data && <PageFailed error={service.error} reset={() => void service.refetch()} />}
      {service.isPending && <CardsToCome />}
    </>
  )
}

function Rights({ service }: { service: OwnService }) {
  const say = useTexts(CONTACT_RIGHTS_TEXTS)
  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 1, md: 3 }} spacing="md">
        {CONTACTS.map((role) => (
          <OneContact key={role} role={role} service={service} />
        ))}
      </SimpleGrid>
      <Stack gap={4} maw={760}>
        <Text size="sm">{say('several')}</Text>
        <Text size="sm">{say('agreed')}</Text>
        <Text size="sm" c="dimmed">
          {say('enforced')}
        </Text>
      </Stack>
    </Stack>
  )
}

function CardsToCome() {
  const say = useTexts(CONTACT_RIGHTS_TEXTS)
  return (
    <SimpleGrid cols={{ base: 1, md: 3 }} spacing="md" aria-busy="true">
      <VisuallyHidden role="status">{say('loading')}</VisuallyHidden>
      {CONTACTS.map((role) => (
        <Skeleton key={role} height={420} radius="lg" />
      ))}
    </SimpleGrid>
  )
}
