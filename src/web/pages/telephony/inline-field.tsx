import { Autocomplete, type ComboboxItem, Loader, Text } from '@mantine/core'
import { IconCheck, IconLock } from '@tabler/icons-react'
import type { ContactType } from '../../../api/wire.ts'
import { useNames } from '../../parts/names.ts'
import { namesOf, PersonName } from '../../parts/person-name.tsx'
import { useTexts } from '../../words.ts'
import type { Checked } from '../edit-contacts/draft.ts'
import type { People } from '../edit-contacts/people.ts'
import type { Row } from './rows.ts'
import classes from './telephony.module.css'
import { TELEPHONY_TEXTS } from './texts.ts'

type InlineFieldProps = {
  role: ContactType
  target: Checked<Row>
  value: string | undefined
  onChange: (value: string) => void
  people: People
  takesFocus: boolean
}

/** One contact of a row that is being edited, with what the server says about who is entered. */
export function InlineField({ role, target, value, onChange, people, takesFocus }: InlineFieldProps) {
  const say = useTexts(TELEPHONY_TEXTS)
  const names = useNames()
  const { service, wanted, check } = target
  if (!service.mayChange.includes(role)) return <Kept row={service} role={role} />
  const today = service[role].nichandle
  const entered = value ?? today
  const refusals = wanted[role] === undefined ? [] : (check?.refusals.filter(({ contactType }) => contactType === role) ?? [])
  const task = wanted[role] === undefined ? undefined : check?.tasks.find(({ contactTypes }) => contactTypes.includes(role))
  const isGood = task !== undefined && refusals.length === 0
  const offered = people.known.filter((person) => entered.trim() === '' || entered === today || fits(namesOf(person), entered))
  const waits = wanted[role] !== undefined && target.isChecking
  return (
    <Autocomplete
      label={names.shortRole(role)}
      labelProps={{ className: classes.label }}
      aria-label={names.role(role)}
      placeholder={today}
      value={entered}
      onChange={onChange}
      onFocus={(event) => event.currentTarget.select()}
      autoFocus={takesFocus}
      maxLength={320}
      spellCheck={false}
      autoCapitalize="none"
      autoComplete="off"
      data={offered.map(({ nichandle }) => nichandle)}
      filter={({ options }) => options}
      renderOption={({ option }) => <Suggestion handle={(option as ComboboxItem).value} people={people} />}
      comboboxProps={{ shadow: 'md', withinPortal: false, position: 'bottom-start' }}
      styles={{ dropdown: { minInlineSize: 320 } }}
      openOnFocus={false}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={isGood ? say('found', { who: people.who(task.toAccount) }) : null}
      error={refusals.length > 0 && refusals.map(({ code, message }) => <span key={code}>{message} </span>)}
      descriptionProps={{ role: 'status', className: classes.found! }}
      errorProps={{ role: 'alert' }}
      rightSection={
        waits ? <Loader size={16} aria-hidden /> : isGood ? <IconCheck size={18} color="var(--good)" aria-hidden /> : null
      }
    />
  )
}

function fits(names: string, entered: string): boolean {
  return names.toLowerCase().includes(entered.trim().toLowerCase())
}

function Suggestion({ handle, people }: { handle: string; people: People }) {
  return (
    <Text size="sm" truncate maw={320}>
      {people.who(handle)}
    </Text>
  )
}

/** A contact that is not ours to change here. */
function Kept({ row, role }: { row: Row; role: ContactType }) {
  const say = useTexts(TELEPHONY_TEXTS)
  const names = useNames()
  return (
    <div className={classes.kept}>
      <span className={classes.label}>{names.shortRole(role)}</span>
      <PersonName person={row[role]} />
      {row.staffRoles.includes(role) && (
        <Text size="xs" c="dimmed" className={classes.keptWhy}>
          <IconLock size={13} aria-hidden /> {say('byStaff')}
        </Text>
      )}
    </div>
  )
}
