import { Button, Group, Stack, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconSearchOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { ServiceRights } from '../../api/rights.ts'
import { SearchField } from '../../parts/search-field.tsx'
import { useTexts } from '../../words.ts'
import { columnsOf, matching } from './columns.ts'
import classes from './contact-rights.module.css'
import { Matrix } from './matrix.tsx'
import { OnePerson } from './one-person.tsx'
import { useOpening } from './opening.ts'
import { CONTACT_RIGHTS_TEXTS } from './texts.ts'

/** The three contacts and so many others stand side by side at first. */
const AT_FIRST = 13

/** Who may do what on a service, and a search in it. */
export function WhoMayWhat({ rights }: { rights: ServiceRights }) {
  const say = useTexts(CONTACT_RIGHTS_TEXTS)
  const narrow = useMediaQuery('(max-width: 61.99em)', undefined, { getInitialValueInEffect: false }) ?? false
  const [text, search] = useState('')
  const [isWhole, showAll] = useState(false)
  const rows = matching(rights.groups, text)
  const opening = useOpening(
    rows.map(({ group }) => group.group),
    text !== '',
  )
  const columns = columnsOf(rights)
  const more = columns.length - AT_FIRST
  const shown = isWhole || narrow ? columns : columns.slice(0, AT_FIRST)
  const Shape = narrow ? OnePerson : Matrix
  return (
    <Stack gap="md">
      <Group align="flex-end" gap="sm">
        <SearchField
          className={classes.search}
          label={say('search')}
          placeholder={say('searchHint')}
          value={text}
          onTyped={search}
        />
        {rows.length > 0 && (
          <Button variant="default" onClick={opening.turnAll}>
            {opening.all ? say('close') : say('open')}
          </Button>
        )}
        <Text size="sm" c="dimmed" role="status" className={classes.count}>
          {text !== '' && rows.length > 0 && say('found', { count: rows.reduce((sum, row) => sum + row.shown.length, 0) })}
        </Text>
      </Group>
      {rows.length > 0 ? (
        <Shape columns={shown} rows={rows} opening={opening} />
      ) : (
        <NoneFound text={text} onClear={() => search('')} />
      )}
      {more > 0 && shown.length < columns.length && (
        <Button variant="default" onClick={() => showAll(true)} style={{ alignSelf: 'flex-start' }}>
          {say('morePeople', { count: more })}
        </Button>
      )}
      <Stack gap={4} maw={760}>
        <Text size="sm">{say('several')}</Text>
        <Text size="sm">{say('agreed')}</Text>
        <Text size="sm" c="dimmed">
          {say('enforced')}
        </Text>
      </Stack>
    </Stack>
  )
}

function NoneFound({ text, onClear }: { text: string; onClear: () => void }) {
  const say = useTexts(CONTACT_RIGHTS_TEXTS)
  return (
    <Stack align="center" gap="sm" className={classes.empty}>
      <IconSearchOff size={40} stroke={1.4} color="var(--soft)" aria-hidden />
      <Text ta="center">{say('noneFound', { text })}</Text>
      <Button variant="default" onClick={onClear}>
        {say('clear')}
      </Button>
    </Stack>
  )
}
