import { Button, Group, Text, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useMe } from '../../api/me.ts'
import type { Known } from '../../parts/access/known.ts'
import { FormFailure } from '../../parts/form-failure.tsx'
import { UnsavedChanges } from '../../parts/unsaved-changes.tsx'
import { useTexts } from '../../words.ts'
import { Advanced } from './advanced.tsx'
import { Beside } from './beside.tsx'
import { Conditions } from './conditions.tsx'
import { type Change, type Draft, jsonOf, type Missing, missingIn } from './draft.ts'
import classes from './edit-policy.module.css'
import { MayDoWhat } from './may-do-what.tsx'
import { OnWhat } from './on-what.tsx'
import { useSaving } from './saving.ts'
import { suggestedName } from './suggested-name.ts'
import { EDIT_POLICY_TEXTS } from './texts.ts'
import { UntilWhen } from './until-when.tsx'
import { Who } from './who.tsx'

type FormProps = { first: Draft; id?: string | undefined; known: Known }

/** What a part of the form is given. */
export type PartProps = { draft: Draft; change: Change; known: Known }

/** A policy as sections that say one thing each; beside them, what it means and how it is written. */
export function PolicyForm({ first, id, known }: FormProps) {
  const say = useTexts(EDIT_POLICY_TEXTS)
  const [draft, setDraft] = useState(first)
  const [broken, setBroken] = useState(false)
  const [tried, setTried] = useState(false)
  const owner = useMe().nichandle
  const name = suggestedName(draft, owner, known) || say('unnamed')
  const { save, isSaved } = useSaving(id)
  const missing = tried ? missingIn(draft) : []
  const part = { draft, change: setDraft, known }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const [gap] = missingIn(draft)
    if (gap) return document.getElementById(gap)?.focus()
    if (!broken && !save.isPending) save.mutate({ ...draft, name: draft.name.trim() || name })
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <UnsavedChanges unsaved={!isSaved && (broken || jsonOf(draft) !== jsonOf(first))} />
      <div className={classes.fields}>
        <fieldset disabled={broken} className={classes.rest} data-resting={broken || undefined}>
          <TextInput
            label={say('name')}
            value={draft.name}
            maxLength={100}
            description={draft.name.trim() === '' && say('nameHint', { name })}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            onChange={({ currentTarget: { value } }) => setDraft((before) => ({ ...before, name: value }))}
          />
          <Section id="who" title={say('who')} lead={say('whoLead')} error={missing} gap={say('missingWho')}>
            <Who {...part} />
          </Section>
          <Section id="where" title={say('where')} lead={say('whereLead')} error={missing} gap={say('missingWhere')}>
            <OnWhat {...part} />
          </Section>
          <Section id="what" title={say('what')} lead={say('whatLead')} error={missing} gap={say('missingWhat')}>
            <MayDoWhat {...part} />
          </Section>
          <Section id="until" title={say('until')} lead={say('untilLead')}>
            <UntilWhen {...part} />
          </Section>
          <Conditions {...part} />
          <Advanced {...part} />
        </fieldset>
      </div>
      <Beside {...part} owner={owner} onBroken={setBroken} />
      <div className={classes.end}>
        <FormFailure error={save.error} />
        {broken && <Text size="sm">{say('jsonFirst')}</Text>}
        <Group>
          <Button type="submit" loading={save.isPending} disabled={broken}>
            {id ? say('save') : say('create')}
          </Button>
          <Button variant="default" component={Link} to="/access">
            {say('cancel')}
          </Button>
        </Group>
      </div>
    </form>
  )
}

type SectionProps = {
  id: string
  title: string
  lead: string
  /** What is missing in the form, and what to say if this is. */
  error?: Missing[]
  gap?: string
  children: React.ReactNode
}

function Section({ id, title, lead, error = [], gap, children }: SectionProps) {
  const isMissing = error.some((each) => each === id)
  return (
    <section id={id} tabIndex={-1} className={classes.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={classes.title}>
        {title}
      </h2>
      <p className={classes.lead}>{lead}</p>
      {children}
      {isMissing && (
        <Text size="sm" c="var(--bad)" fw={500} mt="sm" role="alert">
          {gap}
        </Text>
      )}
    </section>
  )
}
