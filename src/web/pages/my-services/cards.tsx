import { Group, Stack, Text } from '@mantine/core'
import type { OwnService } from '../../../api/own-service-wire.ts'
import { StatusBadge } from '../../parts/badges.tsx'
import { CONTACTS, useNames } from '../../parts/names.ts'
import { PersonName } from '../../parts/person-name.tsx'
import classes from './my-services.module.css'
import { OpenRequests, ServiceMenu, ServiceName } from './row-parts.tsx'

/** The same as the table, for a narrow screen. */
export function ServiceCards({ services }: { services: OwnService[] }) {
  return (
    <ul className={classes.cards}>
      {services.map((service) => (
        <li key={service.serviceId} className={classes.card}>
          <Card service={service} />
        </li>
      ))}
    </ul>
  )
}

function Card({ service }: { service: OwnService }) {
  const names = useNames()
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs">
        <Stack gap={2} style={{ minWidth: 0 }}>
          <ServiceName service={service} />
          <Text size="sm" c="dimmed">
            {names.product(service.product)}
          </Text>
        </Stack>
        <ServiceMenu service={service} />
      </Group>
      <dl className={classes.people}>
        {CONTACTS.map((role) => (
          <div key={role}>
            <dt>{names.shortRole(role)}</dt>
            <dd>
              <PersonName person={service[role]} />
            </dd>
          </div>
        ))}
      </dl>
      <Group gap={6}>
        <StatusBadge status={service.status} />
        <OpenRequests service={service} />
      </Group>
    </Stack>
  )
}
