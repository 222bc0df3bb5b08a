import { Badge, Group, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { isClosed } from '../../../domain/procedure.ts'
import type { StaffQueueItem } from '../../api/staff.ts'
import { useNames } from '../../parts/names.ts'
import { namesOf } from '../../parts/person-name.tsx'
import { ProcedureBadge } from '../../parts/procedure-badge.tsx'
import { useProcedureNames } from '../../parts/procedure-names.ts'
import { fromNow, moment } from '../../parts/time.ts'
import { useLanguage, useTexts } from '../../words.ts'
import classes from './staff-queue.module.css'
import { STAFF_QUEUE_TEXTS } from './texts.ts'

/** A procedure of the queue: what is asked, for which service, since when, and who works on it. */
export function Row({ item }: { item: StaffQueueItem }) {
  return (
    <li className={classes.row}>
      <About item={item} />
      <Of item={item} />
      <State item={item} />
      <Work item={item} />
    </li>
  )
}

function About({ item: { number, kind, situation } }: { item: StaffQueueItem }) {
  const names = useProcedureNames()
  return (
    <Stack gap={2} style={{ minWidth: 0 }}>
      <Link to="/staff/$number" params={{ number }} className={classes.name}>
        {names.kind(kind)}
      </Link>
      <Text size="sm" ff="monospace">
        {number}
      </Text>
      {situation && (
        <Text size="sm" c="dimmed">
          {names.situation(situation)}
        </Text>
      )}
    </Stack>
  )
}

function Of({ item: { service, proofs, objections } }: { item: StaffQueueItem }) {
  const say = useTexts(STAFF_QUEUE_TEXTS)
  const names = useNames()
  return (
    <Stack gap={2} style={{ minWidth: 0 }}>
      {service ? (
        <>
          <Text size="sm" fw={600} truncate title={service.name}>
            {service.name}
          </Text>
          <Text size="sm" c="dimmed">
            {names.product(service.product)}
          </Text>
        </>
      ) : (
        <Text size="sm" c="dimmed">
          {say('noService')}
        </Text>
      )}
      <Group gap={8}>
        <Text size="sm" c="dimmed">
          {say('proofs', { count: proofs })}
        </Text>
        {objections > 0 && (
          <Badge size="sm" variant="light" color="orange" tt="none">
            {say('objections', { count: objections })}
          </Badge>
        )}
      </Group>
    </Stack>
  )
}

function State({ item: { state, stateSince, effectiveAt } }: { item: StaffQueueItem }) {
  const say = useTexts(STAFF_QUEUE_TEXTS)
  const language = useLanguage()
  const waits = state === 'waiting-period' ? effectiveAt : null
  return (
    <Stack gap={4} align="flex-start">
      <ProcedureBadge state={state} />
      <Text size="sm" c="dimmed" component="time" dateTime={waits ?? stateSince} title={moment(waits ?? stateSince, language)}>
        {waits ? say('effective', { when: fromNow(waits, language) }) : fromNow(stateSince, language)}
      </Text>
    </Stack>
  )
}

/** What has ended is worked on by nobody. */
function Work({ item: { state, takenBy, firstYes, mine } }: { item: StaffQueueItem }) {
  const say = useTexts(STAFF_QUEUE_TEXTS)
  if (isClosed(state)) return null
  return (
    <Stack gap={2} style={{ minWidth: 0 }}>
      <Text size="xs" c="dimmed">
        {say('work')}
      </Text>
      <Text size="sm" fw={mine ? 600 : 400} c={takenBy ? 'inherit' : 'dimmed'} truncate>
        {mine ? say('you') : takenBy ? (takenBy.name ?? takenBy.nichandle) : say('nobody')}
      </Text>
      {firstYes && (
        <Text size="sm" c="var(--good)" truncate title={namesOf(firstYes)}>
          {say('firstYes', { who: firstYes.name ?? firstYes.nichandle })}
        </Text>
      )}
    </Stack>
  )
}
