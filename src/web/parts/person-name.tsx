import { Badge, Group, Stack, Text } from '@mantine/core'
import type { Person } from '../../api/person-wire.ts'
import { useMe } from '../api/me.ts'
import { useTexts } from '../words.ts'
import { PART_TEXTS } from './texts.ts'

/** A person by name, with the handle below it; "you" is marked. Where the name is not ours to know, the handle alone. */
export function PersonName({ person }: { person: Person }) {
  const say = useTexts(PART_TEXTS)
  const isMe = useMe().nichandle === person.nichandle
  const shown = person.organisation ?? person.name
  return (
    <Stack gap={0} style={{ minWidth: 0 }}>
      <Group gap={6} wrap="nowrap">
        <Text size="sm" fw={isMe ? 600 : 500} truncate title={namesOf(person)}>
          {shown ?? person.nichandle}
        </Text>
        {isMe && (
          <Badge size="sm" variant="light" tt="none" style={{ flex: 'none' }}>
            {say('you')}
          </Badge>
        )}
      </Group>
      {shown && (
        <Text size="xs" c="dimmed" truncate>
          {person.nichandle}
        </Text>
      )}
    </Stack>
  )
}

/** For a sentence: "Anna Novak, Novak Ceramics (an10001-psn)". */
export function namesOf(person: Person): string {
  const names = [person.name, person.organisation].filter(Boolean).join(', ')
  return names === '' ? person.nichandle : `${names} (${person.nichandle})`
}
