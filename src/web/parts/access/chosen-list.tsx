import { ActionIcon, Text } from '@mantine/core'
import { type IconUser, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTexts } from '../../words.ts'
import classes from './chosen-list.module.css'
import { ACCESS_THING_TEXTS } from './thing-texts.ts'

export type ChosenThing = { urn: string; name: string; kind: string; Icon: typeof IconUser }

type ChosenProps = { label: string; things: ChosenThing[]; onRemove: (urn: string) => void }

/** What was chosen so far. After one is removed, the focus stays in the list, or goes to it. */
export function ChosenList({ label, things, onRemove }: ChosenProps) {
  const say = useTexts(ACCESS_THING_TEXTS)
  const list = useRef<HTMLUListElement>(null)
  const remove = (urn: string, place: number) => {
    onRemove(urn)
    requestAnimationFrame(() => {
      const buttons = list.current?.querySelectorAll('button') ?? []
      ;(buttons[Math.min(place, buttons.length - 1)] ?? list.current)?.focus()
    })
  }
  return (
    <ul ref={list} tabIndex={-1} aria-label={label} className={classes.chosen}>
      {things.map(({ urn, name, kind, Icon }, place) => (
        <li key={urn}>
          <Icon size={18} stroke={1.7} aria-hidden />
          <div className={classes.chosenWords}>
            <Text size="sm" fw={500} title={name}>
              {name}
            </Text>
            {kind && (
              <Text size="xs" c="dimmed">
                {kind}
              </Text>
            )}
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="md"
            aria-label={say('remove', { what: name })}
            onClick={() => remove(urn, place)}
          >
            <IconX size={16} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  )
}
