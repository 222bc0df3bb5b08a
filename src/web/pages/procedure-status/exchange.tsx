import { Text, Title } from '@mantine/core'
import type { ProcedureView } from '../../../api/procedure-wire.ts'
import { moment } from '../../parts/time.ts'
import { useLanguage, useTexts } from '../../words.ts'
import classes from './procedure-status.module.css'
import { STATUS_TEXTS } from './texts.ts'

const WHO = { asked: 'staffAsked', answered: 'youAnswered', returned: 'staffReturned' } as const

/** What staff asked and the applicant answered, the oldest first. What waits for an answer stands above it. */
export function Exchange({ procedure: { entries: all, state } }: { procedure: ProcedureView }) {
  const say = useTexts(STATUS_TEXTS)
  const language = useLanguage()
  const entries = state === 'waiting-applicant' ? all.slice(0, -1) : all
  if (entries.length === 0) return null
  return (
    <section className={classes.part}>
      <Title order={2} size="h4" mb="sm">
        {say('exchange')}
      </Title>
      <ol className={classes.entries}>
        {entries.map(({ kind, text, at }) => (
          <li key={at} data-own={kind === 'answered' || undefined}>
            <Text size="sm" c="dimmed">
              {say(WHO[kind])} · {moment(at, language)}
            </Text>
            <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{text}</Text>
          </li>
        ))}
      </ol>
    </section>
  )
}
