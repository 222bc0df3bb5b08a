import { Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { OwnService } from '../../api/own-service-wire.ts'
import { useNames } from './names.ts'
import { ServicePlaces } from './service-places.tsx'

/** Which service a page is about, and its other pages: the lines below the title. */
export function ServiceHeading({ service, children }: { service: OwnService; children?: ReactNode }) {
  const names = useNames()
  return (
    <>
      <Group gap="xs">
        <Text component="span" c="var(--mantine-color-text)" fw={600} style={{ overflowWrap: 'anywhere' }}>
          {service.name}
        </Text>
        <span>{names.product(service.product)}</span>
        {children}
      </Group>
      <ServicePlaces serviceId={service.serviceId} />
    </>
  )
}
