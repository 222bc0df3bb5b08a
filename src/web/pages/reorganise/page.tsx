import { Alert, Button, Skeleton, Stack, Text, Title, VisuallyHidden } from '@mantine/core'
import { IconArrowsExchange, IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { TelephonyGroup } from '../../../api/telephony-wire.ts'
import { allGroupsQuery } from '../../api/telephony.ts'
import { PageFailed } from '../../parts/page-failed.tsx'
import { TelephonyFrame } from '../../parts/telephony/frame.tsx'
import { useTexts } from '../../words.ts'
import { type Moving, useMoving } from './moving.ts'
import classes from './reorganise.module.css'
import { Source } from './source.tsx'
import { Targets } from './targets.tsx'
import { REORGANISE_TEXTS } from './texts.ts'

const MoveDialog = lazy(() => import('./move-dialog.tsx').then(({ MoveDialog }) => ({ default: MoveDialog })))

export function ReorganisePage() {
  const say = useTexts(REORGANISE_TEXTS)
  const { data, error, refetch } = useQuery(allGroupsQuery)
  return (
    <TelephonyFrame title={say('title')} lead={say('lead')}>
      {data && <Board groups={data} />}
      {!data && error && <PageFailed error={error} reset={() => void refetch()} />}
      {!data && !error && <BoardToCome />}
    </TelephonyFrame>
  )
}

function Board({ groups }: { groups: TelephonyGroup[] }) {
  const moving = useMoving(groups)
  const [told, tell] = useState('')
  if (!moving) return <NothingToMove />
  return (
    <>
      <Told told={told} />
      <div className={classes.board}>
        <Source key={moving.from.name} moving={moving} />
        <Targets moving={moving} groups={groups} />
      </div>
      <Suspense>{moving.move && <Asking moving={moving} onMoved={tell} />}</Suspense>
    </>
  )
}

function Asking({ moving, onMoved }: { moving: Moving; onMoved: (told: string) => void }) {
  const say = useTexts(REORGANISE_TEXTS)
  return (
    <MoveDialog
      moving={moving}
      onMoved={(count, to) => {
        moving.select([])
        onMoved(say('moved', { count, to }))
      }}
    />
  )
}

/** What was just moved. It takes the focus: the line that had it is elsewhere now. */
function Told({ told }: { told: string }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // After the dialog has given the focus back.
    if (told) setTimeout(() => place.current?.focus(), 80)
  }, [told])
  return (
    <div ref={place} role="status" tabIndex={-1} style={{ outline: 'none' }}>
      {told && (
        <Alert color="green" variant="outline" icon={<IconCircleCheck />} mb="md">
          {told}
        </Alert>
      )}
    </div>
  )
}

function NothingToMove() {
  const say = useTexts(REORGANISE_TEXTS)
  return (
    <Stack align="center" gap="sm" className={classes.empty}>
      <IconArrowsExchange size={40} stroke={1.4} color="var(--soft)" aria-hidden />
      <Title order={2} ta="center">
        {say('noneTitle')}
      </Title>
      <Text c="dimmed" ta="center" maw={440}>
        {say('none')}
      </Text>
      <Button variant="default" component={Link} to="/telephony">
        {say('toContacts')}
      </Button>
    </Stack>
  )
}

function BoardToCome() {
  const say = useTexts(REORGANISE_TEXTS)
  return (
    <div className={classes.board} aria-busy="true">
      <VisuallyHidden role="status">{say('loading')}</VisuallyHidden>
      <Skeleton height={360} radius="lg" />
      <Skeleton height={220} radius="lg" />
    </div>
  )
}
