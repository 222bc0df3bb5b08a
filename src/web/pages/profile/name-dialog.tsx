import { Alert, Button, Modal, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { NoPasskey } from '../../api/passkey.ts'
import { DIALOG_TEXTS } from '../../parts/dialog-texts.ts'
import { Failure } from '../../parts/failure.tsx'
import { useTexts } from '../../words.ts'
import { SECURITY_TEXTS } from './security-texts.ts'

type NameDialogProps = {
  opened: boolean
  title: string
  action: string
  /** What stands in the field at first. */
  name: string
  onName: (name: string) => Promise<unknown>
  onClose: () => void
}

/** Asks for the name of a passkey. */
export function NameDialog({ opened, title, action, name, onName, onClose }: NameDialogProps) {
  const say = useTexts(DIALOG_TEXTS)
  const [busy, be] = useState(false)
  return (
    <Modal
      opened={opened}
      onClose={() => (busy ? undefined : onClose())}
      title={title}
      closeOnEscape={!busy}
      closeButtonProps={{ 'aria-label': say('close') }}
      centered
    >
      <NameForm
        action={action}
        name={name}
        onName={async (next) => {
          be(true)
          await onName(next).finally(() => be(false))
          onClose()
        }}
      />
    </Modal>
  )
}

function NameForm({ action, name: before, onName }: Pick<NameDialogProps, 'action' | 'name' | 'onName'>) {
  const say = useTexts(SECURITY_TEXTS)
  const [name, type] = useState(before)
  const [missing, miss] = useState(false)
  const save = useMutation({ mutationFn: () => onName(name.trim()) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    miss(name.trim() === '')
    if (!save.isPending && name.trim() !== '') save.mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {save.error instanceof NoPasskey ? (
          <Alert color="yellow" variant="outline" role="alert">
            {say('passkeyNotMade')}
          </Alert>
        ) : (
          <Failure error={save.error} />
        )}
        <TextInput
          label={say('passkeyName')}
          description={say('passkeyNameHint')}
          value={name}
          onChange={(event) => type(event.currentTarget.value)}
          error={missing && say('passkeyNameMissing')}
          maxLength={60}
          required
          data-autofocus
        />
        <Button type="submit" loading={save.isPending} fullWidth>
          {action}
        </Button>
      </Stack>
    </form>
  )
}
