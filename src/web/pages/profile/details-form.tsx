import { Button, Group, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { meQuery, useMe } from '../../api/me.ts'
import { saveProfile } from '../../api/profile.ts'
import { Card } from '../../parts/card.tsx'
import { Failure } from '../../parts/failure.tsx'
import { UnsavedChanges } from '../../parts/unsaved-changes.tsx'
import { useTexts } from '../../words.ts'
import { changesOf, type Details, type DetailsFormOf, detailsOf } from './details.ts'
import { DetailsFields } from './details-fields.tsx'
import { PROFILE_TEXTS } from './texts.ts'

export function DetailsForm() {
  const say = useTexts(PROFILE_TEXTS)
  const me = useMe()
  const cache = useQueryClient()
  const form = useForm<Details>({
    initialValues: detailsOf(me),
    validate: {
      firstname: (text) => (text.trim() === '' ? say('firstnameMissing') : null),
      name: (text) => (text.trim() === '' ? say('nameMissing') : null),
    },
  })
  const save = useMutation({
    mutationFn: async (after: Details) => {
      await saveProfile(changesOf(detailsOf(me), after))
      takeOver(form, detailsOf(await cache.fetchQuery({ ...meQuery, staleTime: 0 })))
    },
  })
  const unsaved = form.isDirty()
  const latest = useRef(form)
  latest.current = form
  useEffect(() => {
    // What was changed elsewhere shows here, unless somebody is typing.
    if (!latest.current.isDirty()) takeOver(latest.current, detailsOf(me))
  }, [me])
  return (
    <Card title={say('details')}>
      <form onSubmit={form.onSubmit((after) => (save.isPending ? undefined : save.mutate(after)), focusFirst)} noValidate>
        <Stack gap="lg">
          <Failure error={save.error} />
          <DetailsFields form={form} />
          <Group>
            <Button type="submit" loading={save.isPending} disabled={!unsaved && !save.isPending}>
              {say('save')}
            </Button>
            {unsaved && (
              <Button variant="subtle" color="gray" onClick={form.reset} disabled={save.isPending}>
                {say('discard')}
              </Button>
            )}
            <Text size="sm" role="status" c={unsaved ? 'dimmed' : 'var(--good)'}>
              {unsaved ? say('unsaved') : save.isSuccess && say('saved')}
            </Text>
          </Group>
        </Stack>
      </form>
      <UnsavedChanges unsaved={unsaved} />
    </Card>
  )
}

function takeOver(form: DetailsFormOf, details: Details): void {
  form.setInitialValues(details)
  form.setValues(details)
}

/** To the first field that is wrong. */
function focusFirst(errors: Partial<Record<string, unknown>>): void {
  const [field] = Object.keys(errors)
  document.querySelector<HTMLInputElement>(`input[name="${field}"]`)?.focus()
}
