import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import type { ProcedureView } from '../../../api/procedure-wire.ts'
import { isPublic } from '../../../domain/procedure.ts'
import { type Access, procedureQuery, withdrawProcedure } from '../../api/procedures.ts'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { forgetDraft, keptDraft } from '../../parts/procedure/draft.ts'
import { useTexts } from '../../words.ts'
import { STATUS_TEXTS } from './texts.ts'

export function Withdraw({ procedure, access }: { procedure: ProcedureView; access: Access }) {
  const say = useTexts(STATUS_TEXTS)
  const cache = useQueryClient()
  const [asking, { open, close }] = useDisclosure(false)
  const { kind, number } = procedure
  const withdraw = async () => {
    const withdrawn = await withdrawProcedure(access)
    if (isPublic(kind) && keptDraft(kind).number === number) forgetDraft(kind)
    cache.setQueryData(procedureQuery(access).queryKey, withdrawn)
  }
  return (
    <>
      <Button variant="default" color="red" onClick={open}>
        {say('withdraw')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={say('withdrawTitle')}
        action={say('withdrawAction')}
        onConfirm={withdraw}
        onClose={close}
      >
        <Text size="sm">{say('withdrawLead')}</Text>
      </ConfirmDialog>
    </>
  )
}
