import { Alert, Stack, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { OwnService } from '../../../api/own-service-wire.ts'
import type { Wanted } from '../../api/services.ts'
import { CONTACTS } from '../../parts/names.ts'
import { useTexts } from '../../words.ts'
import { Also, useAlso } from './also.tsx'
import { Asked } from './asked.tsx'
import { ContactField } from './contact-field.tsx'
import { useChecks, wantedOf } from './draft.ts'
import classes from './edit-contacts.module.css'
import { useAsking } from './outcome.ts'
import { usePeople } from './people.ts'
import { canConfirm, Summary } from './summary.tsx'
import { EDIT_CONTACTS_TEXTS } from './texts.ts'

/** The three contacts, and beside them what a change would bring. */
export function ContactForm({ service, validated }: { service: OwnService; validated: boolean | null }) {
  const say = useTexts(EDIT_CONTACTS_TEXTS)
  const people = usePeople(service)
  const [draft, setDraft] = useState<Wanted>({})
  const [ticked, setTicked] = useState<number[]>([])
  const asking = useAsking()
  const main = { service, wanted: wantedOf(service, draft) }
  const also = useAlso(main)
  const targets = useChecks([main, ...also.filter((each) => ticked.includes(each.service.serviceId))])
  if (asking.asked) return <Asked asking={asking} people={people} />
  const confirm = (event: FormEvent) => {
    event.preventDefault()
    if (canConfirm(targets)) asking.ask(targets)
  }
  const mayChange = service.mayChange.length > 0
  return (
    <form onSubmit={confirm} className={classes.form}>
      <Stack gap="lg" className={classes.fields}>
        {mayChange ? (
          <Text c="dimmed">{say('hint')}</Text>
        ) : (
          <Alert color="gray" variant="outline" icon={<IconLock />} title={say('nothingYours')} />
        )}
        {CONTACTS.map((role) => (
          <ContactField
            key={role}
            role={role}
            main={targets[0]!}
            value={draft[role]}
            onChange={(value) => setDraft((before) => withRole(before, role, value))}
            people={people}
          />
        ))}
        <Also main={targets[0]!} also={also} ticked={ticked} onTick={setTicked} />
      </Stack>
      {mayChange && <Summary targets={targets} people={people} asking={asking} validated={validated} />}
    </form>
  )
}

function withRole(draft: Wanted, role: keyof Wanted, value: string | undefined): Wanted {
  const { [role]: _, ...rest } = draft
  return value === undefined ? rest : { ...rest, [role]: value }
}
