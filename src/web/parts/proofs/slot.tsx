import { Button } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed, IconFilePlus, IconFiles } from '@tabler/icons-react'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import type { ProcedureProof } from '../../../api/procedure-wire.ts'
import type { ProofKind } from '../../../domain/proof.ts'
import type { ProofPlace } from '../../api/proofs.ts'
import { useTexts } from '../../words.ts'
import { KeptRow, UploadRow } from './file-row.tsx'
import classes from './proofs.module.css'
import { PROOFS_TEXTS } from './texts.ts'
import type { Uploads } from './uploads.ts'

type SlotProps = {
  /** What files that come here are taken for. */
  kind: ProofKind
  title: string
  hint: string
  /** It must be there; else it may. */
  needed: boolean
  place: ProofPlace
  proofs: ProcedureProof[]
  uploads: Uploads
  full: boolean
  onRemoved: (proof: ProcedureProof) => unknown
  children?: ReactNode
}

/** By content the server decides; this is only what the file chooser offers. */
const ACCEPTED = 'application/pdf,image/png,image/jpeg,image/heic,.heic,.heif'

/** A line that takes files of one kind, chosen or dropped, and shows them. */
export function Slot({ kind, title, hint, needed, place, proofs, uploads, full, onRemoved, children }: SlotProps) {
  const say = useTexts(PROOFS_TEXTS)
  const chooser = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const there = proofs.length > 0
  const take = (files: FileList | null) => files && !full && uploads.add(kind, [...files])
  const { over, ...dropping } = useDropping(take)
  const Mark = !needed ? IconFiles : there ? IconCircleCheck : IconCircleDashed
  const removed = async (proof: ProcedureProof) => {
    await onRemoved(proof)
    button.current?.focus()
  }
  return (
    <li className={classes.slot} data-over={over || undefined} data-there={(needed && there) || undefined} {...dropping}>
      <div className={classes.head}>
        <Mark
          size={22}
          stroke={1.7}
          className={classes.mark}
          {...(needed ? { role: 'img', 'aria-label': there ? say('isThere') : say('isMissing') } : { 'aria-hidden': true })}
        />
        <div>
          <div className={classes.title}>{title}</div>
          <div className={classes.hint}>{hint}</div>
          {children}
        </div>
        <div className={classes.act}>
          <Button
            ref={button}
            variant="default"
            size="xs"
            disabled={full}
            leftSection={<IconFilePlus size={15} aria-hidden />}
            aria-label={there ? say('addAnotherFor', { kind: title }) : say('chooseFor', { kind: title })}
            onClick={() => chooser.current?.click()}
          >
            {over ? say('dropHere') : there ? say('addAnother') : say('choose')}
          </Button>
        </div>
      </div>
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        accept={ACCEPTED}
        onChange={({ currentTarget }) => {
          take(currentTarget.files)
          currentTarget.value = ''
        }}
      />
      <Files proofs={proofs} uploads={uploads} title={title} place={place} removed={removed} mixed={!needed} />
    </li>
  )
}

type FilesProps = Pick<SlotProps, 'proofs' | 'uploads' | 'title' | 'place'> & {
  removed: (proof: ProcedureProof) => unknown
  /** It holds several kinds, so each says its own. */
  mixed: boolean
}

function Files({ proofs, uploads, title, place, removed, mixed }: FilesProps) {
  const say = useTexts(PROOFS_TEXTS)
  if (proofs.length === 0 && uploads.uploads.length === 0) return null
  return (
    <ul className={classes.files} aria-label={say('filesOf', { kind: title })}>
      {proofs.map((proof) => (
        <KeptRow key={proof.id} proof={proof} withKind={mixed} place={place} onRemoved={() => removed(proof)} />
      ))}
      {uploads.uploads.map((upload) => (
        <UploadRow
          key={upload.key}
          upload={upload}
          again={() => uploads.again(upload.key)}
          drop={() => uploads.drop(upload.key)}
        />
      ))}
    </ul>
  )
}

/** Whether files are held above it, and what to do once they are let go. */
function useDropping(take: (files: FileList | null) => void) {
  const [over, setOver] = useState(false)
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files')
  return {
    over,
    onDragOver: (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      take(event.dataTransfer.files)
    },
  }
}
