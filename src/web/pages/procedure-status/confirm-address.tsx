import { Button, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ProcedureView } from '../../../api/procedure-wire.ts'
import { type Access, confirmProcedure, procedureQuery } from '../../api/procedures.ts'
import { Facts } from '../../parts/facts.tsx'
import { FormFailure } from '../../parts/form-failure.tsx'
import { forgetFragment } from '../../parts/link-code.ts'
import { PlainHead } from '../../parts/plain-head.tsx'
import { keepAccess, tellConfirmed } from '../../parts/procedure/access.ts'
import { useProcedureNames } from '../../parts/procedure-names.ts'
import { useTexts } from '../../words.ts'
import { useGoOn } from './go-on.ts'
import { STATUS_TEXTS } from './texts.ts'

type ConfirmAddressProps = {
  procedure: ProcedureView
  access: Access
  /** The form is in another window, which goes on. */
  onElsewhere: () => void
}

/** The first time that a letter's link is opened. Nothing is confirmed before the button is pressed. */
export function ConfirmAddress({ procedure, access, onElsewhere }: ConfirmAddressProps) {
  const say = useTexts(STATUS_TEXTS)
  const names = useProcedureNames()
  const cache = useQueryClient()
  const goOn = useGoOn()
  const confirm = useMutation({
    mutationFn: async () => {
      const confirmed = await confirmProcedure(access)
      keepAccess(access)
      const isElsewhere = await tellConfirmed(access)
      forgetFragment()
      if (isElsewhere) onElsewhere()
      const known = isElsewhere ? confirmed : await goOn(confirmed, access)
      cache.setQueryData(procedureQuery(access).queryKey, known)
    },
  })
  return (
    <Stack gap="lg">
      <PlainHead title={say('confirmTitle')} lead={say('confirm')} />
      <FormFailure error={confirm.error} />
      <Facts
        facts={[
          { label: say('procedure'), value: names.kind(procedure.kind) },
          { label: say('numberLabel'), value: procedure.number },
          { label: say('email'), value: procedure.email },
        ]}
      />
      <Button size="md" fullWidth loading={confirm.isPending} onClick={() => !confirm.isPending && confirm.mutate()}>
        {say('confirmAction')}
      </Button>
      <Text size="sm" c="dimmed">
        {say('notYou')}
      </Text>
    </Stack>
  )
}
