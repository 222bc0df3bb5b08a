/** What has become of the request, and the next step. */
import { Anchor, Button, Group, Paper, Stack, Text, ThemeIcon } from '@mantine/core'
import { type Icon, IconBan, IconCheck, IconClockHour4, IconEye, IconHourglassHigh, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { OwnRequest } from '../../../api/own-request-wire.ts'
import type { OwnService } from '../../../api/own-service-wire.ts'
import { useMe } from '../../api/me.ts'
import { requestCountQuery } from '../../api/requests.ts'
import { useNames } from '../../parts/names.ts'
import { nameOf } from '../../parts/person-names.ts'
import { stateNow } from '../../parts/request-state.ts'
import { ResendButton, ResendOutcome, useResend, WithdrawButton } from '../../parts/request-verbs.tsx'
import { useReason } from '../../parts/request-words.ts'
import { PassValidation } from '../../parts/telephony/pass-validation.tsx'
import { moment } from '../../parts/time.ts'
import { useLanguage, useTexts } from '../../words.ts'
import classes from './answer-request.module.css'
import { nextStepOf, type Part, type Scene } from './scene.ts'
import { OUTCOME_TEXTS } from './scene-texts.ts'

type OutcomeProps = {
  request: OwnRequest
  scene: Scene
  part: Part
  service: OwnService | null
  now: number
  /** A new code was sent. */
  onSent: () => void
}

const MARKS: Record<Exclude<Scene, 'answer' | 'addressUnverified'>, { Icon: Icon; colour: string }> = {
  codeDead: { Icon: IconBan, colour: 'orange' },
  answered: { Icon: IconHourglassHigh, colour: 'blue' },
  watching: { Icon: IconEye, colour: 'blue' },
  underWay: { Icon: IconHourglassHigh, colour: 'blue' },
  done: { Icon: IconCheck, colour: 'green' },
  refused: { Icon: IconX, colour: 'red' },
  expired: { Icon: IconClockHour4, colour: 'gray' },
  aborted: { Icon: IconBan, colour: 'gray' },
  error: { Icon: IconX, colour: 'red' },
}

export function Outcome(props: OutcomeProps & { scene: keyof typeof MARKS }) {
  const { Icon: Mark, colour } = MARKS[props.scene]
  return (
    <Paper withBorder radius="lg" className={classes.card}>
      <Group align="flex-start" wrap="nowrap" gap="md">
        <ThemeIcon size={44} radius="xl" variant="light" color={colour} style={{ flex: 'none' }}>
          <Mark size={24} stroke={1.8} aria-hidden />
        </ThemeIcon>
        <Stack gap="sm" style={{ flex: 1, minWidth: 0 }} pt={2}>
          <Sentences {...props} />
          <NextStep {...props} />
          <More />
        </Stack>
      </Group>
    </Paper>
  )
}

function Sentences({ request, scene, part, now }: OutcomeProps) {
  const say = useTexts(OUTCOME_TEXTS)
  const names = useNames()
  const language = useLanguage()
  const reason = useReason()(request, stateNow(request, now))
  const me = useMe().nichandle
  const awaited = request.steps.filter(({ state }) => state === 'waiting').map(({ account }) => nameOf(account))
  if (scene === 'codeDead') return <Text>{say('codeDead')}</Text>
  if (scene === 'answered') return <Text>{say('answered', { who: names.list(awaited) })}</Text>
  if (scene === 'watching') return <Text>{say('watching')}</Text>
  if (scene === 'underWay') return <Text>{say('underWay')}</Text>
  if (scene === 'done') {
    const when = moment(request.dateDone!, language)
    const roles = names.spokenRoles(request.contactTypes)
    const lost = part === 'giver' || part === 'loser'
    const paysNow = request.contactTypes.includes('contactBilling') && (part === 'receiver' || part === 'taker')
    return (
      <Text>
        {lost ? say('doneLost', { when, roles }) : say('done', { when })} {paysNow && say('doneBills')}
      </Text>
    )
  }
  const isMyValidation = request.reason === 'not_voip_validated' && request.reasonAccount === me
  return (
    <Text component="div">
      {reason} {isMyValidation && <PassValidation />}{' '}
      {request.serviceId !== null && say('unchanged', { service: request.serviceName })}
    </Text>
  )
}

function NextStep({ request, scene, service, part, onSent }: OutcomeProps) {
  const say = useTexts(OUTCOME_TEXTS)
  if (scene === 'codeDead' || scene === 'answered') return <OpenSteps request={request} onSent={onSent} />
  if (scene === 'done') return <AfterDone service={service} />
  const next = nextStepOf(request, scene, (service?.mayChange.length ?? 0) > 0)
  if (next === 'none') return null
  if (next === 'haveAsked')
    return (
      <Text size="sm" c="dimmed">
        {part === 'receiver' ? say('haveAsked', { asker: nameOf(request.asker) }) : say('haveAskedAdmin')}
      </Text>
    )
  return (
    <>
      <Text size="sm" c="dimmed">
        {scene === 'error' ? say('firstSettle') : say('askAgainLead')}
      </Text>
      <div>
        <Button component={Link} to={`/services/${service!.serviceId}/contacts`}>
          {say('askAgain')}
        </Button>
      </div>
    </>
  )
}

function OpenSteps({ request, onSent }: Pick<OutcomeProps, 'request' | 'onSent'>) {
  const resend = useResend(request, onSent)
  const { actions } = request
  return (
    <>
      <ResendOutcome resend={resend} />
      <Group gap="xs">
        <ResendButton request={request} resend={resend} variant="filled" />
        {actions.includes('abort') && <WithdrawButton request={request} />}
      </Group>
    </>
  )
}

/** Who is a contact now finds the way to the service. */
function AfterDone({ service }: { service: OwnService | null }) {
  const say = useTexts(OUTCOME_TEXTS)
  if (!service) return null
  return (
    <Group gap="xs">
      <Button component={Link} to={`/services?search=${encodeURIComponent(service.name)}`}>
        {say('toServices')}
      </Button>
      <Button component={Link} variant="default" to={`/services/${service.serviceId}/rights`}>
        {say('toRights')}
      </Button>
    </Group>
  )
}

/** Whoever has answered one may want to answer the next. */
function More() {
  const say = useTexts(OUTCOME_TEXTS)
  const waiting = useQuery(requestCountQuery).data?.waitingForMe ?? 0
  if (waiting === 0) return null
  return (
    <Anchor component={Link} to="/requests?view=waitingForMe" size="sm">
      {say('more', { count: waiting })}
    </Anchor>
  )
}
