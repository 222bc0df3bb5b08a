/**
 * The documents of a procedure, a line for each kind that is needed and one for more. They are sent as soon as they are chosen.
 *
 *     <Proofs place={{ path: `/me/procedure/${number}` }} proofs={proofs} needed={needed} onChanged={refetch} />
 */
import { NativeSelect, Stack, Text, VisuallyHidden } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { ProcedureProof } from '../../../api/procedure-wire.ts'
import { PROOF_KINDS, PROOFS_ALLOWED, type ProofKind } from '../../../domain/proof.ts'
import type { ProofPlace } from '../../api/proofs.ts'
import { useTexts } from '../../words.ts'
import { KeptRow } from './file-row.tsx'
import { useProofWords } from './proof-words.ts'
import classes from './proofs.module.css'
import { Slot } from './slot.tsx'
import { PROOFS_TEXTS } from './texts.ts'
import { useUploads } from './uploads.ts'

type ProofsProps = {
  place: ProofPlace
  proofs: readonly ProcedureProof[]
  needed: readonly ProofKind[]
  /** Something was added or removed: load the procedure again. */
  onChanged: () => Promise<unknown>
  /** Hears whether a file is on its way: who leaves now stops it. */
  tellSending?: (sending: boolean) => void
}

export function Proofs({ place, proofs, needed, onChanged, tellSending }: ProofsProps) {
  const say = useTexts(PROOFS_TEXTS)
  const words = useProofWords()
  const [news, tell] = useState('')
  const [extra, chooseExtra] = useState<ProofKind>('other')
  const sending = useUploads(
    place,
    async ({ name }) => {
      await onChanged()
      tell(say('arrived', { name }))
    },
    say('tooLarge'),
  )
  useNoStrayDrops()
  const kept = proofs.filter(({ deletedAt }) => deletedAt === null)
  const extras = PROOF_KINDS.filter((kind) => !needed.includes(kind))
  const extraKind = extras.includes(extra) ? extra : 'other'
  const under = sending.uploads.filter(({ error }) => !error).length
  const full = kept.length + under >= PROOFS_ALLOWED
  useEffect(() => tellSending?.(under > 0), [tellSending, under])
  const removed = async ({ name }: ProcedureProof) => {
    await onChanged()
    tell(say('removed', { name }))
  }
  const slot = (isOf: (kind: ProofKind) => boolean) => ({
    place,
    full,
    onRemoved: removed,
    proofs: kept.filter(({ kind }) => isOf(kind)),
    uploads: { ...sending, uploads: sending.uploads.filter(({ kind }) => isOf(kind)) },
  })
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {say('rules')} {say('confidential')}
      </Text>
      <ul className={classes.slots}>
        {needed.map((kind) => (
          <Slot
            key={kind}
            kind={kind}
            title={words.kind(kind)}
            hint={words.hint(kind)}
            needed
            {...slot((each) => each === kind)}
          />
        ))}
        <Slot
          kind={extraKind}
          title={say('moreTitle')}
          hint={words.hint(extraKind)}
          needed={false}
          {...slot((each) => !needed.includes(each))}
        >
          <ExtraKind kinds={extras} kind={extraKind} choose={chooseExtra} />
        </Slot>
      </ul>
      <Text size="sm" c="dimmed">
        {full ? say('full') : say('count', { count: kept.length, most: PROOFS_ALLOWED })}
      </Text>
      <VisuallyHidden role="status">{news}</VisuallyHidden>
    </Stack>
  )
}

type ExtraKindProps = { kinds: readonly ProofKind[]; kind: ProofKind; choose: (kind: ProofKind) => void }

/** What the next file is, where no line says it. */
function ExtraKind({ kinds, kind, choose }: ExtraKindProps) {
  const say = useTexts(PROOFS_TEXTS)
  const words = useProofWords()
  return (
    <NativeSelect
      size="xs"
      mt={6}
      maw={260}
      aria-label={say('whatItIs')}
      data={kinds.map((value) => ({ value, label: words.kind(value) }))}
      value={kind}
      onChange={({ currentTarget }) => choose(currentTarget.value as ProofKind)}
    />
  )
}

/** What was sent, when nothing can be added any more. */
export function SentProofs({ proofs }: { proofs: readonly ProcedureProof[] }) {
  const say = useTexts(PROOFS_TEXTS)
  if (proofs.length === 0) return <Text size="sm">{say('none')}</Text>
  return (
    <ul className={classes.files}>
      {proofs.map((proof) => (
        <KeptRow key={proof.id} proof={proof} withKind />
      ))}
    </ul>
  )
}

/** A file that is dropped beside the lines does not take the place of the page. */
function useNoStrayDrops() {
  useEffect(() => {
    const stop = (event: DragEvent) => event.preventDefault()
    window.addEventListener('dragover', stop)
    window.addEventListener('drop', stop)
    return () => {
      window.removeEventListener('dragover', stop)
      window.removeEventListener('drop', stop)
    }
  }, [])
}
