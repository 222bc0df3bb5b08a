import { Button, Code, Group, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type Application, applicationsQuery, removeApplication } from '../../api/credentials.ts'
import { Card } from '../../parts/card.tsx'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { PageFailed } from '../../parts/page-failed.tsx'
import { useTexts } from '../../words.ts'
import { APPLICATIONS_TEXTS } from './applications-texts.ts'
import classes from './profile.module.css'
import { Waiting } from './waiting.tsx'

/** The applications that the account registered. */
export function OwnApplications() {
  const say = useTexts(APPLICATIONS_TEXTS)
  const cache = useQueryClient()
  const own = useQuery(applicationsQuery)
  const heading = useRef<HTMLHeadingElement>(null)
  const [removing, ask] = useState<Application | null>(null)
  const [told, tell] = useState('')
  const remove = async () => {
    if (!removing) return
    await removeApplication(removing.applicationId)
    await cache.invalidateQueries({ queryKey: ['credentials'] })
    tell(say('removed'))
  }
  return (
    <Card title={say('own')} lead={say('ownLead')} told={told} heading={heading}>
      {own.isPending && <Waiting rows={1} />}
      {own.isError && <PageFailed error={own.error} reset={() => void own.refetch()} />}
      {own.data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {say('noOwn')}
        </Text>
      )}
      {own.data && own.data.length > 0 && (
        <ul className={classes.rows} aria-label={say('own')}>
          {own.data.map((each) => (
            <Row key={each.applicationId} application={each} onRemove={() => ask(each)} />
          ))}
        </ul>
      )}
      <ConfirmDialog
        opened={removing !== null}
        title={say('removeTitle', { name: removing?.name ?? '' })}
        action={say('remove')}
        onConfirm={remove}
        onClose={() => ask(null)}
        onDone={() => heading.current?.focus()}
      >
        {say('removeWhat')}
      </ConfirmDialog>
    </Card>
  )
}

function Row({ application, onRemove }: { application: Application; onRemove: () => void }) {
  const say = useTexts(APPLICATIONS_TEXTS)
  const { name, description, applicationKey } = application
  return (
    <li className={classes.row}>
      <div className={classes.grow}>
        <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Text>
        {description && (
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {description}
          </Text>
        )}
        <Group gap={6} mt={4}>
          <Text size="xs" c="dimmed">
            {say('key')}
          </Text>
          <Code>{applicationKey}</Code>
        </Group>
      </div>
      <Button variant="subtle" color="red" size="xs" onClick={onRemove} aria-label={say('removeNamed', { name })}>
        {say('remove')}
      </Button>
    </li>
  )
}
