import { Stack, Text } from '@mantine/core'
import type { Person } from '../../../api/person-wire.ts'
import { isPublic } from '../../../domain/procedure.ts'
import type { StaffProcedure } from '../../api/staff.ts'
import { useProcedureNames } from '../../parts/procedure-names.ts'
import { day, moment } from '../../parts/time.ts'
import { type Say, useLanguage, useTexts } from '../../words.ts'
import { DECIDE_TEXTS } from './decide-texts.ts'
import classes from './staff-review.module.css'

/** Where it stands, in a sentence; and what was decided, and why. */
export function Outcome({ procedure }: { procedure: StaffProcedure }) {
  const say = useTexts(DECIDE_TEXTS)
  const language = useLanguage()
  const names = useProcedureNames()
  const { state, verdict, sentence, override } = procedure
  const reason = state === 'refused' ? names.no : names.yes
  return (
    <Stack gap="xs">
      <Text>{sentenceOf(procedure, say, { day: (iso) => day(iso, language), moment: (iso) => moment(iso, language) })}</Text>
      {(verdict || override) && (
        <dl className={classes.facts}>
          {verdict && (
            <>
              <dt>{say('verdict')}</dt>
              <dd>
                {reason(verdict)}
                {sentence && (
                  <Text size="sm" c="dimmed">
                    {sentence}
                  </Text>
                )}
              </dd>
            </>
          )}
          {override && (
            <>
              <dt>{say('overridden')}</dt>
              <dd>{override}</dd>
            </>
          )}
        </dl>
      )}
    </Stack>
  )
}

type Times = Record<'day' | 'moment', (iso: string) => string>

function sentenceOf(procedure: StaffProcedure, say: Say<keyof typeof DECIDE_TEXTS.en>, { day, moment }: Times): string {
  const { kind, state, stateSince, effectiveAt, endedAt, firstYes, secondYes } = procedure
  const ended = { when: day(endedAt ?? stateSince) }
  switch (state) {
    case 'second-review':
      return say('isSecond', { who: nameOf(firstYes) })
    case 'waiting-applicant':
      return say('isWaitingApplicant', { when: day(stateSince) })
    case 'waiting-period':
      return say('isWaitingPeriod', {
        one: nameOf(firstYes),
        other: nameOf(secondYes),
        when: moment(effectiveAt ?? stateSince),
      })
    case 'done':
      return say('isDone', ended)
    case 'refused':
      return say('isRefused', ended)
    case 'withdrawn':
      return say('isWithdrawn', ended)
    case 'expired':
      return say('isExpired', ended)
    default:
      return say(isPublic(kind) ? 'isNew' : 'isNewGrant', { when: moment(stateSince) })
  }
}

function nameOf(person: Person | null): string {
  return person?.name ?? person?.nichandle ?? ''
}
