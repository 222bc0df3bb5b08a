import { Button, Checkbox, Group, List, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCircleCheck, IconCircleX, IconHourglass } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import type { OwnerAnswer, OwnerConfirmation } from '../../../api/owner-wire.ts'
import { ownerName } from '../../../domain/owner.ts'
import { acceptOwnerChange, refuseOwnerChange } from '../../api/owner-confirmation.ts'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { Facts } from '../../parts/facts.tsx'
import { FormFailure } from '../../parts/form-failure.tsx'
import { forgetFragment } from '../../parts/link-code.ts'
import { useNames } from '../../parts/names.ts'
import { isOrganised } from '../../parts/owner/entered.ts'
import { useOwnerLines } from '../../parts/owner/owner-lines.ts'
import { OWNER_FIELD_TEXTS } from '../../parts/owner/texts.ts'
import { PlainHead } from '../../parts/plain-head.tsx'
import { moment } from '../../parts/time.ts'
import { useLanguage, useTexts } from '../../words.ts'
import { CONFIRM_OWNER_TEXTS } from './texts.ts'

type AnswerProps = { change: OwnerConfirmation; token: string }

/** What is asked of this owner, and yes or no. Only a code that can still answer leads here. */
export function Answer({ change, token }: AnswerProps) {
  const [answered, settle] = useState<OwnerAnswer | null>(null)
  if (answered) return <Outcome change={change} answer={answered} />
  return <AnswerForm change={change} token={token} settle={settle} />
}

type AnswerFormProps = AnswerProps & { settle: (answer: OwnerAnswer) => void }

function AnswerForm({ change, token, settle }: AnswerFormProps) {
  const say = useTexts(CONFIRM_OWNER_TEXTS)
  const people = usePeople(change)
  const [ticked, tick] = useState(false)
  const [faulty, fault] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  const [refusing, { open, close }] = useDisclosure(false)
  const settled = (answer: OwnerAnswer) => {
    forgetFragment()
    settle(answer)
  }
  const yes = useMutation({ mutationFn: () => acceptOwnerChange(token, true), onSuccess: settled })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    fault(!ticked)
    if (!ticked) box.current?.focus()
    else if (!yes.isPending) yes.mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <PlainHead
          title={say('title', people)}
          lead={change.side === 'present' ? say('leadPresent', people) : say('leadNew', people)}
        />
        <FormFailure error={yes.error} />
        <Terms change={change} />
        <Follows change={change} />
        <Checkbox
          ref={box}
          size="md"
          label={change.side === 'present' ? say('iAmPresent', people) : say('iAmNew', people)}
          checked={ticked}
          error={faulty && !ticked && say('tickFirst')}
          onChange={({ currentTarget }) => tick(currentTarget.checked)}
        />
        <Group grow preventGrowOverflow={false}>
          <Button type="submit" size="md" loading={yes.isPending}>
            {say('confirm')}
          </Button>
          <Button size="md" variant="default" disabled={yes.isPending} onClick={open}>
            {say('refuse')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {say('opening')}
        </Text>
      </Stack>
      <ConfirmDialog
        opened={refusing}
        title={say('refuseTitle')}
        action={say('refuseAction')}
        onConfirm={async () => settled(await refuseOwnerChange(token))}
        onClose={close}
      >
        <Text size="sm">{say('refuseLead', people)}</Text>
      </ConfirmDialog>
    </form>
  )
}

function usePeople({ name, asker, presentOwner, newOwner }: OwnerConfirmation) {
  const say = useTexts(CONFIRM_OWNER_TEXTS)
  return { service: name, asker, present: presentOwner || say('unknown'), next: ownerName(newOwner) }
}

function Terms({ change }: { change: OwnerConfirmation }) {
  const say = useTexts(CONFIRM_OWNER_TEXTS)
  const language = useLanguage()
  const names = useNames()
  const lines = useOwnerLines()
  const field = useTexts(OWNER_FIELD_TEXTS)
  const { present } = usePeople(change)
  return (
    <Facts
      facts={[
        { label: say('service'), value: <b>{change.name}</b> },
        { label: say('kind'), value: names.product(change.product) },
        { label: say('present'), value: present },
        { label: say('next'), value: lines(change.newOwner) },
        {
          label: field('legalform'),
          value: isOrganised(change.newOwner) ? field(change.newOwner.legalform as 'other') : field('person'),
        },
        { label: say('asker'), value: change.asker },
        { label: say('until'), value: moment(change.expiresAt, language) },
      ]}
    />
  )
}

function Follows({ change }: { change: OwnerConfirmation }) {
  const say = useTexts(CONFIRM_OWNER_TEXTS)
  const others = change.waitingFor.filter((side) => side !== change.side)
  const first = others.length > 0 ? say('bothNeeded') : say('lastNeeded')
  return (
    <List size="sm" spacing={4}>
      <List.Item>{first}</List.Item>
      <List.Item>{say('contactsStay')}</List.Item>
      {change.lockDays > 0 && <List.Item>{say('locked', { count: change.lockDays })}</List.Item>}
    </List>
  )
}

/** How it stands now that this owner has answered. */
function Outcome({ change, answer: { state, lockedUntil } }: { change: OwnerConfirmation; answer: OwnerAnswer }) {
  const say = useTexts(CONFIRM_OWNER_TEXTS)
  const language = useLanguage()
  const people = usePeople(change)
  if (state === 'done') {
    const locked = lockedUntil ? ` ${say('lockedUntil', { when: moment(lockedUntil, language) })}` : ''
    const lead = `${say('done', people)}${locked}`
    return <PlainHead title={say('doneTitle')} lead={lead} icon={IconCircleCheck} colour="green" />
  }
  if (state === 'waiting') {
    const lead = say('confirmed', { ...people, when: moment(change.expiresAt, language) })
    return <PlainHead title={say('confirmedTitle')} lead={lead} icon={IconHourglass} />
  }
  return <PlainHead title={say('refusedTitle')} lead={say('refusedByYou', people)} icon={IconCircleX} colour="gray" />
}
