import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Policy } from '../../../api/policy-wire.ts'
import { deletePolicy, endPolicyAt } from '../../api/policies.ts'
import { dayOf, endOfDay, today } from '../../parts/access/end-of-day.ts'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { FormFailure } from '../../parts/form-failure.tsx'
import { useTexts } from '../../words.ts'
import type { Deed } from './row.tsx'
import { ACCESS_TEXTS } from './texts.ts'

type DialogProps = {
  policy: Policy
  opened: boolean
  onClose: () => void
  /** Hears what was done. Whoever had the focus may be gone then. */
  onDone: (sentence: string) => void
}

/** Asks before a policy ends or goes, or until when it is to count. */
export function RowDialog({ deed, ...rest }: DialogProps & { deed: Deed }) {
  if (deed === 'end') return <EndDialog key={String(rest.opened)} {...rest} />
  return deed === 'endNow' ? <EndNowDialog {...rest} /> : <DeleteDialog {...rest} />
}

/** The list is loaded anew once the dialog is closed: with its row, a dialog would be gone before it could tell. */
function useTold(onDone: DialogProps['onDone']): DialogProps['onDone'] {
  const cache = useQueryClient()
  return (sentence) => {
    onDone(sentence)
    void cache.invalidateQueries({ queryKey: ['policies'] })
  }
}

function EndNowDialog({ policy, onDone, ...rest }: DialogProps) {
  const say = useTexts(ACCESS_TEXTS)
  const told = useTold(onDone)
  return (
    <ConfirmDialog
      {...rest}
      title={say('endNowTitle')}
      action={say('endNowDo')}
      onConfirm={() => endPolicyAt(policy, new Date().toISOString())}
      onDone={() => told(say('ended', { name: policy.name }))}
    >
      {say('endNowLead', { name: policy.name })}
    </ConfirmDialog>
  )
}

function DeleteDialog({ policy, onDone, ...rest }: DialogProps) {
  const say = useTexts(ACCESS_TEXTS)
  const told = useTold(onDone)
  return (
    <ConfirmDialog
      {...rest}
      title={say('deleteTitle')}
      action={say('deleteDo')}
      onConfirm={() => deletePolicy(policy.id)}
      onDone={() => told(say('deleted', { name: policy.name }))}
    >
      {say('deleteLead', { name: policy.name })}
    </ConfirmDialog>
  )
}

function EndDialog({ policy, opened, onClose, onDone }: DialogProps) {
  const say = useTexts(ACCESS_TEXTS)
  const told = useTold(onDone)
  const [day, setDay] = useState(policy.expiredAt ? dayOf(policy.expiredAt) : '')
  const save = useMutation({ mutationFn: (end: string | null) => endPolicyAt(policy, end) })
  const close = () => !save.isPending && onClose()
  const end = (at: string | null) => {
    if (save.isPending) return
    save.mutate(at, {
      onSuccess: () => {
        onClose()
        // After the dialog has given the focus back.
        setTimeout(() => told(say('endChanged', { name: policy.name })), 60)
      },
    })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (day >= today()) end(endOfDay(day))
  }
  return (
    <Modal opened={opened} onClose={close} title={say('endTitle')} closeButtonProps={{ 'aria-label': say('close') }} centered>
      <form onSubmit={submit}>
        <Stack>
          <FormFailure error={save.error} />
          <Text size="sm">{say('endLead', { name: policy.name })}</Text>
          <TextInput
            type="date"
            label={say('endLabel')}
            value={day}
            min={today()}
            required
            data-autofocus
            error={day !== '' && day < today() && say('endFuture')}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <Group justify="space-between">
            <Button variant="subtle" disabled={policy.expiredAt === null} onClick={() => end(null)}>
              {say('endRemove')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {say('endSave')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
