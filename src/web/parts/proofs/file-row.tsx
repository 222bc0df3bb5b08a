import { ActionIcon, Anchor, Progress } from '@mantine/core'
import { IconFileText, IconPhoto, IconX } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ProcedureProof } from '../../../api/procedure-wire.ts'
import { Refused } from '../../api/call.ts'
import { type ProofPlace, removeProof } from '../../api/proofs.ts'
import { useLanguage, useTexts } from '../../words.ts'
import { messageOf } from '../page-failed.tsx'
import { PART_TEXTS } from '../texts.ts'
import { day } from '../time.ts'
import { bytes, percent } from './amounts.ts'
import { useProofWords } from './proof-words.ts'
import classes from './proofs.module.css'
import { PROOFS_TEXTS } from './texts.ts'
import type { Upload } from './uploads.ts'

type KeptRowProps = { proof: ProcedureProof; withKind: boolean; place?: ProofPlace; onRemoved?: () => unknown }

/** A file that is kept. Without `place` nothing can be done with it. */
export function KeptRow({ proof, withKind, place, onRemoved }: KeptRowProps) {
  const say = useTexts(PROOFS_TEXTS)
  const language = useLanguage()
  const removal = useMutation({
    mutationFn: async () => {
      if (place) await removeProof(place, proof.id)
      await onRemoved?.()
    },
  })
  const words = useProofWords()
  const { kind, name, media, size, pages, deletedAt } = proof
  const told = [media.split('/')[1]!.toUpperCase(), bytes(size, language), ...(pages > 1 ? [say('pages', { count: pages })] : [])]
  const fate = deletedAt ? [say('deleted', { when: day(deletedAt, language) })] : told
  const about = [...(withKind ? [words.kind(kind)] : []), ...fate].join(' · ')
  return (
    <Row name={name} isPicture={media !== 'application/pdf'} error={removal.error}>
      {{
        below: <div className={classes.about}>{about}</div>,
        act: place && (
          <Cross
            label={say('remove', { name })}
            busy={removal.isPending}
            onClick={() => !removal.isPending && removal.mutate()}
          />
        ),
      }}
    </Row>
  )
}

type UploadRowProps = { upload: Upload; again: () => void; drop: () => void }

/** A file on its way, or one that the server would not have. */
export function UploadRow({ upload, again, drop }: UploadRowProps) {
  const say = useTexts(PROOFS_TEXTS)
  const language = useLanguage()
  const { file, share, error } = upload
  const { name } = file
  const state = share === 0 ? say('waits') : share < 1 ? say('sending', { share: percent(share, language) }) : say('checking')
  // The file itself was not at fault.
  const mayHelp = error !== null && !(error instanceof Refused && error.status < 500 && error.status !== 429)
  return (
    <Row name={name} isPicture={!/\.pdf$/i.test(name)} error={error}>
      {{
        below: error ? (
          mayHelp && (
            <Anchor component="button" type="button" size="sm" mih={24} onClick={again}>
              {say('again')}
            </Anchor>
          )
        ) : (
          <>
            <Progress value={share * 100} size={6} my={4} animated={share === 1} aria-label={say('progress', { name })} />
            <div className={classes.about}>{state}</div>
          </>
        ),
        act: <Cross label={error ? say('dismiss', { name }) : say('stop', { name })} busy={false} onClick={drop} />,
      }}
    </Row>
  )
}

type RowProps = { name: string; isPicture: boolean; error: unknown; children: { below: ReactNode; act: ReactNode } }

function Row({ name, isPicture, error, children }: RowProps) {
  const say = useTexts(PART_TEXTS)
  const Mark = isPicture ? IconPhoto : IconFileText
  return (
    <li className={classes.file}>
      <Mark size={20} stroke={1.6} aria-hidden />
      <div>
        <div className={classes.name} title={name}>
          {name}
        </div>
        {error !== null && error !== undefined && (
          <div className={classes.failed} role="alert">
            {messageOf(error, say('unreachable'))}
          </div>
        )}
        {children.below}
      </div>
      {children.act}
    </li>
  )
}

function Cross({ label, busy, onClick }: { label: string; busy: boolean; onClick: () => void }) {
  return (
    <ActionIcon variant="subtle" color="gray" size={32} aria-label={label} title={label} loading={busy} onClick={onClick}>
      <IconX size={17} aria-hidden />
    </ActionIcon>
  )
}
