import { Button, Group, Stack, Text } from '@mantine/core'
import { IconCheck, IconClockHour4, IconX } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { ownerName } from '../../../domain/owner.ts'
import {
  type OwnerChangeTask,
  ownerChangeQuery,
  resendToOwner,
  type ServiceOwner,
  withdrawOwnerChange,
} from '../../api/owners.ts'
import { Card } from '../../parts/card.tsx'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { Failure } from '../../parts/failure.tsx'
import { namesOf } from '../../parts/person-name.tsx'
import { day, moment } from '../../parts/time.ts'
import { useLanguage, useTexts } from '../../words.ts'
import classes from './service-owner.module.css'
import { OPEN_CHANGE_TEXTS } from './texts.ts'

type Open = NonNullable<ServiceOwner['open']>
type Consent = OwnerChangeTask['consents'][number]

type OpenChangeProps = { held: ServiceOwner; open: Open; isNew: boolean; onWithdrawn: () => void }

/** The change of owner that waits for answers: whose, and until when. */
export function OpenChange({ held, open, isNew, onWithdrawn }: OpenChangeProps) {
  const say = useTexts(OPEN_CHANGE_TEXTS)
  const language = useLanguage()
  const heading = useRef<HTMLHeadingElement>(null)
  const task = useQuery({ ...ownerChangeQuery(open.id), enabled: held.mayChange })
  const asked = { who: namesOf(open.askedBy), day: day(open.requestedAt, language) }
  useEffect(() => {
    if (isNew) heading.current?.focus({ preventScroll: true })
  }, [isNew])
  return (
    <Card title={say('title')} lead={say('asked', asked)} heading={heading} told={isNew ? say('started') : ''}>
      <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
        {say('become', { name: ownerName(open.newOwner) })}
      </Text>
      <Failure error={task.data ? null : task.error} />
      {task.data && (
        <ul className={classes.sides}>
          {task.data.consents.map((consent) => (
            <Side key={consent.side} id={open.id} consent={consent} />
          ))}
        </ul>
      )}
      <Text size="sm" c="dimmed">
        {say('until', { when: moment(open.expiresAt, language) })}
      </Text>
      {held.mayChange && <Withdraw id={open.id} onWithdrawn={onWithdrawn} />}
    </Card>
  )
}

const MARKS = {
  waiting: { Icon: IconClockHour4, said: 'waiting' },
  confirmed: { Icon: IconCheck, said: 'confirmed' },
  refused: { Icon: IconX, said: 'refused' },
} as const

function Side({ id, consent }: { id: number; consent: Consent }) {
  const say = useTexts(OPEN_CHANGE_TEXTS)
  const language = useLanguage()
  const { side, email, state, sentAt, answeredAt } = consent
  const { Icon, said } = MARKS[state]
  const who = say(side === 'present' ? 'present' : 'newOwner')
  return (
    <li className={classes.side}>
      <span className={classes.mark} data-state={state}>
        <Icon size={16} stroke={2} aria-hidden />
      </span>
      <Stack gap={2} align="flex-start">
        <Text fw={600}>{who}</Text>
        <Text size="sm">{email}</Text>
        <Text size="sm" c="dimmed">
          {say(said, { when: moment(answeredAt ?? sentAt, language) })}
        </Text>
        {state === 'waiting' && <Resend id={id} consent={consent} who={who} />}
      </Stack>
    </li>
  )
}

function Resend({ id, consent: { side, email }, who }: { id: number; consent: Consent; who: string }) {
  const say = useTexts(OPEN_CHANGE_TEXTS)
  const cache = useQueryClient()
  const resend = useMutation({
    mutationFn: () => resendToOwner(id, side),
    onSuccess: () => cache.invalidateQueries({ queryKey: ownerChangeQuery(id).queryKey }),
  })
  return (
    <>
      <Button
        variant="default"
        size="xs"
        mt={6}
        aria-label={say('resendTo', { side: who })}
        loading={resend.isPending}
        onClick={() => !resend.isPending && resend.mutate()}
      >
        {say('resend')}
      </Button>
      <Text size="sm" c="var(--good)" role="status">
        {resend.isSuccess && say('resent', { email })}
      </Text>
      <Failure error={resend.error} />
    </>
  )
}

function Withdraw({ id, onWithdrawn }: { id: number; onWithdrawn: () => void }) {
  const say = useTexts(OPEN_CHANGE_TEXTS)
  const cache = useQueryClient()
  const [asks, ask] = useState(false)
  return (
    <Group>
      <Button variant="subtle" color="red" onClick={() => ask(true)} ms={-18}>
        {say('withdraw')}
      </Button>
      <ConfirmDialog
        opened={asks}
        title={say('withdrawTitle')}
        action={say('withdraw')}
        onConfirm={() => withdrawOwnerChange(id)}
        onClose={() => ask(false)}
        onDone={() => {
          onWithdrawn()
          void cache.invalidateQueries({ queryKey: ['services', 'owner'] })
        }}
      >
        {say('withdrawWhat')}
      </ConfirmDialog>
    </Group>
  )
}
