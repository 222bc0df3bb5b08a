import { Alert, List, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { StaffProcedure } from '../../api/staff.ts'
import { useTexts } from '../../words.ts'
import { REVIEW_TEXTS } from './texts.ts'

/** What a change like this would stop at, as of now. */
export function Standing({ procedure: { refusals } }: { procedure: StaffProcedure }) {
  const say = useTexts(REVIEW_TEXTS)
  if (refusals.length === 0) return null
  return (
    <Alert color="orange" variant="outline" bg="var(--card)" icon={<IconAlertTriangle />} title={say('standing')}>
      <Text size="sm" c="dimmed" mb="xs">
        {say('standingLead')}
      </Text>
      <List size="sm" spacing={6} c="var(--mantine-color-text)">
        {refusals.map(({ code, message, overridable }) => (
          <List.Item key={code + message} style={{ overflowWrap: 'anywhere' }}>
            {message} <strong>{overridable ? say('canPass') : say('cannotPass')}</strong>
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
