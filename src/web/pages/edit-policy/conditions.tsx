import { Button, Chip, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { weekday } from '../../parts/access/clauses.ts'
import { type ConditionForm, conditionOf, formOf, WEEK } from '../../parts/access/condition-form.ts'
import { useLanguage, useTexts } from '../../words.ts'
import { useDrafted } from './drafted.ts'
import classes from './edit-policy.module.css'
import { Folded } from './folded.tsx'
import type { PartProps } from './form.tsx'
import { HERE } from './here.ts'
import { EDIT_POLICY_TEXTS } from './texts.ts'

/** When and from where it counts. What goes beyond this form stands in the JSON. */
export function Conditions({ draft, change }: PartProps) {
  const say = useTexts(EDIT_POLICY_TEXTS)
  const form = formOf(draft.conditions, HERE)
  const set = (part: Partial<ConditionForm>) =>
    change((before) => {
      const now = formOf(before.conditions, HERE)
      return now ? { ...before, conditions: conditionOf({ ...now, ...part }) } : before
    })
  return (
    <Folded title={say('conditions')} isOpen={draft.conditions !== null && (form?.tags.length ?? 0) < lines(draft.conditions)}>
      {form ? (
        <Stack gap="md">
          <Days form={form} onChange={set} />
          <Hours form={form} onChange={set} />
          <Addresses form={form} onChange={set} />
        </Stack>
      ) : (
        <Stack gap="sm" align="flex-start">
          <Text size="sm">{say('deeper')}</Text>
          <Button variant="default" size="xs" onClick={() => change((before) => ({ ...before, conditions: null }))}>
            {say('noConditions')}
          </Button>
        </Stack>
      )}
    </Folded>
  )
}

function lines(conditions: PartProps['draft']['conditions']): number {
  return conditions?.values ? Object.keys(conditions.values).length : Number.POSITIVE_INFINITY
}

type FieldProps = { form: ConditionForm; onChange: (part: Partial<ConditionForm>) => void }

function Days({ form, onChange }: FieldProps) {
  const say = useTexts(EDIT_POLICY_TEXTS)
  const language = useLanguage()
  return (
    <fieldset className={classes.plain}>
      <legend>{say('days')}</legend>
      <Chip.Group multiple value={form.days.map(String)} onChange={(days) => onChange({ days: days.map(Number).sort() })}>
        <Group gap={6}>
          {WEEK.map((name, day) => (
            <Chip key={name} value={String(day)} size="sm" aria-label={weekday(day, language)}>
              {weekday(day, language, 'short')}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </fieldset>
  )
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

function Hours({ form, onChange }: FieldProps) {
  const say = useTexts(EDIT_POLICY_TEXTS)
  const { from, until, place } = form
  const any = { value: '', label: say('anyHour') }
  const choices = HOURS.map((hour) => ({ value: String(hour), label: say('hour', { hour }) }))
  const read = (value: string) => (value === '' ? null : Number(value))
  return (
    <div>
      <Group gap="sm" align="flex-start">
        <NativeSelect
          label={say('hourFrom')}
          value={from ?? ''}
          data={[any, ...choices]}
          onChange={(event) => onChange({ from: read(event.currentTarget.value) })}
        />
        <NativeSelect
          label={say('hourUntil')}
          value={until ?? ''}
          data={[any, ...choices.slice(1)]}
          error={from !== null && until !== null && until <= from && say('hoursOrder')}
          onChange={(event) => onChange({ until: read(event.currentTarget.value) })}
        />
      </Group>
      {(from !== null || until !== null || form.days.length > 0) && (
        <Text size="xs" c="dimmed" mt={6}>
          {say('clock', { place: place.replaceAll('_', ' ') })}
        </Text>
      )}
    </div>
  )
}

function Addresses({ form, onChange }: FieldProps) {
  const say = useTexts(EDIT_POLICY_TEXTS)
  const [text, enter] = useDrafted(
    form.addresses.join(', '),
    (entered) => listOf(entered).join(', '),
    (next) => onChange({ addresses: listOf(next) }),
  )
  return (
    <TextInput
      label={say('addresses')}
      description={say('addressesHint')}
      value={text}
      maxLength={900}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => enter(event.currentTarget.value)}
    />
  )
}

function listOf(text: string): string[] {
  return text.split(/[\s,;]+/).filter((each) => each !== '')
}
