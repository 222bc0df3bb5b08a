import { Button, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { endOtherSessions, endSession, type Session, sessionsQuery } from '../../api/sessions.ts'
import { Card } from '../../parts/card.tsx'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { PageFailed } from '../../parts/page-failed.tsx'
import { useTexts } from '../../words.ts'
import { useDevice } from './device.ts'
import { ProfileFrame } from './frame.tsx'
import classes from './profile.module.css'
import { SessionRow } from './session-row.tsx'
import { SESSIONS_TEXTS } from './sessions-texts.ts'
import { Waiting } from './waiting.tsx'

export function SessionsPage() {
  const say = useTexts(SESSIONS_TEXTS)
  return (
    <ProfileFrame title={say('title')} lead={say('lead')}>
      <SessionList />
    </ProfileFrame>
  )
}

function SessionList() {
  const say = useTexts(SESSIONS_TEXTS)
  const device = useDevice()
  const cache = useQueryClient()
  const sessions = useQuery(sessionsQuery)
  const heading = useRef<HTMLHeadingElement>(null)
  const [ending, ask] = useState<Session | 'others' | null>(null)
  const [ended, tell] = useState('')
  const others = sessions.data?.filter(({ current }) => !current) ?? []
  const isAll = ending === 'others'
  const end = async () => {
    if (ending === null) return
    await (ending === 'others' ? endOtherSessions() : endSession(ending.id))
    await cache.invalidateQueries({ queryKey: ['sessions'] })
    tell(isAll ? say('endedAll') : say('ended'))
  }
  const endAll = others.length > 0 && (
    <Button variant="default" size="sm" onClick={() => ask('others')}>
      {say('endAll')}
    </Button>
  )
  return (
    <Card title={say('list')} told={ended} heading={heading} aside={endAll}>
      {sessions.isPending && <Waiting rows={3} />}
      {sessions.isError && <PageFailed error={sessions.error} reset={() => void sessions.refetch()} />}
      {sessions.data && <Rows sessions={sessions.data} onEnd={ask} />}
      {sessions.data && others.length === 0 && (
        <Text size="sm" c="dimmed">
          {say('alone')}
        </Text>
      )}
      <ConfirmDialog
        opened={ending !== null}
        title={isAll ? say('endAllTitle') : say('endTitle')}
        action={isAll ? say('endAll') : say('end')}
        onConfirm={end}
        onClose={() => ask(null)}
        onDone={() => heading.current?.focus()}
      >
        {isAll ? say('endAllWhat') : ending && say('endWhat', { device: device(ending.agent) })}
      </ConfirmDialog>
    </Card>
  )
}

/** This one first, then by when they were last seen. */
function Rows({ sessions, onEnd }: { sessions: Session[]; onEnd: (session: Session) => void }) {
  const say = useTexts(SESSIONS_TEXTS)
  const sorted = [...sessions].sort(
    (one, other) => Number(other.current) - Number(one.current) || other.lastSeenAt.localeCompare(one.lastSeenAt),
  )
  return (
    <ul className={classes.rows} aria-label={say('list')}>
      {sorted.map((session) => (
        <SessionRow key={session.id} session={session} onEnd={() => onEnd(session)} />
      ))}
    </ul>
  )
}
