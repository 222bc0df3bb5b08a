import { Loader, Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { explanationQuery } from '../../api/explanation.ts'
import { useKnown } from '../../parts/access/use-known.ts'
import { PageFailed } from '../../parts/page-failed.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useTexts } from '../../words.ts'
import { useAsked } from './asked.ts'
import { Outcome } from './outcome.tsx'
import { QuestionForm } from './question-form.tsx'
import classes from './simulator.module.css'
import { SIMULATOR_TEXTS } from './texts.ts'

export function SimulatorPage() {
  const say = useTexts(SIMULATOR_TEXTS)
  const { asked, question, ask } = useAsked()
  const { known, error, retry } = useKnown()
  const answer = useQuery(explanationQuery(question))
  const again = (next: typeof asked) => {
    ask(next)
    // The same question may have another answer by now.
    if (JSON.stringify(next) === JSON.stringify(asked)) void answer.refetch()
  }
  return (
    <>
      <PageHead title={say('title')} lead={say('lead')} />
      {error && !known && <PageFailed error={error} reset={retry} />}
      {!known && !error && <Skeleton height={260} radius="lg" />}
      {known && (
        <div className={classes.columns}>
          <QuestionForm key={JSON.stringify(asked)} first={asked} known={known} onAsk={again} isAsking={answer.isFetching} />
          <Stack gap="md" style={{ minWidth: 0 }}>
            {answer.isFetching && (
              <Text size="sm" c="dimmed" role="status">
                <Loader size={14} mr={8} aria-hidden />
                {say('asking')}
              </Text>
            )}
            {answer.isError && <PageFailed error={answer.error} reset={() => void answer.refetch()} />}
            {answer.data && question && <Outcome question={question} answer={answer.data} known={known} />}
          </Stack>
        </div>
      )}
    </>
  )
}
