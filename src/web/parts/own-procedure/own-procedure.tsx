/** One procedure of mine: how it stands, what was asked and answered, and what I can do about it now. */
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconBan, IconCircleCheck, IconCircleX, IconClockHour4, IconMessageQuestion, IconPencil } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { isClosed } from '../../../domain/procedure.ts'
import { type OwnProcedure, procedurePath, submitProcedure, withdrawProcedure } from '../../api/own-procedures.ts'
import { useTexts } from '../../words.ts'
import { Card } from '../card.tsx'
import { ConfirmDialog } from '../confirm-dialog.tsx'
import { FormFailure } from '../form-failure.tsx'
import { useNames } from '../names.ts'
import { useProcedureNames } from '../procedure-names.ts'
import { Proofs, SentProofs } from '../proofs/proofs.tsx'
import { AnswerForm } from './answer-form.tsx'
import { type Phase, useMissing, useStanding } from './standing.ts'
import { Talk } from './talk.tsx'
import { OWN_PROCEDURE_TEXTS } from './texts.ts'

const MARKS: Record<Phase, [typeof IconBan, string]> = {
  draft: [IconPencil, 'var(--soft)'],
  withStaff: [IconClockHour4, 'var(--mantine-color-anchor)'],
  waits: [IconMessageQuestion, 'var(--warn)'],
  done: [IconCircleCheck, 'var(--good)'],
  refused: [IconCircleX, 'var(--bad)'],
  withdrawn: [IconBan, 'var(--soft)'],
  expired: [IconBan, 'var(--soft)'],
}

type OwnProcedureCardProps = {
  procedure: OwnProcedure
  /** What it asks for. */
  children?: ReactNode
}

export function OwnProcedureCard({ procedure, children }: OwnProcedureCardProps) {
  const { phase, title, sentence } = useStanding(procedure)
  const [Mark, colour] = MARKS[phase]
  const [told, tell] = useState('')
  const heading = useHeadingAfter(phase)
  const say = useTexts(OWN_PROCEDURE_TEXTS)
  return (
    <Card
      title={title}
      lead={sentence}
      told={told}
      heading={heading}
      aside={<Mark size={28} stroke={1.6} color={colour} aria-hidden />}
    >
      <Stack gap="lg">
        {children}
        <Talk procedure={procedure} />
        {phase === 'draft' && <Draft procedure={procedure} onSent={tell} />}
        {phase === 'waits' && <AnswerForm procedure={procedure} onAnswered={tell} />}
        {phase === 'withStaff' && procedure.proofs.length > 0 && <SentProofs proofs={procedure.proofs} />}
        <Group justify="space-between" gap="sm">
          <Text size="sm" c="dimmed">
            {say('number', { number: procedure.number })}
          </Text>
          {!isClosed(procedure.state) && <Withdraw number={procedure.number} />}
        </Group>
      </Stack>
    </Card>
  )
}

/** What had the focus is gone once it stands elsewhere; the title says where it stands. */
function useHeadingAfter(phase: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(phase)
  useEffect(() => {
    if (before.current !== phase) heading.current?.focus()
    before.current = phase
  }, [phase])
  return heading
}

function Draft({ procedure, onSent }: { procedure: OwnProcedure; onSent: (told: string) => void }) {
  const say = useTexts(OWN_PROCEDURE_TEXTS)
  const names = useNames()
  const missing = useMissing(useProcedureNames().proof, names.list)
  const cache = useQueryClient()
  const refresh = () => cache.invalidateQueries({ queryKey: ['procedures'] })
  const submit = useMutation({
    mutationFn: () => submitProcedure(procedure.number),
    onSuccess: async () => {
      await refresh()
      onSent(say('submitted'))
    },
  })
  const isWhole = procedure.missing.length === 0
  return (
    <Stack>
      <Proofs
        place={{ path: procedurePath(procedure.number) }}
        proofs={procedure.proofs}
        needed={procedure.needed}
        onChanged={refresh}
      />
      <FormFailure error={submit.error} />
      <Group gap="md">
        <Button disabled={!isWhole} loading={submit.isPending} onClick={() => !submit.isPending && submit.mutate()}>
          {say('submit')}
        </Button>
        {!isWhole && (
          <Text size="sm" c="dimmed" role="status" style={{ flex: '1 1 240px' }}>
            {missing(procedure.missing)}
          </Text>
        )}
      </Group>
    </Stack>
  )
}

function Withdraw({ number }: { number: string }) {
  const say = useTexts(OWN_PROCEDURE_TEXTS)
  const cache = useQueryClient()
  const [asking, ask] = useState(false)
  const withdraw = async () => {
    await withdrawProcedure(number)
    await cache.invalidateQueries({ queryKey: ['procedures'] })
  }
  return (
    <div>
      <Button variant="subtle" color="red" size="compact-sm" onClick={() => ask(true)}>
        {say('withdraw')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={say('withdrawTitle', { number })}
        action={say('withdraw')}
        onConfirm={withdraw}
        onClose={() => ask(false)}
      >
        <Text size="sm">{say('withdrawWhat')}</Text>
      </ConfirmDialog>
    </div>
  )
}
