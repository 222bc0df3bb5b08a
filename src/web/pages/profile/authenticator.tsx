import { Button, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { NewAuthenticator } from '../../../api/second-factor-wire.ts'
import { beginAuthenticator, removeAuthenticator } from '../../api/second-factor.ts'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { Failure } from '../../parts/failure.tsx'
import { day } from '../../parts/time.ts'
import { useLanguage, useTexts } from '../../words.ts'
import { AuthenticatorSetup } from './authenticator-setup.tsx'
import { Part } from './part.tsx'
import type { PartProps } from './second-factor-card.tsx'
import { SECURITY_TEXTS, SETUP_TEXTS } from './security-texts.ts'

export function Authenticator({ own, proven, onChanged }: PartProps) {
  const say = useTexts(SECURITY_TEXTS)
  const saySetup = useTexts(SETUP_TEXTS)
  const language = useLanguage()
  const [made, make] = useState<NewAuthenticator | null>(null)
  const [removing, askToRemove] = useState(false)
  const begin = useMutation({ mutationFn: () => proven(beginAuthenticator), onSuccess: make })
  const { authenticator, passkeys } = own
  const isLast = authenticator !== null && passkeys.length === 0
  const remove = async () => {
    await proven(removeAuthenticator)
    await onChanged(saySetup('removed'))
  }
  return (
    <>
      <Part
        title={say('authenticator')}
        lead={
          <>
            {say('authenticatorLead')}
            {authenticator && <Text size="sm">{say('added', { date: day(authenticator.createdAt, language) })}</Text>}
          </>
        }
      >
        <Button variant={own.enabled ? 'default' : 'filled'} size="sm" loading={begin.isPending} onClick={() => begin.mutate()}>
          {authenticator ? say('replace') : say('setUp')}
        </Button>
        {authenticator && (
          <Button variant="subtle" color="red" size="sm" onClick={() => askToRemove(true)}>
            {say('remove')}
          </Button>
        )}
      </Part>
      <Failure error={begin.error} />
      <AuthenticatorSetup
        made={made}
        proven={proven}
        onClose={() => make(null)}
        onDone={() => {
          make(null)
          void onChanged(saySetup('authenticatorOn'))
        }}
      />
      <ConfirmDialog
        opened={removing}
        title={say('removeAuthenticatorTitle')}
        action={say('remove')}
        onConfirm={remove}
        onClose={() => askToRemove(false)}
      >
        <Text>
          {say('removeAuthenticator')} {isLast && say('removeLast')}
        </Text>
      </ConfirmDialog>
    </>
  )
}
