import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconMailForward } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useNames } from '../../parts/names.ts'
import { messageOf } from '../../parts/page-failed.tsx'
import { PART_TEXTS } from '../../parts/texts.ts'
import { useTexts } from '../../words.ts'
import classes from './edit-contacts.module.css'
import type { Asking, Outcome } from './outcome.ts'
import type { People } from './people.ts'
import { Sentences } from './sentences.tsx'
import { EDIT_CONTACTS_TEXTS } from './texts.ts'

/** What was asked for, who has a letter now, and where to go on; what failed can be tried again by itself. */
export function Asked({ asking, people }: { asking: Asking; people: People }) {
  const say = useTexts(EDIT_CONTACTS_TEXTS)
  const heading = useRef<HTMLHeadingElement>(null)
  const failed = asking.outcomes.filter(({ ids }) => ids === null)
  // Also after the last one that failed: the button that tried again is gone then.
  useEffect(() => {
    if (failed.length >= 0) heading.current?.focus()
  }, [failed.length])
  return (
    <Stack gap="lg" maw={720}>
      <Group gap="sm" wrap="nowrap">
        <IconMailForward size={28} stroke={1.6} color="var(--good)" aria-hidden style={{ flex: 'none' }} />
        <Title order={2} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          {failed.length > 0 ? say('partlyTitle') : say('askedTitle')}
        </Title>
      </Group>
      <Letters outcomes={asking.outcomes} people={people} />
      <Stack gap="sm" component="ul" className={classes.outcomes}>
        {asking.outcomes.map((outcome) => (
          <li key={outcome.service.serviceId} className={classes.outcome}>
            <OneOutcome outcome={outcome} people={people} />
          </li>
        ))}
      </Stack>
      {failed.length > 0 && (
        <Button variant="default" loading={asking.isPending} onClick={() => asking.ask(failed)} style={{ alignSelf: 'start' }}>
          {say('retrySome', { count: failed.length })}
        </Button>
      )}
      <Group gap="sm">
        <Button variant="default" component={Link} to="/requests">
          {say('myRequests')}
        </Button>
        <Button variant="subtle" component={Link} to="/services">
          {say('myServices')}
        </Button>
      </Group>
    </Stack>
  )
}

function Letters({ outcomes, people: { who, isMe } }: { outcomes: Outcome[]; people: People }) {
  const say = useTexts(EDIT_CONTACTS_TEXTS)
  const names = useNames()
  const tasks = outcomes.flatMap((outcome) => (outcome.ids ? outcome.tasks : []))
  const others = [...new Set(tasks.flatMap(({ mustValidate }) => mustValidate))].filter((account) => !isMe(account))
  const readers = [say('you'), ...others.map(who)]
  return <Text>{others.length === 0 ? say('lettersOne') : say('lettersMany', { who: names.list(readers) })}</Text>
}

function OneOutcome({ outcome, people }: { outcome: Outcome; people: People }) {
  const say = useTexts(EDIT_CONTACTS_TEXTS)
  const parts = useTexts(PART_TEXTS)
  const names = useNames()
  const { service, ids } = outcome
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {say('alsoOn', { kind: names.product(service.product), name: service.name })}
      </Text>
      {ids ? (
        ids.map((id, index) => <OneRequest key={id} id={id} task={outcome.tasks[index]} people={people} />)
      ) : (
        <Alert color="red" variant="outline" title={say('notAsked')} role="alert">
          {messageOf(outcome.failure, parts('unreachable'))}
        </Alert>
      )}
    </Stack>
  )
}

type OneRequestProps = { id: number; task: Outcome['tasks'][number] | undefined; people: People }

function OneRequest({ id, task, people }: OneRequestProps) {
  const say = useTexts(EDIT_CONTACTS_TEXTS)
  return (
    <Group justify="space-between" gap="sm">
      <div style={{ flex: '1 1 260px' }}>
        {task ? <Sentences task={task} people={people} withParties={false} /> : <Text fw={600}>{say('requestId', { id })}</Text>}
      </div>
      <Button component={Link} to={`/requests/${id}`} size="sm" variant="light" aria-label={say('enterCodeOf', { id })}>
        {say('enterCode')}
      </Button>
    </Group>
  )
}
