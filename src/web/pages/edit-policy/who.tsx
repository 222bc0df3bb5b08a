import { Button } from '@mantine/core'
import { useState } from 'react'
import { ChosenList } from '../../parts/access/chosen-list.tsx'
import { useOffered, useResolved } from '../../parts/access/people.ts'
import { usePeopleThings } from '../../parts/access/people-things.ts'
import { PickField } from '../../parts/access/pick-field.tsx'
import { useTexts } from '../../words.ts'
import classes from './edit-policy.module.css'
import type { PartProps } from './form.tsx'
import { EDIT_POLICY_TEXTS } from './texts.ts'

/** Who is given access: picked from those that are known, or entered. */
export function Who({ draft, change, known }: PartProps) {
  const say = useTexts(EDIT_POLICY_TEXTS)
  const [text, setText] = useState('')
  const offered = useOffered(known, draft.identities)
  const thing = usePeopleThings(known)
  const add = (urn: string) => {
    change((before) => (before.identities.includes(urn) ? before : { ...before, identities: [...before.identities, urn] }))
    setText('')
  }
  const resolved = useResolved(known, offered, add)
  const enter = () => text.trim() !== '' && resolved.ask(text.trim())
  return (
    <>
      <ChosenList
        label={say('who')}
        things={draft.identities.map(thing)}
        onRemove={(urn) => change((before) => ({ ...before, identities: before.identities.filter((each) => each !== urn) }))}
      />
      <div className={classes.adding}>
        <PickField
          label={say('addWho')}
          placeholder={say('addWhoHint')}
          text={text}
          maxLength={320}
          data={offered.map(({ title, options }) => ({
            group: title,
            items: options.map(({ urn, label }) => ({ value: urn, label })),
          }))}
          onText={setText}
          onPick={add}
          onEnter={enter}
          error={resolved.fault}
          errorProps={{ role: 'alert' }}
        />
        <Button variant="default" onClick={enter} loading={resolved.isPending}>
          {say('add')}
        </Button>
      </div>
    </>
  )
}
