import { Button, Text, Title } from '@mantine/core'
import { IconArrowDown, IconLock } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import type { TelephonyGroup } from '../../../api/telephony-wire.ts'
import { CONTACTS, useNames } from '../../parts/names.ts'
import { namesOf } from '../../parts/person-name.tsx'
import { useTexts } from '../../words.ts'
import { type Moving, titleOf } from './moving.ts'
import classes from './reorganise.module.css'
import { REORGANISE_TEXTS } from './texts.ts'

/** The groups to move to: drop something on one, or press its button. */
export function Targets({ moving, groups }: { moving: Moving; groups: TelephonyGroup[] }) {
  const say = useTexts(REORGANISE_TEXTS)
  const others = groups.filter(({ name }) => name !== moving.from.name)
  return (
    // It may scroll by itself: then the keyboard must reach it.
    <section className={classes.pane} data-targets aria-labelledby="move-to" tabIndex={others.length > 2 ? 0 : undefined}>
      <Title order={2} size="h4" id="move-to" mb="sm">
        {say('to')}
      </Title>
      <ul className={classes.targets}>
        {others.map((group) =>
          moving.mine.includes(group) ? (
            <Target key={group.serviceId} group={group} moving={moving} />
          ) : (
            <Closed key={group.serviceId} group={group} />
          ),
        )}
      </ul>
    </section>
  )
}

function Target({ group, moving: { selected, dragged, drag, ask } }: { group: TelephonyGroup; moving: Moving }) {
  const say = useTexts(REORGANISE_TEXTS)
  const { over, ...dropping } = useDropping(dragged.length > 0, () => {
    ask({ names: dragged, to: group.name })
    drag([])
  })
  return (
    <li className={classes.target} data-open={dragged.length > 0 || undefined} data-over={over || undefined} {...dropping}>
      <Heading group={group} />
      <People group={group} />
      {dragged.length > 0 ? (
        <Text size="sm" fw={600} className={classes.drop}>
          <IconArrowDown size={16} aria-hidden /> {say('dropHere', { count: dragged.length })}
        </Text>
      ) : (
        <Button
          variant="default"
          size="xs"
          disabled={selected.length === 0}
          aria-label={say('moveInto', { name: titleOf(group) })}
          onClick={() => ask({ names: selected, to: group.name })}
        >
          {say('moveHere')}
        </Button>
      )}
    </li>
  )
}

/** A group that is none of mine to rearrange, and why. */
function Closed({ group }: { group: TelephonyGroup }) {
  const say = useTexts(REORGANISE_TEXTS)
  return (
    <li className={classes.target} data-closed>
      <Heading group={group} />
      <Text size="xs" c="dimmed" className={classes.why}>
        <IconLock size={13} aria-hidden /> {group.locked?.message ?? say('notYours', { who: namesOf(group.contactAdmin) })}
      </Text>
    </li>
  )
}

function Heading({ group }: { group: TelephonyGroup }) {
  const say = useTexts(REORGANISE_TEXTS)
  const count = group.memberCount === 0 ? say('holdsNothing') : say('holds', { count: group.memberCount })
  return (
    <div style={{ minWidth: 0 }}>
      <Text fw={600} truncate title={titleOf(group)}>
        {titleOf(group)}
      </Text>
      <Text size="xs" c="dimmed" truncate title={group.name}>
        {group.displayName ? `${group.name} · ${count}` : count}
      </Text>
    </div>
  )
}

/** Who the contacts are, and of what: each person once. */
function People({ group }: { group: TelephonyGroup }) {
  const say = useTexts(REORGANISE_TEXTS)
  const names = useNames()
  const held = new Map(CONTACTS.map((role) => [group[role].nichandle, group[role]]))
  return (
    <dl className={classes.people}>
      {[...held.values()].map((person) => {
        const roles = CONTACTS.filter((role) => group[role].nichandle === person.nichandle)
        return (
          <div key={person.nichandle}>
            <dt>{roles.length === CONTACTS.length ? say('allThree') : names.list(roles.map(names.shortRole))}</dt>
            <dd title={namesOf(person)}>{namesOf(person)}</dd>
          </div>
        )
      })}
    </dl>
  )
}

/** Whether something is held above it, and what to do once it is let go. */
function useDropping(mayDrop: boolean, take: () => void) {
  const [over, setOver] = useState(false)
  return {
    over: over && mayDrop,
    onDragOver: (event: DragEvent) => {
      if (!mayDrop) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'move'
      setOver(true)
    },
    onDragLeave: (event: DragEvent<HTMLElement>) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      if (mayDrop) take()
    },
  }
}
