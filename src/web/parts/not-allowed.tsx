import { Code, Stack, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import type { Refused } from '../api/call.ts'
import { useMe } from '../api/me.ts'
import { useTexts } from '../words.ts'
import { NOT_ALLOWED_TEXTS } from './not-allowed-texts.ts'

/** What stands where somebody may not look: no error, but a door that others can open. */
export function NotAllowed({ refused }: { refused: Refused }) {
  const say = useTexts(NOT_ALLOWED_TEXTS)
  const { user, nichandle } = useMe()
  const missing = refused.details.unauthorizedActionsByIAM?.split(',') ?? []
  return (
    <Stack align="center" gap="xs" px="md" py="xl" ta="center" role="status">
      <IconLock size={36} stroke={1.4} color="var(--soft)" aria-hidden />
      <Text fw={600}>{say('title')}</Text>
      <Text size="sm" c="dimmed" maw={480}>
        {refused.code === 'holder_only' ? refused.message : user ? say('askHolder', { account: nichandle }) : refused.message}
      </Text>
      {missing.length > 0 && (
        <Text size="xs" c="dimmed">
          {say('missing', { count: missing.length })}{' '}
          {missing.map((action) => (
            <Code key={action} fz="xs" mx={2} style={{ overflowWrap: 'anywhere' }}>
              {action}
            </Code>
          ))}
        </Text>
      )}
    </Stack>
  )
}
