import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { TelephonyGroup } from '../../../api/telephony-wire.ts'
import { beginProcedure, submitProcedure } from '../../api/own-procedures.ts'
import { DIALOG_TEXTS } from '../../parts/dialog-texts.ts'
import { FormFailure } from '../../parts/form-failure.tsx'
import { useNames } from '../../parts/names.ts'
import { namesOf } from '../../parts/person-name.tsx'
import { useTexts } from '../../words.ts'
import { SPECIAL_TEXTS } from './special-texts.ts'

const BY_STAFF = ['contactAdmin', 'contactBilling'] as const

type Entered = { contactAdmin: string; contactBilling: string; statement: string }

const NOTHING: Entered = { contactAdmin: '', contactBilling: '', statement: '' }

type AskStaffProps = { group: TelephonyGroup; onClose: () => void; onDone: () => void }

/** Asks the staff for another administrative or billing contact of a group with special numbers. */
export function AskStaff({ group, onClose, onDone }: AskStaffProps) {
  const say = useTexts(SPECIAL_TEXTS)
  const dialog = useTexts(DIALOG_TEXTS)
  const asking = useAsking(group, onDone)
  const close = () => !asking.isPending && onClose()
  return (
    <Modal opened onClose={close} title={say('title')} size="lg" centered closeButtonProps={{ 'aria-label': dialog('close') }}>
      <AskForm group={group} onSend={(entered) => !asking.isPending && asking.mutate(entered)}>
        <FormFailure error={asking.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {dialog('cancel')}
          </Button>
          <Button type="submit" loading={asking.isPending}>
            {say('send')}
          </Button>
        </Group>
      </AskForm>
    </Modal>
  )
}

type AskFormProps = { group: TelephonyGroup; onSend: (entered: Entered) => unknown; children: ReactNode }

function AskForm({ group, onSend, children }: AskFormProps) {
  const say = useTexts(SPECIAL_TEXTS)
  const names = useNames()
  const [entered, enter] = useState(NOTHING)
  const [tried, tryIt] = useState(false)
  const isNothing = entered.contactAdmin.trim() === '' && entered.contactBilling.trim() === ''
  const isUntold = entered.statement.trim() === ''
  const send = (event: FormEvent) => {
    event.preventDefault()
    tryIt(true)
    if (!isNothing && !isUntold) onSend(entered)
  }
  return (
    <form onSubmit={send} noValidate>
      <Stack>
        <Text size="sm" c="dimmed">
          {say('lead')}
        </Text>
        {BY_STAFF.map((role, index) => (
          <TextInput
            key={role}
            label={names.role(role)}
            description={say('leaveEmpty', { who: namesOf(group[role]) })}
            value={entered[role]}
            onChange={({ currentTarget: { value } }) => enter((before) => ({ ...before, [role]: value }))}
            error={tried && isNothing && index === 0 && say('nothing')}
            maxLength={320}
            spellCheck={false}
            autoCapitalize="none"
            autoComplete="off"
            data-autofocus={index === 0 || undefined}
          />
        ))}
        <Textarea
          label={say('reason')}
          description={say('reasonHint')}
          value={entered.statement}
          onChange={({ currentTarget: { value } }) => enter((before) => ({ ...before, statement: value }))}
          error={tried && isUntold && say('noReason')}
          maxLength={4000}
          rows={4}
        />
        {children}
      </Stack>
    </form>
  )
}

/** A draft that could not be submitted is written anew by the next try. */
function useAsking({ name }: TelephonyGroup, onDone: () => void) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async ({ contactAdmin, contactBilling, statement }: Entered) => {
      const { number } = await beginProcedure({ kind: 'group-contacts', group: name, contactAdmin, contactBilling, statement })
      await submitProcedure(number)
    },
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['procedures'] })
      onDone()
    },
  })
}
