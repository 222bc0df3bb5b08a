import { Stack, Text } from '@mantine/core'
import { isClosed } from '../../../domain/procedure.ts'
import type { OwnProcedure } from '../../api/own-procedures.ts'
import { useLanguage, useTexts } from '../../words.ts'
import { useProcedureNames } from '../procedure-names.ts'
import { day } from '../time.ts'
import classes from './own-procedure.module.css'
import { OWN_PROCEDURE_TEXTS } from './texts.ts'

/** What the staff asked and I answered, and what it said in the end. */
export function Talk({ procedure: { entries, state, verdict, sentence } }: { procedure: OwnProcedure }) {
  const say = useTexts(OWN_PROCEDURE_TEXTS)
  const language = useLanguage()
  const names = useProcedureNames()
  const isDecided = isClosed(state) && verdict !== null
  const why = verdict && (state === 'refused' ? names.no(verdict) : names.yes(verdict))
  if (entries.length === 0 && !isDecided) return null
  return (
    <ol className={classes.talk} aria-label={say('talk')}>
      {entries.map(({ kind, text, at }) => (
        <li key={`${kind} ${at}`} className={classes.said} data-mine={kind === 'answered' || undefined}>
          <Text size="xs" c="dimmed">
            {kind === 'answered' ? say('fromYou', { date: day(at, language) }) : say('fromStaff', { date: day(at, language) })}
          </Text>
          <Text size="sm" className={classes.text}>
            {text}
          </Text>
        </li>
      ))}
      {isDecided && (
        <li className={classes.said}>
          <Text size="xs" c="dimmed">
            {say('verdict')}
          </Text>
          <Stack gap={2}>
            <Text size="sm" fw={600}>
              {why}
            </Text>
            {sentence && (
              <Text size="sm" className={classes.text}>
                {sentence}
              </Text>
            )}
          </Stack>
        </li>
      )}
    </ol>
  )
}
