import { Paper, Stack, Text, Title } from '@mantine/core'
import { IconFlag, IconSend } from '@tabler/icons-react'
import type { OwnRequest } from '../../../api/own-request-wire.ts'
import { useMe } from '../../api/me.ts'
import { RequestStateBadge, RoleBadge } from '../../parts/badges.tsx'
import { type RequestState, useNames } from '../../parts/names.ts'
import { PersonName } from '../../parts/person-name.tsx'
import { nameOf } from '../../parts/person-names.ts'
import { isOpen } from '../../parts/request-state.ts'
import steps from '../../parts/request-steps.module.css'
import { RequestSteps } from '../../parts/request-steps.tsx'
import { moment } from '../../parts/time.ts'
import { TimeLeft } from '../../parts/time-left.tsx'
import { useLanguage, useTexts } from '../../words.ts'
import classes from './answer-request.module.css'
import { ANSWER_TEXTS } from './texts.ts'

type StoryProps = { request: OwnRequest; state: RequestState; now: number; changed: boolean }

/** The request at a glance, and what happened to it so far. */
export function Story({ request, state, now, changed }: StoryProps) {
  const say = useTexts(ANSWER_TEXTS)
  return (
    <Stack gap="lg">
      <Paper withBorder radius="lg" className={classes.card} component="section">
        <Title order={2} fz="md" mb="sm">
          {say('facts')}
        </Title>
        <RequestStateBadge state={state} />
        <Facts request={request} state={state} now={now} />
      </Paper>
      <Paper
        withBorder
        radius="lg"
        className={`${classes.card} ${changed ? classes.changed : ''}`}
        component="section"
        data-changed={changed || undefined}
      >
        <Title order={2} fz="md" mb="sm">
          {say('story')}
        </Title>
        <Asked request={request} />
        <RequestSteps steps={request.steps} open={isOpen(state)} />
        <Ended request={request} state={state} />
      </Paper>
    </Stack>
  )
}

function Facts({ request, state, now }: Omit<StoryProps, 'changed'>) {
  const say = useTexts(ANSWER_TEXTS)
  const names = useNames()
  const language = useLanguage()
  const roles = request.contactTypes.map((role) => <RoleBadge key={role} role={role} />)
  return (
    <dl className={classes.facts}>
      <Fact name={say('service')}>
        <Text size="sm" fw={600}>
          {request.serviceName}
        </Text>
        <Text size="xs" c="dimmed">
          {names.product(request.product)}
        </Text>
      </Fact>
      <Fact name={say('role')}>{roles}</Fact>
      <Fact name={say('from')}>
        <PersonName person={request.from} />
      </Fact>
      <Fact name={say('to')}>
        <PersonName person={request.to} />
      </Fact>
      {isOpen(state) && (
        <Fact name={say('until')}>
          <Text size="sm">{moment(request.dateExpiration, language)}</Text>
          <TimeLeft until={request.dateExpiration} now={now} />
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Asked({ request }: { request: OwnRequest }) {
  const say = useTexts(ANSWER_TEXTS)
  const language = useLanguage()
  const isMine = useMe().nichandle === request.asker.nichandle
  return (
    <div className={steps.step} style={{ marginBlockEnd: 8 }}>
      <IconSend size={20} stroke={1.8} color="var(--soft)" aria-hidden />
      <div>
        <div className={steps.who}>{say('storyAsked', { when: moment(request.dateRequest, language) })}</div>
        <div className={steps.fate}>{isMine ? say('storyYou') : say('storyBy', { who: nameOf(request.asker) })}</div>
      </div>
    </div>
  )
}

function Ended({ request, state }: { request: OwnRequest; state: RequestState }) {
  const say = useTexts(ANSWER_TEXTS)
  const names = useNames()
  const language = useLanguage()
  if (isOpen(state)) return null
  const when = moment(request.dateDone ?? request.dateExpiration, language)
  return (
    <div className={steps.step} style={{ marginBlockStart: 8 }}>
      <IconFlag size={20} stroke={1.8} color="var(--soft)" aria-hidden />
      <div className={steps.who}>{say('storyEnded', { state: names.requestState(state), when })}</div>
    </div>
  )
}
