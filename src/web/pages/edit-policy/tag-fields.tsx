import { ActionIcon, Button, Group, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { type ConditionForm, conditionOf, formOf } from '../../parts/access/condition-form.ts'
import { useTexts } from '../../words.ts'
import { useDrafted } from './drafted.ts'
import type { PartProps } from './form.tsx'
import { HERE } from './here.ts'
import { EDIT_POLICY_TEXTS } from './texts.ts'

/** Those that have a name already, each once. */
function named(tags: ConditionForm['tags']): ConditionForm['tags'] {
  const byKey = new Map(tags.map(({ key, value }) => [key.trim(), value.trim()]))
  return [...byKey].filter(([key, value]) => key !== '' && value !== '').map(([key, value]) => ({ key, value }))
}

/** Only services that carry certain tags. To the API that is a condition, like the times. */
export function TagFields({ draft, change }: Pick<PartProps, 'draft' | 'change'>) {
  const say = useTexts(EDIT_POLICY_TEXTS)
  const form = formOf(draft.conditions, HERE)
  const [tags, setTags] = useDrafted(form?.tags ?? [], named, (next) =>
    change((before) => {
      const now = formOf(before.conditions, HERE)
      return now ? { ...before, conditions: conditionOf({ ...now, tags: next }) } : before
    }),
  )
  if (!form) return null
  const edit = (place: number, part: { key?: string; value?: string }) =>
    setTags(tags.map((tag, each) => (each === place ? { ...tag, ...part } : tag)))
  return (
    <>
      {tags.map((tag, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a tag is known by its place until it has a name
        <Group key={place} gap="xs" mt="sm" align="flex-end" wrap="nowrap">
          <TextInput
            label={say('tagKey')}
            value={tag.key}
            maxLength={128}
            onChange={(event) => edit(place, { key: event.currentTarget.value })}
          />
          <TextInput
            label={say('tagValue')}
            value={tag.value}
            maxLength={256}
            onChange={(event) => edit(place, { value: event.currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={say('remove', { what: tag.key || say('tagKey') })}
            onClick={() => setTags(tags.filter((_, each) => each !== place))}
          >
            <IconX size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        mt="sm"
        ml={-8}
        leftSection={<IconPlus size={14} />}
        onClick={() => setTags([...tags, { key: '', value: '' }])}
      >
        {tags.length === 0 ? say('withTag') : say('addTag')}
      </Button>
    </>
  )
}
