import { Button, Modal, Text } from '@mantine/core'
import { useState } from 'react'
import { makeRecoveryCodes } from '../../api/second-factor.ts'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { useTexts } from '../../words.ts'
import { Part } from './part.tsx'
import { RecoveryCodeList } from './recovery-code-list.tsx'
import type { PartProps } from './second-factor-card.tsx'
import { SECURITY_TEXTS, SETUP_TEXTS } from './security-texts.ts'

/** From here on somebody is told to make new ones. */
const FEW = 3

export function RecoveryCodes({ own, proven, onChanged }: PartProps) {
  const say = useTexts(SECURITY_TEXTS)
  const saySetup = useTexts(SETUP_TEXTS)
  const [asking, ask] = useState(false)
  const [codes, keep] = useState<string[] | null>(null)
  const left = own.recoveryCodesLeft
  return (
    <>
      <Part
        title={say('recoveryCodes')}
        lead={
          <>
            {say('recoveryCodesLead')}
            <Text size="sm" {...(left <= FEW && { c: 'var(--warn)', fw: 600 })}>
              {say('left', { count: left })}
              {left <= FEW && `. ${say('fewLeft')}`}
            </Text>
          </>
        }
      >
        <Button variant="default" size="sm" onClick={() => ask(true)}>
          {say('makeCodes')}
        </Button>
      </Part>
      <ConfirmDialog
        opened={asking}
        title={say('makeCodesTitle')}
        action={say('makeCodes')}
        onConfirm={async () => keep((await proven(makeRecoveryCodes)).recoveryCodes)}
        onClose={() => ask(false)}
      >
        {say('makeCodesWhat')}
      </ConfirmDialog>
      <ShownOnce
        codes={codes}
        onKept={() => {
          keep(null)
          void onChanged(saySetup('codesMade'))
        }}
      />
    </>
  )
}

/** Codes that were just made, in a dialog that stays until somebody has them. */
export function ShownOnce({ codes, onKept }: { codes: string[] | null; onKept: () => void }) {
  const say = useTexts(SETUP_TEXTS)
  return (
    <Modal
      opened={codes !== null}
      onClose={() => undefined}
      title={say('codesTitle')}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      centered
    >
      {codes && <RecoveryCodeList codes={codes} onKept={onKept} />}
    </Modal>
  )
}
