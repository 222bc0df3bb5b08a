import { Alert, Button, Stack, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../words.ts'
import type { Telephony } from './telephony.ts'
import { EDIT_CONTACTS_TEXTS } from './texts.ts'

/** Something whose contacts are never changed by itself: why, and where they are. */
export function Locked({ telephony: { locked, group } }: { telephony: Telephony }) {
  const say = useTexts(EDIT_CONTACTS_TEXTS)
  return (
    <Alert color="gray" variant="outline" bg="var(--card)" icon={<IconLock />} title={say('nothingYours')} maw={640}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{locked}</Text>
        {group && (
          <Button component={Link} to="/telephony" hash={group} variant="default" size="xs">
            {say('toGroup', { group })}
          </Button>
        )}
      </Stack>
    </Alert>
  )
}
