import { ActionIcon, Group, VisuallyHidden } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { askForContacts, type Wanted } from '../../api/services.ts'
import { CONTACTS } from '../../parts/names.ts'
import { useTexts } from '../../words.ts'
import { type Checked, isEmpty, useChecks, wantedOf } from '../edit-contacts/draft.ts'
import { type People, usePeople } from '../edit-contacts/people.ts'
import type { AskedFor } from './asked.tsx'
import { InlineField } from './inline-field.tsx'
import { Outlook } from './outlook.tsx'
import type { Row } from './rows.ts'
import classes from './telephony.module.css'
import { TELEPHONY_TEXTS } from './texts.ts'

type EditRowProps = { row: Row; name: ReactNode; onLeave: () => void; onAsked: (asked: AskedFor) => void }

/** The three contacts as fields, a tick that asks for them, a cross that leaves all as it is. */
export function EditRow({ row, name, onLeave, onAsked }: EditRowProps) {
  const say = useTexts(TELEPHONY_TEXTS)
  const people = usePeople(row)
  const [draft, setDraft] = useState<Wanted>({})
  const [target] = useChecks([{ service: row, wanted: wantedOf(row, draft) }]) as [Checked<Row>]
  const asking = useAsking(target, people, onAsked)
  const confirm = (event: FormEvent) => {
    event.preventDefault()
    if (isReady(target)) asking.ask()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // What is open above the field takes the first Escape.
    if (event.key === 'Escape' && !event.defaultPrevented && !isUnfolded(event.target)) onLeave()
  }
  const first = CONTACTS.find((role) => row.mayChange.includes(role))
  return (
    <form onSubmit={confirm} onKeyDown={onKeyDown} aria-label={say('edit', { name: row.displayName ?? row.name })}>
      <div className={classes.grid} data-editing>
        {name}
        <div className={classes.people}>
          {CONTACTS.map((role) => (
            <div key={role}>
              <InlineField
                role={role}
                target={target}
                value={draft[role]}
                onChange={(value) => setDraft((before) => ({ ...before, [role]: value }))}
                people={people}
                takesFocus={role === first}
              />
            </div>
          ))}
        </div>
        <Group className={classes.verbs} gap={6} wrap="nowrap" justify="flex-end">
          <Tick target={target} isPending={asking.isPending} />
          <ActionIcon variant="default" size="lg" aria-label={say('leave')} title={say('leave')} onClick={onLeave}>
            <IconX size={18} />
          </ActionIcon>
        </Group>
      </div>
      <Outlook target={target} people={people} failure={asking.error} />
    </form>
  )
}

/** What the server refuses can not be confirmed; what it could not be asked about, can. */
function isReady({ wanted, check, error }: Checked<Row>): boolean {
  return !isEmpty(wanted) && (check?.allowed || error !== null)
}

/** Within reach of the keyboard also while it does nothing: so that its place is known. */
function Tick({ target, isPending }: { target: Checked<Row>; isPending: boolean }) {
  const say = useTexts(TELEPHONY_TEXTS)
  const ready = isReady(target)
  return (
    <>
      <ActionIcon
        type="submit"
        size="lg"
        variant="filled"
        loading={isPending}
        aria-disabled={!ready}
        mod={{ disabled: !ready }}
        aria-label={say('confirm')}
        title={say('confirm')}
      >
        <IconCheck size={18} />
      </ActionIcon>
      <VisuallyHidden role="status">{target.isChecking ? say('checking') : ''}</VisuallyHidden>
    </>
  )
}

function isUnfolded(field: EventTarget): boolean {
  return field instanceof HTMLElement && field.getAttribute('aria-expanded') === 'true'
}

function useAsking({ service, wanted, check }: Checked<Row>, { who, isMe }: People, onAsked: (asked: AskedFor) => void) {
  const cache = useQueryClient()
  // Known at once, not only when it has been drawn: a double click asks once.
  const busy = useRef(false)
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => askForContacts(service, wanted),
    onSettled: () => {
      busy.current = false
    },
    onSuccess: async (ids) => {
      const readers = check?.tasks.flatMap(({ mustValidate }) => mustValidate) ?? []
      void cache.invalidateQueries({ queryKey: ['requests'] })
      // Once the row shows what is open.
      await cache.invalidateQueries({ queryKey: ['services'] })
      onAsked({ ids, others: [...new Set(readers)].filter((account) => !isMe(account)).map(who) })
    },
  })
  const ask = () => {
    if (busy.current) return
    busy.current = true
    mutate()
  }
  return { ask, isPending, error }
}
