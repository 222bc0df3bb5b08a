/** What a row and a card have in common. */
import { ActionIcon, Group, Menu, Text } from '@mantine/core'
import { IconClockHour4, IconDots, IconId, IconScale, IconUsers } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { OwnService } from '../../../api/own-service-wire.ts'
import { RoleBadge } from '../../parts/badges.tsx'
import { useNames } from '../../parts/names.ts'
import { OpenRequestBadge } from '../../parts/open-request-badge.tsx'
import { useTexts } from '../../words.ts'
import classes from './my-services.module.css'
import { MY_SERVICES_TEXTS } from './texts.ts'

export function ServiceName({ service }: { service: OwnService }) {
  return (
    <div style={{ minWidth: 0 }}>
      <Link
        to="/services/$serviceId/contacts"
        params={{ serviceId: String(service.serviceId) }}
        className={classes.name}
        title={service.name}
      >
        {service.name}
      </Link>
      {service.displayName && (
        <Text truncate size="xs" c="dimmed" title={service.displayName}>
          {service.displayName}
        </Text>
      )}
    </div>
  )
}

export function MyRoles({ service }: { service: OwnService }) {
  const say = useTexts(MY_SERVICES_TEXTS)
  if (service.roles.length === 3) return <Text size="sm">{say('allThree')}</Text>
  return (
    <Group gap={4}>
      {service.roles.map((role) => (
        <RoleBadge key={role} role={role} />
      ))}
    </Group>
  )
}

/** The requests that are open on the service; each leads to its page. */
export function OpenRequests({ service }: { service: OwnService }) {
  const say = useTexts(MY_SERVICES_TEXTS)
  const names = useNames()
  return service.pending.map(({ id, awaitsMe, toAccount, contactTypes }) => {
    const state = awaitsMe ? say('awaitsMe') : say('awaitsOthers')
    const roles = names.spokenRoles(contactTypes)
    const label = say('pendingOf', { state, id, to: toAccount, roles, name: service.name })
    return (
      <OpenRequestBadge key={id} id={id} awaitsMe={awaitsMe} label={label} className={classes.request}>
        {state}
      </OpenRequestBadge>
    )
  })
}

export function ServiceMenu({ service }: { service: OwnService }) {
  const say = useTexts(MY_SERVICES_TEXTS)
  const names = useNames()
  const path = `/services/${service.serviceId}`
  const mayModify = service.mayChange.length > 0
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={say('actionsOf', { name: service.name, kind: names.product(service.product) })}
        >
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {mayModify ? (
          <Menu.Item component={Link} to={`${path}/contacts`} leftSection={<IconUsers size={16} />}>
            {say('modify')}
          </Menu.Item>
        ) : (
          // Disabled, yet within reach of the keyboard: so that everybody learns why.
          <Menu.Item aria-disabled className={classes.mayNot} closeMenuOnClick={false} leftSection={<IconUsers size={16} />}>
            {say('modify')}
            <Text size="xs">{say('mayNotModify')}</Text>
          </Menu.Item>
        )}
        <Menu.Item component={Link} to={`${path}/owner`} leftSection={<IconId size={16} />}>
          {say('owner')}
        </Menu.Item>
        <Menu.Item component={Link} to={`${path}/history`} leftSection={<IconClockHour4 size={16} />}>
          {say('history')}
        </Menu.Item>
        <Menu.Item component={Link} to={`${path}/rights`} leftSection={<IconScale size={16} />}>
          {say('rights')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
