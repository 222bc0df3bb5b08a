import { Button, Group, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { OwnRequest } from '../../../api/own-request-wire.ts'
import { RequestStateBadge, RoleBadge } from '../../parts/badges.tsx'
import { useWasChanged } from '../../parts/lately-changed.ts'
import { useNames } from '../../parts/names.ts'
import { PersonName } from '../../parts/person-name.tsx'
import { isOpen, stateNow } from '../../parts/request-state.ts'
import { RequestSteps } from '../../parts/request-steps.tsx'
import { ResendButton, ResendOutcome, useResend, WithdrawButton } from '../../parts/request-verbs.tsx'
import { useReason } from '../../parts/request-words.ts'
import { day } from '../../parts/time.ts'
import { TimeLeft, useNowUntil } from '../../parts/time-left.tsx'
import { useLanguage, useTexts } from '../../words.ts'
import classes from './my-requests.module.css'
import { MY_REQUESTS_TEXTS } from './texts.ts'

type RowProps = { request: OwnRequest; onWithdrawn: (id: number) => void }

export function RequestRow({ request, onWithdrawn }: RowProps) {
  const now = useNowUntil(request.dateExpiration)
  const state = stateNow(request, now)
  const open = isOpen(state)
  const reason = useReason()(request, state)
  const changed = useWasChanged(request.id)
  return (
    <li className={classes.row} data-changed={changed || undefined} data-request={request.id}>
      <About request={request} />
      <People request={request} />
      <RequestSteps steps={request.steps} open={open} />
      <Stack gap={4} align="flex-start">
        <RequestStateBadge state={state} />
        {open && <TimeLeft until={request.dateExpiration} now={now} />}
        {reason && (
          <Text size="sm" c="dimmed">
            {reason}
          </Text>
        )}
      </Stack>
      {open && request.actions.length > 0 && <Actions request={request} onWithdrawn={onWithdrawn} />}
    </li>
  )
}

function About({ request }: { request: OwnRequest }) {
  const say = useTexts(MY_REQUESTS_TEXTS)
  const names = useNames()
  const language = useLanguage()
  return (
    <Stack gap={2} style={{ minWidth: 0 }}>
      <Link to="/requests/$id" params={{ id: String(request.id) }} className={classes.name} title={request.serviceName}>
        {request.serviceName}
      </Link>
      <Text size="sm" c="dimmed">
        {names.product(request.product)}
      </Text>
      <Group gap={4} my={4}>
        {request.contactTypes.map((role) => (
          <RoleBadge key={role} role={role} />
        ))}
      </Group>
      <Text size="xs" c="dimmed">
        {say('number', { id: request.id, when: day(request.dateRequest, language) })}
      </Text>
    </Stack>
  )
}

function People({ request: { from, to } }: { request: OwnRequest }) {
  const say = useTexts(MY_REQUESTS_TEXTS)
  return (
    <dl className={classes.people}>
      <dt>{say('from')}</dt>
      <dd>
        <PersonName person={from} />
      </dd>
      <dt>{say('to')}</dt>
      <dd>
        <PersonName person={to} />
      </dd>
    </dl>
  )
}

/** Exactly what applies now. Yes and no take the code, which is asked for on the request's own page. */
function Actions({ request, onWithdrawn }: RowProps) {
  const say = useTexts(MY_REQUESTS_TEXTS)
  const resend = useResend(request)
  const { id, actions } = request
  const page = `/requests/${id}`
  return (
    <Stack gap={0} style={{ gridColumn: '1 / -1' }}>
      <div className={classes.buttons}>
        {actions.includes('accept') && (
          <Button component={Link} to={page} size="xs" variant="light" aria-label={say('acceptOf', { id })}>
            {say('accept')}
          </Button>
        )}
        {actions.includes('refuse') && (
          <Button component={Link} to={page} size="xs" variant="default" aria-label={say('declineOf', { id })}>
            {say('decline')}
          </Button>
        )}
        <ResendButton request={request} resend={resend} size="xs" />
        {actions.includes('abort') && <WithdrawButton request={request} size="xs" onWithdrawn={() => onWithdrawn(id)} />}
      </div>
      <ResendOutcome resend={resend} />
    </Stack>
  )
}
