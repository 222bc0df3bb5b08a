import { Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { StaffProcedure } from '../../api/staff.ts'
import { DIALOG_TEXTS } from '../../parts/dialog-texts.ts'
import { useOpenedLater } from '../../parts/opened-later.ts'
import { useTexts } from '../../words.ts'
import type { Done } from './decide.tsx'

export type DialogProps = {
  procedure: StaffProcedure
  opened: boolean
  onClose: () => void
  onDone: (what: Done) => void
}

type FrameProps = Pick<DialogProps, 'opened' | 'onClose'> & {
  title: string
  /** The form: it says while it sends. */
  form: (onBusy: (busy: boolean) => void) => ReactNode
}

/** A dialog around what is decided. While it is sent, the dialog stays; closed and opened again, it keeps what was typed. */
export function Dialog({ opened, title, onClose, form }: FrameProps) {
  const say = useTexts(DIALOG_TEXTS)
  const [busy, be] = useState(false)
  return (
    <Modal
      opened={useOpenedLater(opened)}
      onClose={() => (busy ? undefined : onClose())}
      title={title}
      closeOnEscape={!busy}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': say('close') }}
      size="lg"
      keepMounted
      centered
    >
      {form(be)}
    </Modal>
  )
}
