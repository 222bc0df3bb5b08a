import { Anchor, Stack, Text, Title } from '@mantine/core'
import { IconPlugConnected } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type Access, accessQuery, revokeAccess } from '../../api/credentials.ts'
import { Card } from '../../parts/card.tsx'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { PageFailed } from '../../parts/page-failed.tsx'
import { useTexts } from '../../words.ts'
import { AccessRow } from './access-row.tsx'
import { APPLICATIONS_TEXTS } from './applications-texts.ts'
import { ProfileFrame } from './frame.tsx'
import { OwnApplications } from './own-applications.tsx'
import classes from './profile.module.css'
import { Waiting } from './waiting.tsx'

export function ApplicationsPage() {
  const say = useTexts(APPLICATIONS_TEXTS)
  return (
    <ProfileFrame title={say('title')} lead={say('lead')}>
      <AccessCard />
      <OwnApplications />
    </ProfileFrame>
  )
}

function AccessCard() {
  const say = useTexts(APPLICATIONS_TEXTS)
  const cache = useQueryClient()
  const access = useQuery(accessQuery)
  const heading = useRef<HTMLHeadingElement>(null)
  const [revoking, ask] = useState<Access | null>(null)
  const [told, tell] = useState('')
  const valid = access.data?.filter(({ status }) => status === 'validated') ?? []
  const over = access.data?.filter(({ status }) => status !== 'validated') ?? []
  const revoke = async () => {
    if (!revoking) return
    await revokeAccess(revoking.credentialId)
    await cache.invalidateQueries({ queryKey: ['credentials'] })
    tell(say('revoked'))
  }
  return (
    <Card title={say('access')} lead={say('accessLead')} told={told} heading={heading}>
      {access.isPending && <Waiting rows={2} />}
      {access.isError && <PageFailed error={access.error} reset={() => void access.refetch()} />}
      {access.data && valid.length === 0 && <NoAccess />}
      <Rows label={say('access')} rows={valid} onRevoke={ask} />
      {over.length > 0 && (
        <Title order={3} size="sm">
          {say('over')}
        </Title>
      )}
      <Rows label={say('over')} rows={over} onRevoke={ask} />
      <ConfirmDialog
        opened={revoking !== null}
        title={say('revokeTitle', { name: revoking?.application.name ?? '' })}
        action={say('revoke')}
        onConfirm={revoke}
        onClose={() => ask(null)}
        onDone={() => heading.current?.focus()}
      >
        {say('revokeWhat')}
      </ConfirmDialog>
    </Card>
  )
}

function Rows({ label, rows, onRevoke }: { label: string; rows: Access[]; onRevoke: (access: Access) => void }) {
  if (rows.length === 0) return null
  return (
    <ul className={classes.rows} aria-label={label}>
      {rows.map((each) => (
        <AccessRow key={each.credentialId} access={each} onRevoke={() => onRevoke(each)} />
      ))}
    </ul>
  )
}

function NoAccess() {
  const say = useTexts(APPLICATIONS_TEXTS)
  return (
    <Stack align="center" gap={6} py="lg" ta="center">
      <IconPlugConnected size={32} stroke={1.5} aria-hidden style={{ color: 'var(--soft)' }} />
      <Text fw={600}>{say('noAccess')}</Text>
      <Text size="sm" c="dimmed" maw={460}>
        {say('noAccessWhat')}
      </Text>
      <Anchor href="/api" size="sm" py={2}>
        {say('readApi')}
      </Anchor>
    </Stack>
  )
}
