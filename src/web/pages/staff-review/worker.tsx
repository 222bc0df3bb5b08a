import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { isClosed } from '../../../domain/procedure.ts'
import { release, type StaffProcedure, take } from '../../api/staff.ts'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { Failure } from '../../parts/failure.tsx'
import { useTexts } from '../../words.ts'
import type { Done } from './decide.tsx'
import { DECIDE_TEXTS } from './decide-texts.ts'
import { stepOf, useStep } from './steps.ts'

/** Who works on it, and taking it or giving it back. */
export function Worker({ procedure, onDone }: { procedure: StaffProcedure; onDone: (what: Done) => void }) {
  const say = useTexts(DECIDE_TEXTS)
  const { number, takenBy, mine, state } = procedure
  const [asks, ask] = useState(false)
  const taking = useStep(number, (over: boolean) => take(number, over))
  const releasing = useStep(number, () => release(number))
  if (isClosed(state)) return null
  const who = takenBy?.name ?? takenBy?.nichandle ?? ''
  const mayTake = stepOf(procedure, 'take')
  const isOthers = takenBy !== null && !mine
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Text fw={600}>{mine ? say('you') : isOthers ? say('other', { who }) : say('nobody')}</Text>
        {!takenBy && mayTake && (
          <Button
            size="xs"
            disabled={!mayTake.allowed}
            loading={taking.isPending}
            onClick={() => !taking.isPending && taking.mutate(false, { onSuccess: () => onDone('taken') })}
          >
            {say('take')}
          </Button>
        )}
        {isOthers && mayTake?.code !== 'beneficiary' && (
          <Button size="xs" variant="default" onClick={() => ask(true)}>
            {say('takeOver')}
          </Button>
        )}
        {mine && (
          <Button
            size="xs"
            variant="default"
            loading={releasing.isPending}
            onClick={() => !releasing.isPending && releasing.mutate(undefined, { onSuccess: () => onDone('released') })}
          >
            {say('release')}
          </Button>
        )}
      </Group>
      <Failure error={taking.error ?? releasing.error} />
      <ConfirmDialog
        opened={asks}
        title={say('takeOverTitle', { who })}
        action={say('takeOver')}
        onConfirm={() => taking.mutateAsync(true)}
        onClose={() => ask(false)}
        onDone={() => onDone('taken')}
      >
        {say('takeOverWhat')}
      </ConfirmDialog>
    </Stack>
  )
}
