import { ActionIcon, Button, Code, CopyButton, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import type { NewAuthenticator } from '../../../api/second-factor-wire.ts'
import { Refused } from '../../api/call.ts'
import { confirmAuthenticator } from '../../api/second-factor.ts'
import { DIALOG_TEXTS } from '../../parts/dialog-texts.ts'
import { Failure } from '../../parts/failure.tsx'
import { useTexts } from '../../words.ts'
import { QrCode } from './qr-code.tsx'
import { RecoveryCodeList } from './recovery-code-list.tsx'
import type { PartProps } from './second-factor-card.tsx'
import { SETUP_TEXTS } from './security-texts.ts'

type AuthenticatorSetupProps = {
  /** What was made, and waits for a code of the app; null while there is nothing to set up. */
  made: NewAuthenticator | null
  proven: PartProps['proven']
  onClose: () => void
  onDone: () => void
}

/** Shows the secret, asks for a code that proves that the app has it, then hands out recovery codes with the first factor. */
export function AuthenticatorSetup({ made, proven, onClose, onDone }: AuthenticatorSetupProps) {
  const say = useTexts(SETUP_TEXTS)
  const sayDialog = useTexts(DIALOG_TEXTS)
  const [codes, keep] = useState<string[] | null>(null)
  const done = () => {
    keep(null)
    onDone()
  }
  return (
    <Modal
      opened={made !== null}
      onClose={onClose}
      title={codes ? say('codesTitle') : say('title')}
      closeOnEscape={!codes}
      closeOnClickOutside={false}
      withCloseButton={!codes}
      closeButtonProps={{ 'aria-label': sayDialog('close') }}
      centered
    >
      {codes && <RecoveryCodeList codes={codes} onKept={done} />}
      {made && !codes && <Steps made={made} proven={proven} onConfirmed={(next) => (next ? keep(next) : done())} />}
    </Modal>
  )
}

type StepsProps = { made: NewAuthenticator; proven: PartProps['proven']; onConfirmed: (codes: string[] | null) => void }

function Steps({ made, proven, onConfirmed }: StepsProps) {
  const say = useTexts(SETUP_TEXTS)
  const field = useRef<HTMLInputElement>(null)
  const [code, type] = useState('')
  const [missing, miss] = useState(false)
  const confirm = useMutation({
    mutationFn: () => proven(() => confirmAuthenticator(code)),
    onSuccess: ({ recoveryCodes }) => onConfirmed(recoveryCodes),
    onError: () => field.current?.select(),
  })
  const isWrong = confirm.error instanceof Refused && confirm.error.code === 'wrong_second_factor'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (confirm.isPending) return
    miss(code.length < 6)
    if (code.length < 6) field.current?.focus()
    else confirm.mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text>{say('scan')}</Text>
        <Group justify="center">
          <QrCode text={made.uri} label={say('qrCode')} />
        </Group>
        <Secret secret={made.secret} />
        {!isWrong && <Failure error={confirm.error} />}
        <TextInput
          ref={field}
          label={say('code')}
          value={code}
          onChange={(event) => {
            type(event.currentTarget.value.replace(/\D/g, '').slice(0, 6))
            miss(false)
          }}
          error={(isWrong && (confirm.error as Refused).message) || (missing && say('codeMissing'))}
          inputMode="numeric"
          autoComplete="one-time-code"
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          required
          data-autofocus
        />
        <Button type="submit" loading={confirm.isPending} fullWidth>
          {say('confirm')}
        </Button>
      </Stack>
    </form>
  )
}

function Secret({ secret }: { secret: string }) {
  const say = useTexts(SETUP_TEXTS)
  return (
    <div>
      <Text size="sm" c="dimmed" mb={4}>
        {say('type')}
      </Text>
      <Group gap={6} wrap="nowrap">
        <Code fz="sm" style={{ overflowWrap: 'anywhere' }}>
          {secret.replace(/.{4}(?=.)/g, '$& ')}
        </Code>
        <CopyButton value={secret} timeout={2000}>
          {({ copied, copy }) => (
            <ActionIcon variant="subtle" color="gray" onClick={copy} aria-label={copied ? say('copied') : say('copySecret')}>
              {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
            </ActionIcon>
          )}
        </CopyButton>
      </Group>
    </div>
  )
}
