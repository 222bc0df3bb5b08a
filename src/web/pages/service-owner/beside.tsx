import { Alert, Anchor, Stack, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { OwnService } from '../../../api/own-service-wire.ts'
import type { ServiceOwner } from '../../api/owners.ts'
import { Card } from '../../parts/card.tsx'
import { day } from '../../parts/time.ts'
import { useLanguage, useTexts } from '../../words.ts'
import classes from './service-owner.module.css'
import { SERVICE_OWNER_TEXTS } from './texts.ts'

type BesideProps = { service: OwnService; held: ServiceOwner }

/** What an owner is and what can be done, and how long the domain is locked. */
export function Beside({ service, held: { transferLockedUntil, owner } }: BesideProps) {
  const say = useTexts(SERVICE_OWNER_TEXTS)
  return (
    <Stack gap="lg" className={classes.beside}>
      {service.product === 'domain' && transferLockedUntil && <Lock until={transferLockedUntil} />}
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

/** What a procedure holds stays as long as that lasts: a day far beyond any change of owner. */
const ENDLESS = 9999

function Lock({ until }: { until: string }) {
  const say = useTexts(SERVICE_OWNER_TEXTS)
  const language = useLanguage()
  const isHeld = new Date(until).getUTCFullYear() >= ENDLESS
  return (
    <Alert
      color="blue"
      variant="outline"
      bg="var(--card)"
      icon={<IconLock />}
      title={isHeld ? say('held') : say('locked', { day: day(until, language) })}
    >
      <Text size="sm">{isHeld ? say('heldWhat') : say('lockedWhat')}</Text>
    </Alert>
  )
}
