import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import type { Happening } from '../../../api/history-wire.ts'
import type { StaffProcedure } from '../../api/staff.ts'
import { Card } from '../../parts/card.tsx'
import { namesOf } from '../../parts/person-name.tsx'
import { moment } from '../../parts/time.ts'
import { useLanguage, useTexts } from '../../words.ts'
import { sentenceOf } from '../history/sentence.ts'
import { useTongue } from '../history/tongue.ts'
import classes from './staff-review.module.css'
import { REVIEW_TEXTS } from './texts.ts'

type Happened = StaffProcedure['events'][number]

/** So many stand here at first. */
const AT_FIRST = 8

/** What happened to it, the newest first. */
export function Timeline({ procedure: { events } }: { procedure: StaffProcedure }) {
  const say = useTexts(REVIEW_TEXTS)
  const [isWhole, showAll] = useState(false)
  const tongue = useTongue([], [])
  const newest = [...events].sort((one, other) => other.id - one.id)
  const shown = isWhole ? newest : newest.slice(0, AT_FIRST)
  const more = newest.length - shown.length
  return (
    <Card title={say('history')}>
      <ul className={classes.list}>
        {shown.map((event) => (
          <Row key={event.id} event={event} sentence={sentenceOf(event as unknown as Happening, tongue)} />
        ))}
      </ul>
      {more > 0 && (
        <Button variant="default" size="xs" onClick={() => showAll(true)} style={{ alignSelf: 'flex-start' }}>
          {say('all', { count: more })}
        </Button>
      )}
    </Card>
  )
}

function Row({ event: { at, kind, actor, person }, sentence }: { event: Happened; sentence: string }) {
  const say = useTexts(REVIEW_TEXTS)
  const language = useLanguage()
  const visitor = kind === 'procedure.objected' ? say('byTold') : say('byApplicant')
  const by = person ? namesOf(person) : actor === 'visitor' ? visitor : say('bySystem')
  return (
    <li className={classes.event}>
      <Text size="sm" fw={500}>
        {sentence}
      </Text>
      <Text size="xs" c="dimmed">
        {by}
        {' · '}
        <time dateTime={at}>{moment(at, language)}</time>
      </Text>
    </li>
  )
}
