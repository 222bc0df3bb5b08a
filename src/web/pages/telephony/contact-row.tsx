import { ActionIcon, Group, Text } from '@mantine/core'
import { IconChevronRight, IconLock, IconPencil } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import type { ContactType } from '../../../api/wire.ts'
import { CONTACTS, useNames } from '../../parts/names.ts'
import { PersonName } from '../../parts/person-name.tsx'
import { useTexts } from '../../words.ts'
import { Asked, type AskedFor } from './asked.tsx'
import { EditRow } from './edit-row.tsx'
import { Members } from './members.tsx'
import { Notes } from './notes.tsx'
import { OpenChanges } from './open-changes.tsx'
import type { Row } from './rows.ts'
import classes from './telephony.module.css'
import { TELEPHONY_TEXTS } from './texts.ts'

/** A group with its three contacts. The pencil turns them into fields, in place. */
export function ContactRow({ row, isOnly }: { row: Row; isOnly: boolean }) {
  const { place, isSought } = useSought(row)
  const [opened, open] = useState(isOnly || isSought)
  const [editing, edit] = useState(false)
  const [asked, tellAsked] = useState<AskedFor | null>(null)
  const pencil = useFocusAfter(editing)
  const leave = () => edit(false)
  const name = <RowName row={row} opened={opened} onOpen={() => open(!opened)} />
  return (
    <li ref={place} className={classes.row} data-row={row.name} data-alone={row.group === null || undefined}>
      {editing ? (
        <EditRow
          row={row}
          name={name}
          onLeave={leave}
          onAsked={(next) => {
            tellAsked(next)
            leave()
          }}
        />
      ) : (
        <View row={row} name={name}>
          <Verb
            row={row}
            pencil={pencil}
            onEdit={() => {
              tellAsked(null)
              edit(true)
            }}
          />
        </View>
      )}
      <div role="status">{asked && awaitsMe(row, asked) && <Asked asked={asked} />}</div>
      <Notes row={row} />
      {row.group && opened && <Members group={row.group} />}
    </li>
  )
}

/** The group that the address names is opened, and brought into sight. */
function useSought({ name }: Row) {
  const place = useRef<HTMLLIElement>(null)
  const isSought = useLocation({ select: ({ hash }) => hash === name })
  useEffect(() => {
    if (isSought) place.current?.scrollIntoView({ block: 'center' })
  }, [isSought])
  return { place, isSought }
}

/** As long as the code is still to be entered. */
function awaitsMe({ openChanges }: Row, { ids }: AskedFor): boolean {
  return openChanges.some((change) => change.awaitsMe && ids.includes(change.id))
}

/** The pencil has the focus again once nothing is edited any more. */
function useFocusAfter(editing: boolean) {
  const pencil = useRef<HTMLButtonElement>(null)
  const before = useRef(editing)
  useEffect(() => {
    if (before.current && !editing) pencil.current?.focus()
    before.current = editing
  }, [editing])
  return pencil
}

function View({ row, name, children }: { row: Row; name: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.grid}>
      {name}
      <dl className={classes.people}>
        {CONTACTS.map((role) => (
          <Contact key={role} row={row} role={role} />
        ))}
      </dl>
      <div className={classes.verbs}>{children}</div>
    </div>
  )
}

function Contact({ row, role }: { row: Row; role: ContactType }) {
  const names = useNames()
  return (
    <div>
      <dt>{names.shortRole(role)}</dt>
      <dd>
        <PersonName person={row[role]} />
        <OpenChanges row={row} role={role} />
      </dd>
    </div>
  )
}

function RowName({ row, opened, onOpen }: { row: Row; opened: boolean; onOpen: () => void }) {
  const say = useTexts(TELEPHONY_TEXTS)
  const names = useNames()
  const { group, name, displayName, product } = row
  const title = displayName ?? name
  const about = group
    ? group.memberCount === 0
      ? say('holdsNothing')
      : say('holds', { count: group.memberCount })
    : names.product(product)
  return (
    <div className={classes.name} title={displayName ? `${displayName} (${name})` : name}>
      {group && group.memberCount > 0 ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-expanded={opened}
          aria-label={say('membersOf', { name: title })}
          onClick={onOpen}
        >
          <IconChevronRight size={18} className={classes.chevron} />
        </ActionIcon>
      ) : (
        group && <span className={classes.noChevron} />
      )}
      <div style={{ minWidth: 0 }}>
        <Text size="sm" fw={600} truncate title={title}>
          {title}
        </Text>
        <Text size="xs" c="dimmed" truncate title={name}>
          {displayName ? `${name} · ${about}` : about}
        </Text>
      </div>
    </div>
  )
}

type VerbProps = { row: Row; pencil: RefObject<HTMLButtonElement | null>; onEdit: () => void }

/** The pencil; a lock where there is nothing for me to change. */
function Verb({ row, pencil, onEdit }: VerbProps) {
  const say = useTexts(TELEPHONY_TEXTS)
  if (row.mayChange.length === 0)
    return <IconLock size={18} stroke={1.6} color="var(--soft)" className={classes.lock} aria-hidden />
  return (
    <Group gap={4} justify="flex-end">
      <ActionIcon
        ref={pencil}
        variant="subtle"
        size="lg"
        aria-label={say('edit', { name: row.displayName ?? row.name })}
        title={say('editHint')}
        onClick={onEdit}
      >
        <IconPencil size={18} />
      </ActionIcon>
    </Group>
  )
}
