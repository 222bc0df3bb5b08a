import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { note, type StaffProcedure } from '../../api/staff.ts'
import { Card } from '../../parts/card.tsx'
import { Failure } from '../../parts/failure.tsx'
import { moment } from '../../parts/time.ts'
import { useLanguage, useTexts } from '../../words.ts'
import classes from './staff-review.module.css'
import { stepOf, useStep } from './steps.ts'
import { ENTRY_TEXTS } from './texts.ts'

type Entry = StaffProcedure['entries'][number]

/** What we asked, what we heard, and what we note for ourselves; the oldest first, as it is read. */
export function Entries({ procedure }: { procedure: StaffProcedure }) {
  const say = useTexts(ENTRY_TEXTS)
  const { entries } = procedure
  return (
    <Card title={say('title')} lead={say('lead')}>
      {entries.length === 0 ? (
        <Text c="dimmed">{say('empty')}</Text>
      ) : (
        <ul className={classes.list}>
          {entries.map((entry) => (
            <OneEntry key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      {stepOf(procedure, 'note')?.allowed && <NoteForm number={procedure.number} />}
    </Card>
  )
}

const NAMES = { note: 'note', asked: 'asked', answered: 'answered', objected: 'objected', returned: 'returned' } as const

function OneEntry({ entry: { kind, author, address, text, at } }: { entry: Entry }) {
  const say = useTexts(ENTRY_TEXTS)
  const language = useLanguage()
  return (
    <li className={classes.entry} data-kind={kind}>
      <Group gap={8} mb={4}>
        <Text size="sm" fw={600}>
          {say(NAMES[kind])}
        </Text>
        <Text size="sm" c="dimmed">
          {[author && (author.name ?? author.nichandle), address && say('from', { address }), moment(at, language)]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </Group>
      <Text className={classes.text}>{text}</Text>
    </li>
  )
}

function NoteForm({ number }: { number: string }) {
  const say = useTexts(ENTRY_TEXTS)
  const [text, type] = useState('')
  const [lacks, lack] = useState(false)
  const step = useStep(number, (written: string) => note(number, written))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    lack(text.trim() === '')
    if (text.trim() !== '' && !step.isPending) step.mutate(text.trim(), { onSuccess: () => type('') })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs" align="stretch">
        <Failure error={step.error} />
        <Textarea
          label={say('write')}
          description={say('writeHint')}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
          error={lacks && text.trim() === '' && say('noteMissing')}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={4000}
        />
        <Group gap="sm">
          <Button type="submit" variant="default" loading={step.isPending}>
            {say('save')}
          </Button>
          <Text size="sm" c="var(--good)" role="status">
            {step.isSuccess && text === '' && say('saved')}
          </Text>
        </Group>
      </Stack>
    </form>
  )
}
