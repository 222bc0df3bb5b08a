import { Alert, Button, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { Refused } from '../../api/call.ts'
import { Failure } from '../../parts/failure.tsx'
import { useNames } from '../../parts/names.ts'
import { PassValidation } from '../../parts/telephony/pass-validation.tsx'
import { useTexts } from '../../words.ts'
import { rolesIn } from './also.tsx'
import { type Checked, isEmpty } from './draft.ts'
import classes from './edit-contacts.module.css'
import type { Asking } from './outcome.ts'
import type { People } from './people.ts'
import { SentenceList } from './sentences.tsx'
import { EDIT_CONTACTS_TEXTS } from './texts.ts'

type SummaryProps = {
  targets: Checked[]
  people: People
  asking: Asking
  /** Whether I have passed the VoIP validation, if that is known. */
  validated: boolean | null
}

/** What will happen once it is confirmed, and the button that confirms it. */
export function Summary({ targets, people, asking, validated }: SummaryProps) {
  const say = useTexts(EDIT_CONTACTS_TEXTS)
  const [main] = targets
  const nothing = isEmpty(main!.wanted)
  const failed = asking.asked ? undefined : asking.outcomes.find(({ ids }) => ids === null)
  return (
    <section className={classes.summary} aria-labelledby="summary">
      <Title order={2} id="summary" mb="sm">
        {say('summaryTitle')}
      </Title>
      <Stack gap="md" aria-live="polite">
        {nothing && <Text c="dimmed">{say('nothingYet')}</Text>}
        {!nothing &&
          targets.map((target) => (
            <About key={target.service.serviceId} target={target} people={people} named={targets.length > 1} />
          ))}
        {validated === false && isAboutMyValidation(main!, people) && <PassValidation />}
        {!nothing && <Warnings main={main!} people={people} />}
      </Stack>
      <Stack mt="lg" gap="md">
        {failed && <Failure error={failed.failure} title={say('failedTitle')} />}
        <Button type="submit" size="md" fullWidth loading={asking.isPending} disabled={!canConfirm(targets)}>
          {say('confirm')}
        </Button>
      </Stack>
    </section>
  )
}

/** Whether the validation that is missing may be mine: I pay today, or am to. */
function isAboutMyValidation({ service, wanted, check }: Checked, { isMe }: People): boolean {
  const isAsked = check?.refusals.some(({ code }) => code === 'not_voip_validated') ?? false
  return isAsked && (isMe(service.contactBilling.nichandle) || isMe(wanted.contactBilling?.toLowerCase() ?? ''))
}

/** What the server refuses can not be confirmed; what it could not be asked about, can. */
export function canConfirm(targets: Checked[]): boolean {
  return targets.every(({ wanted, check, error }) => !isEmpty(wanted) && (check?.allowed || error !== null))
}

/** About one service: its requests, or why they can not be. */
function About({ target, people, named }: { target: Checked; people: People; named: boolean }) {
  const say = useTexts(EDIT_CONTACTS_TEXTS)
  const names = useNames()
  const { service, check, error } = target
  // Those of a role stand at its field.
  const refusals = check?.refusals.filter(({ contactType }) => named || !contactType) ?? []
  return (
    <Stack gap={6}>
      {named && (
        <Title order={3} fz="sm" className={classes.about}>
          {say('alsoOn', { kind: names.product(service.product), name: service.name })}
        </Title>
      )}
      {check && <SentenceList tasks={check.allowed ? check.tasks : []} people={people} />}
      {check?.allowed && <Overtaken target={target} />}
      {!named && check?.refusals.some(({ contactType }) => contactType) && <Text size="sm">{say('mendFirst')}</Text>}
      {refusals.map(({ code, contactType, message }) => (
        <Text key={`${code} ${contactType} ${message}`} size="sm" c="var(--bad)">
          {message}
        </Text>
      ))}
      {target.isChecking && <Text c="dimmed">{say('checking')}</Text>}
      {error && <Text size="sm">{isTooMany(error) ? say('tooManyChecks') : say('notChecked')}</Text>}
    </Stack>
  )
}

function isTooMany(error: Error): boolean {
  return error instanceof Refused && error.status === 429
}

/** An open request on a role that may nevertheless be asked for is ended by it. */
function Overtaken({ target: { service, wanted } }: { target: Checked }) {
  const say = useTexts(EDIT_CONTACTS_TEXTS)
  const ended = service.pending.filter(({ contactTypes }) => contactTypes.some((role) => wanted[role] !== undefined))
  return ended.map(({ id }) => (
    <Text key={id} size="sm">
      {say('overtakes', { id })}
    </Text>
  ))
}

/** The administrative role takes the right to ask for more along. */
function Warnings({ main: { service, wanted, check }, people }: { main: Checked; people: People }) {
  const say = useTexts(EDIT_CONTACTS_TEXTS)
  const receiver = check?.tasks.find(({ contactTypes }) => contactTypes.includes('contactAdmin'))?.toAccount
  if (!receiver || !people.isMe(service.contactAdmin.nichandle)) return null
  const isAll = rolesIn(wanted).length === 3
  const hasOthers = service.pending.some(({ contactTypes }) => contactTypes.every((role) => wanted[role] === undefined))
  return (
    <Alert color={isAll ? 'blue' : 'yellow'} variant="outline" icon={isAll ? <IconInfoCircle /> : <IconAlertTriangle />}>
      {isAll ? say('adminLast') : say('adminLeaves', { who: people.who(receiver) })} {hasOthers && say('adminEnds')}
    </Alert>
  )
}
