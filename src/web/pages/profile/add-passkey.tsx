import { Button } from '@mantine/core'
import { useState } from 'react'
import { addPasskey } from '../../api/second-factor.ts'
import { useTexts } from '../../words.ts'
import { useDevice } from './device.ts'
import { NameDialog } from './name-dialog.tsx'
import { ShownOnce } from './recovery-codes.tsx'
import type { PartProps } from './second-factor-card.tsx'
import { SECURITY_TEXTS, SETUP_TEXTS } from './security-texts.ts'

/** A name first, then the browser's own prompt, then recovery codes if it is the first factor. */
export function AddPasskey({ proven, onChanged }: PartProps) {
  const say = useTexts(SECURITY_TEXTS)
  const saySetup = useTexts(SETUP_TEXTS)
  const device = useDevice()
  const [naming, name] = useState(false)
  const [codes, keep] = useState<string[] | null>(null)
  const add = async (as: string) => {
    const { recoveryCodes } = await proven(() => addPasskey(as))
    if (recoveryCodes) keep(recoveryCodes)
    else await onChanged(saySetup('passkeyOn'))
  }
  return (
    <>
      <Button variant="default" size="sm" onClick={() => name(true)}>
        {say('addPasskey')}
      </Button>
      <NameDialog
        opened={naming}
        title={say('addPasskey')}
        action={say('goOn')}
        name={device(navigator.userAgent)}
        onName={add}
        onClose={() => name(false)}
      />
      <ShownOnce
        codes={codes}
        onKept={() => {
          keep(null)
          void onChanged(saySetup('passkeyOn'))
        }}
      />
    </>
  )
}
