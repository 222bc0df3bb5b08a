import { Checkbox, Pill, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useState } from 'react'
import type { ReferenceAction } from '../../../api/reference-wire.ts'
import { isPattern, meant, type Subject } from '../../parts/access/actions.ts'
import { useTexts } from '../../words.ts'
import classes from './edit-policy.module.css'
import { EDIT_POLICY_TEXTS } from './texts.ts'

/** How many actions are listed at once; a word finds the others. */
const MOST = 60

type PreciselyProps = {
  subjects: Subject[]
  names: string[]
  onChoose: (actions: ReferenceAction[], wanted: boolean) => void
  onRemove: (name: string) => void
}

/** Single actions, to be searched for. */
export function Precisely({ subjects, names, onChoose, onRemove }: PreciselyProps) {
  const say = useTexts(EDIT_POLICY_TEXTS)
  const [text, setText] = useState('')
  const asked = useDeferredValue(text.trim().toLowerCase())
  const all = subjects.flatMap(({ actions }) => actions)
  const found = all.filter((action) => fits(action, asked))
  const chosen = new Set(meant(found, names).map(({ action }) => action))
  const known = new Set(all.map(({ action }) => action))
  // Patterns, and what belongs to none of these subjects: it came from the JSON.
  const others = names.filter((name) => isPattern(name) || !known.has(name))
  return (
    <div className={classes.precisely}>
      {others.length > 0 && (
        <div className={classes.patterns}>
          <Text size="xs" c="dimmed">
            {say('patterns')}
          </Text>
          {others.map((name) => (
            <Pill
              key={name}
              withRemoveButton
              removeButtonProps={{ 'aria-label': say('remove', { what: name }), 'aria-hidden': false, tabIndex: 0 }}
              onRemove={() => onRemove(name)}
            >
              {name}
            </Pill>
          ))}
        </div>
      )}
      <TextInput
        type="search"
        label={say('searchAction')}
        placeholder={say('preciselyHint', { count: all.length })}
        leftSection={<IconSearch size={16} />}
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <ul className={classes.actions} aria-label={say('precisely')}>
        {found.slice(0, MOST).map((action) => (
          <li key={action.action}>
            <Checkbox
              size="sm"
              label={action.description}
              description={action.action}
              checked={chosen.has(action.action)}
              onChange={(event) => onChoose([action], event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed" role="status">
        {found.length === 0 && say('noAction')}
        {found.length > MOST && say('tooMany', { count: found.length - MOST })}
      </Text>
    </div>
  )
}

function fits({ action, description, groupLabel }: ReferenceAction, asked: string): boolean {
  const text = `${description} ${groupLabel} ${action}`.toLowerCase()
  return asked.split(/\s+/).every((word) => text.includes(word))
}
