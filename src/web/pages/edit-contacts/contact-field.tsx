import { Autocomplete, Button, type ComboboxItem, Group, Loader, Stack, Text } from '@mantine/core'
import { IconCheck, IconLock } from '@tabler/icons-react'
import type { Person } from '../../../api/person-wire.ts'
import type { ContactType } from '../../../api/wire.ts'
import { useMe } from '../../api/me.ts'
import { useNames } from '../../parts/names.ts'
import { namesOf } from '../../parts/person-name.tsx'
import { useTexts } from '../../words.ts'
import type { Checked } from './draft.ts'
import classes from './edit-contacts.module.css'
import { OpenRequestNote } from './open-request-note.tsx'
import type { People } from './people.ts'
import { EDIT_CONTACTS_TEXTS } from './texts.ts'
import { useVerdict, type Verdict } from './verdict.ts'

type ContactFieldProps = {
  role: ContactType
  main: Checked
  /** What is entered; undefined while it is untouched. */
  value: string | undefined
  onChange: (value: string | undefined) => void
  people: People
}

/** One of the three contacts: who it is today, who it is to be, and what the server says about that. */
export function ContactField({ role, main, value, onChange, people }: ContactFieldProps) {
  const names = useNames()
  const { service } = main
  const today = service[role].nichandle
  const entered = value ?? today
  const verdict = useVerdict(role, main, entered, people)
  const mayChange = service.mayChange.includes(role)
  // Who stands there already, or is there in full, is offered everybody.
  const isWhole = people.known.some(({ nichandle }) => nichandle === entered.trim())
  const offered = people.known.filter((person) => isWhole || fits(person, entered))
  return (
    <Stack gap={6} className={classes.contact}>
      <Autocomplete
        label={names.role(role)}
        value={entered}
        onChange={(next) => onChange(next === today ? undefined : next)}
        disabled={!mayChange}
        maxLength={320}
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        data={mayChange ? offered.map(({ nichandle }) => nichandle) : []}
        filter={({ options }) => options}
        renderOption={({ option }) => <Suggestion handle={(option as ComboboxItem).value} known={people.known} />}
        comboboxProps={{ shadow: 'md', withinPortal: false }}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        description={verdict.note}
        error={verdict.refusals.length > 0 && verdict.refusals.map((sentence) => <span key={sentence}>{sentence}</span>)}
        descriptionProps={{ role: 'status', className: classes.note!, mod: { good: verdict.isGood } }}
        errorProps={{ role: 'alert', className: classes.note! }}
        rightSection={<Mark mayChange={mayChange} verdict={verdict} />}
      />
      {mayChange && <Actions role={role} today={today} entered={entered} isChanged={value !== undefined} onChange={onChange} />}
      <OpenRequestNote role={role} service={service} who={people.who} />
    </Stack>
  )
}

function fits({ nichandle, name, organisation }: Person, entered: string): boolean {
  const part = entered.trim().toLowerCase()
  return [nichandle, name, organisation].some((text) => text?.toLowerCase().includes(part))
}

function Suggestion({ handle, known }: { handle: string; known: Person[] }) {
  const person = known.find(({ nichandle }) => nichandle === handle)
  return (
    <Text size="sm" truncate>
      {person ? namesOf(person) : handle}
    </Text>
  )
}

function Mark({ mayChange, verdict }: { mayChange: boolean; verdict: Verdict }) {
  const say = useTexts(EDIT_CONTACTS_TEXTS)
  if (!mayChange) return <IconLock size={16} aria-hidden />
  if (verdict.isChecking) return <Loader size={16} aria-label={say('checking')} role="img" />
  return verdict.isGood ? <IconCheck size={18} color="var(--good)" aria-hidden /> : null
}

type ActionsProps = {
  role: ContactType
  today: string
  entered: string
  isChanged: boolean
  onChange: (value: string | undefined) => void
}

function Actions({ role, today, entered, isChanged, onChange }: ActionsProps) {
  const say = useTexts(EDIT_CONTACTS_TEXTS)
  const names = useNames()
  const me = useMe().nichandle
  return (
    <Group gap="xs" className={classes.actions}>
      {today !== me && entered !== me && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={say('takeRole', { role: names.role(role) })}
          onClick={() => onChange(me)}
        >
          {say('takeIt')}
        </Button>
      )}
      {isChanged && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-label={say('undoRole', { role: names.role(role) })}
          onClick={() => onChange(undefined)}
        >
          {say('undo')}
        </Button>
      )}
    </Group>
  )
}
