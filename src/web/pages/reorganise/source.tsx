import { Badge, Button, Checkbox, Group, NativeSelect, Text, TextInput, Title } from '@mantine/core'
import { IconArrowRight, IconGripVertical, IconLock, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type DragEvent, useState } from 'react'
import type { TelephonyMember } from '../../../api/telephony-wire.ts'
import { membersQuery } from '../../api/telephony.ts'
import { useNames } from '../../parts/names.ts'
import { useTexts } from '../../words.ts'
import { type Moving, titleOf } from './moving.ts'
import classes from './reorganise.module.css'
import { REORGANISE_TEXTS } from './texts.ts'

/** More than this in a group, and one searches. */
const SEARCH_FROM = 9
/** More than this is not drawn at once. */
const SHOWN = 300
/** More than this the server does not move in one breath. */
const AT_ONCE = 500

/** The group to move from, and what it holds: to be ticked, or dragged away. */
export function Source({ moving }: { moving: Moving }) {
  const say = useTexts(REORGANISE_TEXTS)
  const { from, mine, goFrom } = moving
  const [search, type] = useState('')
  const isWhole = from.members.length >= from.memberCount
  const all = useQuery({ ...membersQuery(from.name), enabled: !isWhole })
  const members = all.data ?? from.members
  const found = members.filter((member) => fits(member, search))
  return (
    <section className={classes.pane} aria-labelledby="move-from">
      <Title order={2} size="h4" id="move-from" mb="sm">
        {say('from')}
      </Title>
      <NativeSelect
        aria-labelledby="move-from"
        value={from.name}
        onChange={(event) => goFrom(event.currentTarget.value)}
        data={mine.map((group) => ({
          value: group.name,
          label: say('groupChoice', { name: titleOf(group), count: group.memberCount }),
        }))}
      />
      {members.length > SEARCH_FROM && (
        <TextInput
          mt="sm"
          type="search"
          aria-label={say('search')}
          placeholder={say('searchHint')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search}
          onChange={(event) => type(event.currentTarget.value)}
        />
      )}
      {members.length === 0 ? (
        <Text c="dimmed" mt="lg">
          {say('nothingHere')}
        </Text>
      ) : (
        <Lines moving={moving} members={found} />
      )}
    </section>
  )
}

function fits({ name, displayName }: TelephonyMember, search: string): boolean {
  const part = search.trim().toLowerCase()
  return name.toLowerCase().includes(part) || (displayName?.toLowerCase().includes(part) ?? false)
}

function Lines({ moving, members }: { moving: Moving; members: TelephonyMember[] }) {
  const say = useTexts(REORGANISE_TEXTS)
  const { selected, select, ask } = moving
  const free = members.filter(isFree).map(({ name }) => name)
  const isAll = free.length > 0 && free.every((name) => selected.includes(name))
  if (members.length === 0) {
    return (
      <Text c="dimmed" mt="lg" role="status">
        {say('noMatch')}
      </Text>
    )
  }
  return (
    <>
      <Group mt="md" mb={10} px={12} gap="md" justify="space-between" wrap="nowrap">
        <Checkbox
          size="sm"
          label={say('all')}
          checked={isAll}
          indeterminate={!isAll && selected.length > 0}
          onChange={() => select(isAll ? [] : [...new Set([...selected, ...free])])}
        />
      </Group>
      <ul className={classes.lines}>
        {members.slice(0, SHOWN).map((member) => (
          <Line key={member.serviceId} member={member} moving={moving} />
        ))}
      </ul>
      {members.length > SHOWN && (
        <Text size="sm" c="dimmed" mt="xs">
          {say('tooMany', { count: SHOWN })}
        </Text>
      )}
      <div className={classes.bar} data-open={selected.length > 0 || undefined}>
        <Text size="sm" role="status">
          {selected.length > 0 ? <strong>{say('selected', { count: selected.length })}</strong> : <HowTo />}{' '}
          {selected.length > AT_ONCE && say('atMost', { count: AT_ONCE })}
        </Text>
        <Button
          rightSection={<IconArrowRight size={16} aria-hidden />}
          disabled={selected.length === 0 || selected.length > AT_ONCE}
          onClick={() => ask({ names: selected, to: null })}
        >
          {say('moveTo')}
        </Button>
      </div>
    </>
  )
}

function HowTo() {
  const say = useTexts(REORGANISE_TEXTS)
  return (
    <>
      {say('howTo')} <span className={classes.withMouse}>{say('orDrag')}</span>
    </>
  )
}

/** What hangs on an internet pack stays where it is. */
function isFree({ locked }: TelephonyMember): boolean {
  return locked === null || locked.code === 'contacts_of_group'
}

function Line({ member, moving: { selected, select, dragged, drag } }: { member: TelephonyMember; moving: Moving }) {
  const say = useTexts(REORGANISE_TEXTS)
  const names = useNames()
  const { name, displayName, product, special, locked } = member
  const isSelected = selected.includes(name)
  const free = isFree(member)
  const start = (event: DragEvent) => {
    const taken = isSelected ? selected : [name]
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', taken.join('\n'))
    drag(taken)
  }
  const about = displayName ? `${names.product(product)} · ${name}` : names.product(product)
  return (
    <li
      className={classes.line}
      data-line={name}
      draggable={free}
      data-selected={isSelected || undefined}
      data-dragged={dragged.includes(name) || undefined}
      data-locked={!free || undefined}
      onDragStart={start}
      onDragEnd={() => drag([])}
    >
      <Checkbox
        size="sm"
        className={classes.tick}
        checked={isSelected}
        disabled={!free}
        onChange={() => select(isSelected ? selected.filter((each) => each !== name) : [...selected, name])}
        label={<span title={displayName ?? name}>{displayName ?? name}</span>}
        description={free ? about : `${about} · ${locked?.message}`}
      />
      {special && (
        <Badge variant="light" color="orange" tt="none" fw={600} style={{ flex: 'none' }}>
          {say('special')}
        </Badge>
      )}
      {free ? (
        <IconGripVertical size={18} stroke={1.6} className={classes.grip} aria-hidden />
      ) : (
        <IconLock size={18} stroke={1.6} color="var(--soft)" aria-hidden />
      )}
    </li>
  )
}
