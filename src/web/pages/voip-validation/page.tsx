import { Box, Button, Group, List, Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { isClosed } from '../../../domain/procedure.ts'
import { proofsNeeded } from '../../../domain/proof.ts'
import { useMe } from '../../api/me.ts'
import { beginProcedure, type OwnProcedure, ownProceduresQuery } from '../../api/own-procedures.ts'
import { groupPagesQuery } from '../../api/telephony.ts'
import { Card } from '../../parts/card.tsx'
import { FormFailure } from '../../parts/form-failure.tsx'
import { OwnProcedureCard } from '../../parts/own-procedure/own-procedure.tsx'
import { PageFailed } from '../../parts/page-failed.tsx'
import { useProofWords } from '../../parts/proofs/proof-words.ts'
import { TelephonyFrame } from '../../parts/telephony/frame.tsx'
import { day } from '../../parts/time.ts'
import { useLanguage, useTexts } from '../../words.ts'
import { VOIP_VALIDATION_TEXTS } from './texts.ts'

export function VoipValidationPage() {
  const say = useTexts(VOIP_VALIDATION_TEXTS)
  const mine = useQuery(ownProceduresQuery)
  const groups = useInfiniteQuery(groupPagesQuery)
  const error = mine.error ?? groups.error
  const isThere = mine.data && groups.data
  return (
    <TelephonyFrame title={say('title')} lead={say('lead')}>
      <Box maw={760}>
        {isThere && <Validation procedures={mine.data} isPassed={groups.data.pages[0]?.rows[0]?.validation.mine ?? false} />}
        {!isThere && error && <PageFailed error={error} reset={() => void Promise.all([mine.refetch(), groups.refetch()])} />}
        {!isThere && !error && <CardToCome />}
      </Box>
    </TelephonyFrame>
  )
}

/** An account that is in no group learns from its last procedure whether it has passed. */
function Validation({ procedures, isPassed }: { procedures: OwnProcedure[]; isPassed: boolean }) {
  const last = lastOf(procedures)
  if (isPassed || last?.state === 'done') return <Passed since={last?.state === 'done' ? last.endedAt : null} />
  if (last && !isClosed(last.state)) return <OwnProcedureCard procedure={last} />
  return (
    <Stack gap="lg">
      {last && <OwnProcedureCard procedure={last} />}
      <Begin isAgain={last !== undefined} />
    </Stack>
  )
}

function lastOf(procedures: OwnProcedure[]): OwnProcedure | undefined {
  const ofKind = procedures.filter(({ kind }) => kind === 'voip-validation')
  return ofKind.sort((one, other) => other.beganAt.localeCompare(one.beganAt))[0]
}

function Passed({ since }: { since: string | null }) {
  const say = useTexts(VOIP_VALIDATION_TEXTS)
  const language = useLanguage()
  return (
    <Card
      title={say('passedTitle')}
      lead={since ? say('passedOn', { date: day(since, language) }) : say('passed')}
      aside={<IconCircleCheck size={32} stroke={1.6} color="var(--good)" aria-hidden />}
    >
      <Button variant="default" component={Link} to="/telephony" style={{ alignSelf: 'start' }}>
        {say('telephony')}
      </Button>
    </Card>
  )
}

function Begin({ isAgain }: { isAgain: boolean }) {
  const say = useTexts(VOIP_VALIDATION_TEXTS)
  const words = useProofWords()
  const { legalform } = useMe()
  const cache = useQueryClient()
  const begin = useMutation({
    mutationFn: () => beginProcedure({ kind: 'voip-validation' }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['procedures'] }),
  })
  return (
    <Card title={isAgain ? say('againTitle') : say('beginTitle')} lead={say('begin')}>
      <List spacing="sm" size="sm">
        {proofsNeeded('voip-validation', 'other', legalform).map((kind) => (
          <List.Item key={kind}>
            <Text size="sm" fw={600}>
              {words.kind(kind)}
            </Text>
            <Text size="sm" c="dimmed">
              {words.hint(kind)}
            </Text>
          </List.Item>
        ))}
      </List>
      <FormFailure error={begin.error} />
      <Group>
        <Button loading={begin.isPending} onClick={() => !begin.isPending && begin.mutate()}>
          {say('beginButton')}
        </Button>
      </Group>
    </Card>
  )
}

function CardToCome() {
  const say = useTexts(VOIP_VALIDATION_TEXTS)
  return (
    <div aria-busy="true">
      <VisuallyHidden role="status">{say('loading')}</VisuallyHidden>
      <Skeleton height={220} radius="lg" />
    </div>
  )
}
