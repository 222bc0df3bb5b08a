import { Button, Group, Loader, Modal, NativeSelect, Stack } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { MoveCheck } from '../../../api/telephony-wire.ts'
import { moveCheckQuery, moveServices } from '../../api/telephony.ts'
import { DIALOG_TEXTS } from '../../parts/dialog-texts.ts'
import { Failure } from '../../parts/failure.tsx'
import { useTexts } from '../../words.ts'
import { MoveOutlook } from './move-outlook.tsx'
import { type Move, type Moving, titleOf } from './moving.ts'
import { REORGANISE_TEXTS } from './texts.ts'

type MoveDialogProps = { moving: Moving; onMoved: (count: number, to: string) => void }

/** Whereto, what that changes, and the button that does it. */
export function MoveDialog({ moving, onMoved }: MoveDialogProps) {
  const say = useTexts(REORGANISE_TEXTS)
  const dialog = useTexts(DIALOG_TEXTS)
  const { mine, from, ask } = moving
  const { names, to } = moving.move!
  const others = mine.filter(({ name }) => name !== from.name)
  const check = useMoveCheck(from.name, { names, to: to ?? onlyOf(others.map(({ name }) => name)) })
  const moved = useMove(moving, check.to, onMoved)
  const close = () => !moved.isPending && ask(null)
  return (
    <Modal
      opened
      onClose={close}
      title={say('dialogTitle', { count: names.length })}
      size="lg"
      centered
      closeButtonProps={{ 'aria-label': dialog('close') }}
    >
      <Stack>
        <NativeSelect
          label={say('to')}
          value={check.to ?? ''}
          onChange={(event) => ask({ names, to: event.currentTarget.value || null })}
          data={[
            ...(check.to ? [] : [{ value: '', label: say('choose') }]),
            ...others.map((group) => ({ value: group.name, label: titleOf(group) })),
          ]}
          data-autofocus
        />
        <div aria-live="polite">
          {check.isChecking && <Loader size="sm" aria-label={say('checking')} role="img" />}
          {check.data && <MoveOutlook check={check.data} names={names} onLeaveOut={leaveOut(moving, check)} />}
        </div>
        <Failure error={moved.error ?? check.error} title={say('failed')} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {dialog('cancel')}
          </Button>
          <Button disabled={!check.data?.allowed} loading={moved.isPending} onClick={() => !moved.isPending && moved.mutate()}>
            {say('move')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function onlyOf(names: string[]): string | null {
  return names.length === 1 ? names[0]! : null
}

type Checking = { to: string | null; data: MoveCheck | undefined; error: Error | null; isChecking: boolean }

function useMoveCheck(from: string, { names, to }: Move): Checking {
  const asked = { billingAccountDestination: to ?? '', serviceNames: names }
  const { data, error, isFetching } = useQuery({ ...moveCheckQuery(from, asked), enabled: to !== null })
  return { to, data, error, isChecking: isFetching && !data }
}

function useMove({ from, mine, move, ask }: Moving, to: string | null, onMoved: MoveDialogProps['onMoved']) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: () => moveServices(from.name, { billingAccountDestination: to!, serviceNames: move!.names }),
    onSuccess: async ({ moved }) => {
      // It is asked about no more: what has moved is not in this group.
      ask(null)
      await cache.invalidateQueries({ queryKey: ['services'] })
      const group = mine.find(({ name }) => name === to)
      onMoved(moved.length, group ? titleOf(group) : to!)
    },
  })
}

/** The same without those that can not be moved; nothing if none would be left. */
function leaveOut({ move, ask, select }: Moving, { to, data }: Checking): (() => void) | null {
  const refused = data?.services.filter(({ refusals }) => refusals.length > 0).map(({ serviceName }) => serviceName) ?? []
  const rest = move!.names.filter((name) => !refused.includes(name))
  if (refused.length === 0 || rest.length === 0) return null
  return () => {
    select(rest)
    ask({ names: rest, to })
  }
}
