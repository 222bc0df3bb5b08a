import { ActionIcon, Group, Modal, Skeleton, Text, VisuallyHidden } from '@mantine/core'
import {
  IconChevronLeft,
  IconChevronRight,
  IconMaximize,
  IconRotateClockwise,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { proofPageQuery, type StaffProof } from '../../api/staff.ts'
import { DIALOG_TEXTS } from '../../parts/dialog-texts.ts'
import { useOpenedLater } from '../../parts/opened-later.ts'
import { PageFailed } from '../../parts/page-failed.tsx'
import { useProcedureNames } from '../../parts/procedure-names.ts'
import { useTexts } from '../../words.ts'
import { Picture } from './picture.tsx'
import { PROOF_LIST_TEXTS } from './texts.ts'
import classes from './viewer.module.css'

type ViewerProps = { number: string; proof: StaffProof; opened: boolean; onClose: () => void }

/** A proof, page by page, as pictures that the server made. Once closed, nothing of it is kept. */
export function Viewer({ number, proof, opened, onClose }: ViewerProps) {
  const say = useTexts(DIALOG_TEXTS)
  const names = useProcedureNames()
  return (
    <Modal
      opened={useOpenedLater(opened)}
      onClose={onClose}
      title={
        <>
          {names.proof(proof.kind)}
          <Text span inherit fw={400} c="dimmed" className={classes.name}>
            {proof.name}
          </Text>
        </>
      }
      closeButtonProps={{ 'aria-label': say('close') }}
      classNames={{ content: classes.content!, body: classes.body!, header: classes.header!, title: classes.title! }}
      fullScreen
    >
      <Pages key={proof.id} number={number} proof={proof} />
    </Modal>
  )
}

const CLOSEST = 4
const STEP = 1.5

function Pages({ number, proof }: Pick<ViewerProps, 'number' | 'proof'>) {
  const say = useTexts(PROOF_LIST_TEXTS)
  const names = useProcedureNames()
  const [page, turn] = useState(1)
  const [zoom, magnify] = useState(1)
  const [quarters, rotate] = useState(0)
  const picture = useQuery(proofPageQuery(number, proof.id, page))
  const go = (next: number) => {
    if (next < 1 || next > proof.pages) return
    turn(next)
    magnify(1)
  }
  const about = { page, pages: proof.pages, kind: names.proof(proof.kind), name: proof.name }
  return (
    <>
      <div className={classes.tools} role="toolbar" aria-label={say('page', about)}>
        <Group gap={4}>
          <Tool name={say('previous')} Icon={IconChevronLeft} onClick={() => go(page - 1)} disabled={page === 1} />
          <Text size="sm" component="span" miw={110} ta="center" role="status">
            {say('page', about)}
          </Text>
          <Tool name={say('next')} Icon={IconChevronRight} onClick={() => go(page + 1)} disabled={page === proof.pages} />
        </Group>
        <Group gap={4}>
          <Tool
            name={say('further')}
            Icon={IconZoomOut}
            onClick={() => magnify(Math.max(1, zoom / STEP))}
            disabled={zoom === 1}
          />
          <Tool name={say('closer')} Icon={IconZoomIn} onClick={() => magnify(zoom * STEP)} disabled={zoom >= CLOSEST} />
          <Tool name={say('fit')} Icon={IconMaximize} onClick={() => magnify(1)} disabled={zoom === 1} />
          <Tool name={say('turn')} Icon={IconRotateClockwise} onClick={() => rotate((quarters + 1) % 4)} />
        </Group>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is larger than its window is scrolled by keyboard, too. */}
      <section className={classes.ground} aria-label={say('region')} tabIndex={0} aria-busy={picture.isPending}>
        {picture.data && <Picture address={picture.data} zoom={zoom} quarters={quarters} words={say('picture', about)} />}
        {picture.isPending && (
          <>
            <VisuallyHidden role="status">{say('opening', { page })}</VisuallyHidden>
            <Skeleton className={classes.coming!} />
          </>
        )}
        {picture.isError && <PageFailed error={picture.error} reset={() => void picture.refetch()} />}
      </section>
    </>
  )
}

type ToolProps = { name: string; Icon: typeof IconZoomIn; onClick: () => void; disabled?: boolean }

/** One that can not be used now keeps the focus that it may have. */
function Tool({ name, Icon, onClick, disabled = false }: ToolProps) {
  return (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={name}
      title={name}
      aria-disabled={disabled}
      {...(disabled && { 'data-disabled': true })}
      onClick={() => !disabled && onClick()}
    >
      <Icon size={18} aria-hidden />
    </ActionIcon>
  )
}
