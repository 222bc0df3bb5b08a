import { Badge, Button, Group, Text } from '@mantine/core'
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react'
import type { Session } from '../../api/sessions.ts'
import { fromNow, moment } from '../../parts/time.ts'
import { useLanguage, useTexts } from '../../words.ts'
import { deviceOf, useDevice } from './device.ts'
import classes from './profile.module.css'
import { SESSIONS_TEXTS } from './sessions-texts.ts'

/** The server knows it to the minute. */
const JUST_NOW = 120_000

const MOBILE = ['iPhone', 'iPad', 'Android']

export function SessionRow({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const say = useTexts(SESSIONS_TEXTS)
  const language = useLanguage()
  const device = useDevice()(session.agent)
  const { current, address, agent, createdAt, lastSeenAt } = session
  const isHere = Date.now() - Date.parse(lastSeenAt) < JUST_NOW
  const Icon = MOBILE.includes(deviceOf(agent ?? '').system ?? '') ? IconDeviceMobile : IconDeviceDesktop
  return (
    <li className={classes.row}>
      <Icon size={24} stroke={1.6} aria-hidden style={{ flex: 'none', color: 'var(--soft)' }} />
      <div className={classes.grow}>
        <Group gap="xs">
          <Text size="sm" fw={600} {...(agent && { title: agent })}>
            {device}
          </Text>
          {current && (
            <Badge variant="light" color="green" tt="none">
              {say('current')}
            </Badge>
          )}
        </Group>
        <Text size="sm">
          {isHere ? say('seenNow') : say('seen', { seen: fromNow(lastSeenAt, language) })} {address && say('from', { address })}
        </Text>
        <Text size="xs" c="dimmed">
          {say('since', { since: moment(createdAt, language) })}
        </Text>
      </div>
      {!current && (
        <Button variant="subtle" color="red" size="xs" onClick={onEnd} aria-label={say('endNamed', { device })}>
          {say('end')}
        </Button>
      )}
    </li>
  )
}
