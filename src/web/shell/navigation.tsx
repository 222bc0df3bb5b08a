import { Badge, Indicator, Stack } from '@mantine/core'
import {
  IconChecklist,
  IconClockHour4,
  IconInbox,
  IconKey,
  IconMailOpened,
  IconPhone,
  IconServer2,
  IconUser,
  IconUsers,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { isStaff, useMe } from '../api/me.ts'
import { requestCountQuery } from '../api/requests.ts'
import { useHasTelephony } from '../api/services.ts'
import { SETTINGS } from '../settings.ts'
import { useTexts } from '../words.ts'
import classes from './shell.module.css'
import { SHELL_TEXTS } from './texts.ts'

const PLACES = [
  { to: '/services', label: 'services', Icon: IconServer2 },
  { to: '/requests', label: 'requests', Icon: IconInbox },
  { to: '/access', label: 'access', Icon: IconKey },
  { to: '/users', label: 'users', Icon: IconUsers },
  { to: '/history', label: 'history', Icon: IconClockHour4 },
  { to: '/profile', label: 'profile', Icon: IconUser },
] as const

/** How many requests wait for me. */
function useWaiting(): number {
  return useQuery(requestCountQuery).data?.waitingForMe ?? 0
}

/** The places of the panel, beside the page. */
export function Navigation() {
  const say = useTexts(SHELL_TEXTS)
  const waiting = useWaiting()
  return (
    <Stack gap={4} h="100%">
      {PLACES.map(({ to, label, Icon }) => (
        <Link key={to} to={to} className={classes.link}>
          <Icon size={20} stroke={1.7} aria-hidden />
          <span style={{ flex: 1 }}>{say(label)}</span>
          {to === '/requests' && waiting > 0 && (
            <Badge circle={waiting < 10} aria-label={say('requestsWaiting', { count: waiting })} role="img">
              {waiting}
            </Badge>
          )}
        </Link>
      ))}
      {useHasTelephony() && (
        <Link to="/telephony" className={classes.link}>
          <IconPhone size={20} stroke={1.7} aria-hidden />
          {say('telephony')}
        </Link>
      )}
      {isStaff(useMe()) && (
        <Link to="/staff" className={classes.link}>
          <IconChecklist size={20} stroke={1.7} aria-hidden />
          {say('staff')}
        </Link>
      )}
      {SETTINGS.demo && (
        <a className={classes.link} href="/mailbox" style={{ marginTop: 'auto' }}>
          <IconMailOpened size={20} stroke={1.7} aria-hidden />
          {say('mailbox')}
        </a>
      )}
    </Stack>
  )
}

/** The same places at the foot of a narrow screen. */
export function Tabs() {
  const say = useTexts(SHELL_TEXTS)
  const waiting = useWaiting()
  return (
    <div className={classes.tabs}>
      {PLACES.map(({ to, label, Icon }) => (
        <Link key={to} to={to} className={classes.tab}>
          <Indicator disabled={to !== '/requests' || waiting === 0} label={waiting} size={18} offset={2}>
            <Icon size={22} stroke={1.7} aria-hidden />
          </Indicator>
          {say(label)}
        </Link>
      ))}
    </div>
  )
}
