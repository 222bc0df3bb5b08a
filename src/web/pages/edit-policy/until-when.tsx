import { Button, Group, Radio, Stack, TextInput } from '@mantine/core'
import { dayAhead, dayOf, endOfDay, today } from '../../parts/access/end-of-day.ts'
import { useTexts } from '../../words.ts'
import { useDrafted } from './drafted.ts'
import type { PartProps } from './form.tsx'
import { EDIT_POLICY_TEXTS } from './texts.ts'

/** Until when it counts: until further notice, or up to the end of a day. */
export function UntilWhen({ draft, change }: PartProps) {
  const say = useTexts(EDIT_POLICY_TEXTS)
  const { expiredAt } = draft
  const set = (next: string | null) => change((before) => ({ ...before, expiredAt: next }))
  // A day that is being typed is none for a while.
  const [day, enter] = useDrafted(
    expiredAt ? dayOf(expiredAt) : '',
    (entered) => entered,
    (next) => next && set(endOfDay(next)),
  )
  const quick = [
    { label: say('inAWeek'), day: dayAhead({ days: 7 }) },
    { label: say('inAMonth'), day: dayAhead({ months: 1 }) },
    { label: say('inAYear'), day: dayAhead({ months: 12 }) },
  ]
  return (
    <Stack gap="sm">
      <Radio.Group
        aria-labelledby="until-title"
        value={expiredAt ? 'day' : 'never'}
        onChange={(value) => set(value === 'day' ? endOfDay(dayAhead({ months: 1 })) : null)}
      >
        <Stack gap="xs">
          <Radio value="never" label={say('noEnd')} />
          <Radio value="day" label={say('end')} />
        </Stack>
      </Radio.Group>
      {expiredAt && (
        <Group align="flex-end" gap="xs">
          <TextInput
            type="date"
            label={say('lastDay')}
            value={day}
            onChange={(event) => enter(event.currentTarget.value)}
            error={day !== '' && day < today() && say('past')}
          />
          {quick.map((each) => (
            <Button key={each.label} variant="default" size="xs" mb={3} onClick={() => enter(each.day)}>
              {each.label}
            </Button>
          ))}
        </Group>
      )}
    </Stack>
  )
}
