import { Anchor, NativeSelect, Text, TextInput, type TextInputProps } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTexts } from '../../words.ts'
import type { Filters, Group } from './filters.ts'
import classes from './history.module.css'
import { HISTORY_TEXTS } from './texts.ts'

type FilterBarProps = { filters: Filters; groups: readonly Group[]; withService: boolean }

export function FilterBar({ filters, groups, withService }: FilterBarProps) {
  const say = useTexts(HISTORY_TEXTS)
  const { asked, change, isWrongOrder, isFiltered, clear } = filters
  const kinds = [{ value: '', label: say('everything') }, ...groups.map((group) => ({ value: group, label: say(group) }))]
  const days = asked.from || asked.to
  return (
    <search aria-label={say('filters')} className={classes.filters}>
      <NativeSelect
        label={say('kind')}
        data={kinds}
        value={asked.kind ?? ''}
        onChange={(event) => change({ kind: event.currentTarget.value })}
      />
      <Settled
        label={say('who')}
        placeholder={say('whoHint')}
        value={asked.account ?? ''}
        onSettle={(account) => change({ account })}
      />
      {withService && (
        <Settled
          label={say('service')}
          placeholder={say('serviceHint')}
          value={asked.service ?? ''}
          onSettle={(service) => change({ service })}
        />
      )}
      <Settled label={say('from')} type="date" value={asked.from ?? ''} onSettle={(from) => change({ from })} />
      <Settled
        label={say('to')}
        type="date"
        value={asked.to ?? ''}
        onSettle={(to) => change({ to })}
        error={isWrongOrder && say('wrongOrder')}
      />
      {isFiltered && (
        <Anchor component="button" type="button" size="sm" onClick={clear} className={classes.clear}>
          {say('clear')}
        </Anchor>
      )}
      {days && new Date().getTimezoneOffset() !== 0 && (
        <Text size="xs" c="dimmed" className={classes.note}>
          {say('inUtc')}
        </Text>
      )}
    </search>
  )
}

type SettledProps = Omit<TextInputProps, 'value' | 'onChange'> & { value: string; onSettle: (text: string) => void }

/** A field that is about something whole: it counts once it is left, or Enter is pressed. */
function Settled({ value, onSettle, ...field }: SettledProps) {
  const [text, type] = useState(value)
  useEffect(() => type(value), [value])
  const settle = () => {
    if (text.trim() !== value) onSettle(text.trim())
  }
  return (
    <TextInput
      {...field}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle()
      }}
      maxLength={255}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
    />
  )
}
