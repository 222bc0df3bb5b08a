import { Alert, Anchor, Stack, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ServiceOwner } from '../../api/owners.ts'
import { Card } from '../../parts/card.tsx'
import { day } from '../../parts/time.ts'
import { useLanguage, useTexts } from '../../words.ts'
import classes from './service-owner.module.css'
import { SERVICE_OWNER_TEXTS } from './texts.ts'

/** What an owner is and what can be done, and how long the domain is locked. */
export function Beside({ held: { transferLockedUntil, owner } }: { held: ServiceOwner }) {
  const say = useTexts(SERVICE_OWNER_TEXTS)
  return (
    <Stack gap="lg" className={classes.beside}>
      {transferLockedUntil && <Lock until={transferLockedUntil} />}
      <Card title={say('what')}>
        <Stack gap="sm">
          <Text size="sm">{say('whatIs')}</Text>
          <Text size="sm">{say('whatEdit')}</Text>
          <Text size="sm">{say('whatChange')}</Text>
          {owner && (
            <Text size="sm" c="dimmed">
              {say('whatLost')}{' '}
              <Anchor component={Link} to="/procedures" inherit underline="always">
                {say('toProcedures')}
              </Anchor>
            </Text>
          )}
        </Stack>
      </Card>
    </Stack>
  )
}

function Lock({ until }: { until: string }) {
  const say = useTexts(SERVICE_OWNER_TEXTS)
  const language = useLanguage()
  return (
    <Alert
      color="blue"
      variant="outline"
      bg="var(--card)"
      icon={<IconLock />}
      title={say('locked', { day: day(until, language) })}
    >
      <Text size="sm">{say('lockedWhat')}</Text>
    </Alert>
  )
}
