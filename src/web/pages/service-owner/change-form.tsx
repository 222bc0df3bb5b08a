import { Anchor, Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Language } from '../../../domain/language.ts'
import { type AskedOwner, askForOwner, ownerQuery } from '../../api/owners.ts'
import { Card } from '../../parts/card.tsx'
import { FormFailure } from '../../parts/form-failure.tsx'
import { blankOwner, type OwnerFaults, trimmed } from '../../parts/owner/entered.ts'
import { OwnerFacts } from '../../parts/owner/facts.tsx'
import { NEW_OWNER_TELLS, ownerFaults } from '../../parts/owner/faults.ts'
import { OwnerFields } from '../../parts/owner/fields.tsx'
import { OWNER_FIELD_TEXTS } from '../../parts/owner/texts.ts'
import { UnsavedChanges } from '../../parts/unsaved-changes.tsx'
import { useLanguage, useTexts } from '../../words.ts'
import { useCheck } from './check.ts'
import type { FormProps } from './form-props.ts'
import { Outlook } from './outlook.tsx'
import classes from './service-owner.module.css'
import { CHANGE_OWNER_TEXTS, SERVICE_OWNER_TEXTS } from './texts.ts'

/** Who owns it from now on, beside who does today; and, before it is asked, what will happen. */
export function ChangeForm({ service, owner: present, onLeave }: FormProps) {
  const say = useTexts(CHANGE_OWNER_TEXTS)
  const page = useTexts(SERVICE_OWNER_TEXTS)
  const field = useTexts(OWNER_FIELD_TEXTS)
  const cache = useQueryClient()
  const [blank] = useState(() => blankOwner(present.country))
  const [owner, change] = useState(blank)
  const [letters, speak] = useState<Language>(useLanguage())
  const [faults, find] = useState<OwnerFaults>({})
  const asked: AskedOwner = { owner: trimmed(owner), language: letters }
  const isWhole = Object.keys(ownerFaults(owner, NEW_OWNER_TELLS, field)).length === 0
  const check = useCheck(service, isWhole ? asked : null)
  const ask = useMutation({
    mutationFn: async () => {
      await askForOwner(service, asked)
      await cache.invalidateQueries({ queryKey: ownerQuery(service).queryKey })
    },
    onSuccess: () => onLeave('started'),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = ownerFaults(owner, NEW_OWNER_TELLS, field)
    find(found)
    const [first] = Object.keys(found)
    if (first) document.querySelector<HTMLInputElement>(`form [name="${first}"]`)?.focus()
    else if (!ask.isPending) ask.mutate()
  }
  return (
    <form onSubmit={submit} noValidate className={classes.columns}>
      <Card title={say('newOwner')} lead={<TakeOver onTake={() => change(present)} />}>
        <OwnerFields owner={owner} change={change} faults={faults} required={NEW_OWNER_TELLS} />
        <Letters language={letters} speak={speak} />
      </Card>
      <Stack gap="lg" className={classes.beside}>
        <section className={classes.outlook} aria-labelledby="outlook">
          <Title order={2} size="h4" id="outlook" mb="sm">
            {say('what')}
          </Title>
          <Outlook present={present} asked={asked.owner} isWhole={isWhole} check={check} />
          <Stack mt="lg" gap="sm">
            <FormFailure error={ask.error} />
            <Button type="submit" size="md" fullWidth loading={ask.isPending} disabled={check.answer?.allowed === false}>
              {say('ask')}
            </Button>
            <Button variant="default" fullWidth onClick={() => onLeave()} disabled={ask.isPending}>
              {page('cancel')}
            </Button>
          </Stack>
        </section>
        <Card title={say('present')}>
          <OwnerFacts owner={present} />
        </Card>
      </Stack>
      <UnsavedChanges unsaved={owner !== blank && !ask.isPending && !ask.isSuccess} />
    </form>
  )
}

/** A change of name is a change of owner, too; the rest stays. */
function TakeOver({ onTake }: { onTake: () => void }) {
  const say = useTexts(CHANGE_OWNER_TEXTS)
  return (
    <>
      {say('samePerson')}{' '}
      <Anchor component="button" type="button" inherit underline="always" onClick={onTake} mih={24}>
        {say('fillIn')}
      </Anchor>
    </>
  )
}

const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'fr', label: 'Français' },
] as const satisfies { value: Language; label: string }[]

/** In which language the new owner reads: nothing else is known of it. */
function Letters({ language, speak }: { language: Language; speak: (language: Language) => void }) {
  const say = useTexts(CHANGE_OWNER_TEXTS)
  return (
    <div>
      <Text size="sm" fw={500} mb={4}>
        {say('letters')}
      </Text>
      <Group>
        <SegmentedControl
          aria-label={say('letters')}
          data={[...LANGUAGES]}
          value={language}
          onChange={(next) => speak(next as Language)}
        />
      </Group>
    </div>
  )
}
