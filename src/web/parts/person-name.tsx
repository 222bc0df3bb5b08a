import { Badge, Group, Stack, Text } from '@mantine/core'
import type { Person } from '../../api/person-wire.ts'
import { useMe } from '../api/me.ts'
import { useTexts } from '../words.ts'
import { PART_TEXTS } from './texts.ts'

/** A person by name, with the handle below it; "you" is marked. Where the name is not ours to know, the handle alone. */
export function PersonName({ person }: { person: Person }) {
  const isMe = useMe().nichandle === person.nichandle
  const shown = person.organisation ?? person.name
  return (
    <Stack gap={0} style={{ minWidth: 0 }}>
      {shown && (
        <Text size="sm" fw={isMe ? 600 : 500} truncate title={namesOf(person)}>
          {shown}
        </Text>
      )}
      <Group gap={6} wrap="nowrap">
        <Text size={shown ? 'xs' : 'sm'} c={shown ? 'dimmed' : 'inherit'} truncate title={person.nichandle}>
          {person.nichandle}
        </Text>
        {isMe && <You />}
      </Group>
    </Stack>
  )
}

function You() {
  const say = useTexts(PART_TEXTS)
  return (
    <Badge size="sm" variant="light" tt="none" style={{ flex: 'none' }}>
      {say('you')}
    </Badge>
  )
}

/** For a sentence: "Anna Novak, Novak Ceramics (an10001-psn)". */
export function namesOf(person: Person): string {
  const names = [person.name, person.organisation].filter(Boolean).join(', ')
  return names === '' ? person.nichandle : `${names} (${person.nichandle})`
}
