import { Anchor, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Explanation } from '../../../api/explain-wire.ts'
import type { Question } from '../../api/explanation.ts'
import type { Known } from '../../parts/access/known.ts'
import { whereIs, whoIs } from '../../parts/access/names.ts'
import { small } from '../../parts/access/phrases.ts'
import { useTexts } from '../../words.ts'
import { type Ground, useGroundWords } from './ground-words.ts'
import classes from './simulator.module.css'
import { SIMULATOR_TEXTS } from './texts.ts'

type OutcomeProps = { question: Question; answer: Explanation; known: Known }

/** The verdict, why, and every grant that was looked at. */
export function Outcome({ question, answer, known }: OutcomeProps) {
  const say = useTexts(SIMULATOR_TEXTS)
  const region = useRef<HTMLElement>(null)
  useEffect(() => {
    if (answer && window.matchMedia('(max-width: 61.99em)').matches) region.current?.scrollIntoView({ block: 'start' })
  }, [answer])
  return (
    <section ref={region} aria-label={say('answer')} className={classes.outcome}>
      <Verdict question={question} answer={answer} known={known} />
      {answer.by.length > 0 && (
        <Stack gap={8} mt="lg">
          <h2 className={classes.small}>{say('because')}</h2>
          <ol className={classes.chain}>
            {answer.by.map((ground, step) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one answer never move
              <li key={step}>
                <GroundLine ground={ground} known={known} />
              </li>
            ))}
          </ol>
        </Stack>
      )}
      <Stack gap={4} mt="xl">
        <h2 className={classes.small}>{say('looked')}</h2>
        <Text size="sm" c="dimmed">
          {answer.looked.length === 0 ? say('lookedNothing') : say('lookedLead')}
        </Text>
        <Looked answer={answer} known={known} />
      </Stack>
    </section>
  )
}

const REASONS = [
  'unknown_identity',
  'unknown_resource',
  'unknown_action',
  'other_kind',
  'transfer_locked',
  'denied',
  'no_grant',
] as const

function Verdict({ question, answer, known }: OutcomeProps) {
  const say = useTexts(SIMULATOR_TEXTS)
  const { identity = '', action, resourceURN } = question
  const person = whoIs(identity, known)
  const description = known.actions.find((each) => each.action === action)?.description ?? action
  const values = {
    who: person.name,
    what: small(description),
    where: whereIs(resourceURN, known, known.me),
  }
  const reason = REASONS.find((each) => each === answer.reason)
  const [yes, no] = person.isReader ? (['youYes', 'youNo'] as const) : (['yesSentence', 'noSentence'] as const)
  const sentence = answer.allowed ? say(yes, values) : say(no, values)
  const Icon = answer.allowed ? IconCircleCheck : IconCircleX
  return (
    <div className={classes.verdict} data-allowed={answer.allowed} role="status">
      <Icon size={36} stroke={1.6} aria-hidden />
      <div>
        <p className={classes.word}>{answer.allowed ? say('yes') : say('no')}</p>
        <p className={classes.sentence}>{sentence}</p>
        {reason && (
          <Text size="sm" mt={4}>
            {say(reason)}
          </Text>
        )}
      </div>
    </div>
  )
}

const VERDICTS = [
  'allows',
  'denies',
  'other_resource',
  'other_action',
  'excepted',
  'expired',
  'condition',
  'owner_may_not',
  'role_without',
] as const

function Looked({ answer, known }: Omit<OutcomeProps, 'question'>) {
  const say = useTexts(SIMULATOR_TEXTS)
  const who = (name: string) => name.split('/')[1] ?? known.person(name)
  return (
    <ul className={classes.looked}>
      {answer.looked.map((each, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the grants of one answer never move
        <li key={place} data-verdict={each.verdict}>
          <div>
            <GroundLine ground={each} known={known} />
            {each.kind === 'policy' && (
              <Text size="xs" c="dimmed">
                {say('forWhom', { who: who(each.for) })}
              </Text>
            )}
          </div>
          <Text size="sm" fw={600} className={classes.mark}>
            {VERDICTS.filter((verdict) => verdict === each.verdict).map((verdict) => say(verdict))}
          </Text>
        </li>
      ))}
    </ul>
  )
}

/** What a right stands on. My own policies lead to where they are written. */
function GroundLine({ ground, known }: { ground: Ground; known: Known }) {
  const words = useGroundWords(known)(ground)
  if (ground.kind !== 'policy' || ground.owner !== known.me || !ground.id) return <Text size="sm">{words}</Text>
  return (
    <Anchor component={Link} to={`/access/${ground.id}`} size="sm">
      {words}
    </Anchor>
  )
}
