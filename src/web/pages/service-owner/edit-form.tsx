import { Button, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useMemo, useState } from 'react'
import type { OwnService } from '../../../api/own-service-wire.ts'
import { HARMLESS, ownerName } from '../../../domain/owner.ts'
import { editOwner, type Owner, ownerQuery } from '../../api/owners.ts'
import { Card } from '../../parts/card.tsx'
import { countryChoices } from '../../parts/choices.ts'
import { useFirstFocus } from '../../parts/first-focus.ts'
import { FormFailure } from '../../parts/form-failure.tsx'
import { OWNER_FACT_TEXTS } from '../../parts/owner/facts-texts.ts'
import { OWNER_FIELD_TEXTS } from '../../parts/owner/texts.ts'
import { UnsavedChanges } from '../../parts/unsaved-changes.tsx'
import { useLanguage, useTexts } from '../../words.ts'
import { Beside } from './beside.tsx'
import type { FormProps } from './form-props.ts'
import classes from './service-owner.module.css'
import { SERVICE_OWNER_TEXTS } from './texts.ts'

type Draft = Pick<Owner, (typeof HARMLESS)[number]>

/** What the administrative contact may correct: where the owner is reached, never who it is. */
export function EditForm({ service, held, owner, onLeave }: FormProps) {
  const say = useTexts(SERVICE_OWNER_TEXTS)
  const [draft, change] = useState<Draft>(() => draftOf(owner))
  const save = useSaving(service, () => onLeave('saved'))
  const changed = changesOf(owner, draft)
  const unsaved = Object.keys(changed).length > 0 && !save.isPending && !save.isSuccess
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!save.isPending) save.mutate(changed)
  }
  return (
    <div className={classes.columns}>
      <Card title={say('editTitle', { name: ownerName(owner) })}>
        <form onSubmit={submit} noValidate>
          <Stack gap="lg">
            <FormFailure error={save.error} />
            <Fields draft={draft} change={change} />
            <Group gap="xs">
              <Button type="submit" loading={save.isPending} disabled={!unsaved && !save.isPending}>
                {say('save')}
              </Button>
              <Button variant="default" onClick={() => onLeave()} disabled={save.isPending}>
                {say('cancel')}
              </Button>
            </Group>
            <Text size="sm" c="dimmed">
              {say('whatChange')}
            </Text>
          </Stack>
        </form>
        <UnsavedChanges unsaved={unsaved} />
      </Card>
      <Beside service={service} held={held} />
    </div>
  )
}

function Fields({ draft, change }: { draft: Draft; change: (draft: Draft) => void }) {
  const say = useTexts(OWNER_FIELD_TEXTS)
  const language = useLanguage()
  const none = useTexts(OWNER_FACT_TEXTS)('notGiven')
  const countries = useMemo(() => {
    const known = countryChoices(language, none).filter(({ value }) => value !== 'UNKNOWN')
    return [{ value: '', label: none }, ...known]
  }, [language, none])
  const first = useFirstFocus()
  const field = (name: keyof Draft) => ({
    name,
    label: say(name),
    value: draft[name],
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => change({ ...draft, [name]: currentTarget.value }),
  })
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
      <TextInput {...field('address')} {...first} maxLength={255} autoComplete="off" />
      <TextInput {...field('zip')} maxLength={255} autoComplete="off" />
      <TextInput {...field('city')} maxLength={255} autoComplete="off" />
      <TextInput {...field('area')} maxLength={255} autoComplete="off" />
      <NativeSelect {...field('country')} data={countries} />
      <TextInput {...field('phone')} type="tel" maxLength={255} autoComplete="off" />
    </SimpleGrid>
  )
}

function useSaving(service: OwnService, onSaved: () => void) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async (changed: Partial<Draft>) => {
      await editOwner(service, changed)
      await cache.invalidateQueries({ queryKey: ownerQuery(service).queryKey })
    },
    onSuccess: onSaved,
  })
}

function draftOf(owner: Owner): Draft {
  return Object.fromEntries(HARMLESS.map((field) => [field, owner[field]])) as Draft
}

function changesOf(owner: Owner, draft: Draft): Partial<Draft> {
  return Object.fromEntries(
    HARMLESS.filter((field) => draft[field].trim() !== owner[field]).map((field) => [field, draft[field].trim()]),
  )
}
