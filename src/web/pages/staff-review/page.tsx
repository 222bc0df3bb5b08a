import { Anchor, Group, Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { procedureQuery, type StaffProcedure } from '../../api/staff.ts'
import { useNames } from '../../parts/names.ts'
import { PageFailed } from '../../parts/page-failed.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { ProcedureBadge } from '../../parts/procedure-badge.tsx'
import { useProcedureNames } from '../../parts/procedure-names.ts'
import { StaffOnly } from '../../parts/staff-only.tsx'
import { useTexts } from '../../words.ts'
import { Asked } from './asked.tsx'
import { Comparison } from './comparison.tsx'
import { Decide } from './decide.tsx'
import { Entries } from './entries.tsx'
import { Known } from './known.tsx'
import { ProofList } from './proof-list.tsx'
import classes from './staff-review.module.css'
import { Standing } from './standing.tsx'
import { REVIEW_TEXTS } from './texts.ts'
import { Timeline } from './timeline.tsx'
import { Told } from './told.tsx'

export function StaffReviewPage() {
  return (
    <StaffOnly>
      <Review />
    </StaffOnly>
  )
}

function Review() {
  const say = useTexts(REVIEW_TEXTS)
  const { number } = useParams({ from: '/shell/staff/$number' })
  const procedure = useQuery(procedureQuery(number))
  return (
    <>
      <Anchor component={Link} to="/staff" size="sm" mb={6} display="inline-block" py={2}>
        <Group component="span" gap={4} display="inline-flex">
          <IconArrowLeft size={16} aria-hidden />
          {say('back')}
        </Group>
      </Anchor>
      {procedure.data && <Whole key={number} procedure={procedure.data} />}
      {!procedure.data && procedure.isError && <PageFailed error={procedure.error} reset={() => void procedure.refetch()} />}
      {procedure.isPending && <ToCome />}
    </>
  )
}

/** What is asked and what speaks for it, with the decision beside it. */
function Whole({ procedure }: { procedure: StaffProcedure }) {
  const names = useProcedureNames()
  return (
    <>
      <PageHead title={names.kind(procedure.kind)} lead={<Which procedure={procedure} />} />
      <div className={classes.columns}>
        <div className={classes.decide}>
          <Decide procedure={procedure} />
        </div>
        <Stack gap="lg" className={classes.matter}>
          <Standing procedure={procedure} />
          <Asked procedure={procedure} />
          <Comparison procedure={procedure} />
          <ProofList procedure={procedure} />
          <Entries procedure={procedure} />
        </Stack>
        <Stack gap="lg" className={classes.beside}>
          <Known procedure={procedure} />
          <Told procedure={procedure} />
          <Timeline procedure={procedure} />
        </Stack>
      </div>
    </>
  )
}

function Which({ procedure: { number, service, state } }: { procedure: StaffProcedure }) {
  const names = useNames()
  return (
    <Group gap="xs">
      {service && (
        <>
          <Text component="span" c="var(--mantine-color-text)" fw={600} style={{ overflowWrap: 'anywhere' }}>
            {service.name}
          </Text>
          <span>{names.product(service.product)}</span>
        </>
      )}
      <Text component="span" size="sm" ff="monospace">
        {number}
      </Text>
      <ProcedureBadge state={state} />
    </Group>
  )
}

function ToCome() {
  const say = useTexts(REVIEW_TEXTS)
  return (
    <Stack gap="lg" aria-busy="true">
      <VisuallyHidden role="status">{say('loading')}</VisuallyHidden>
      <Skeleton height={32} w={280} />
      <div className={classes.columns}>
        <Skeleton height={240} radius="lg" className={classes.decide} />
        <Skeleton height={420} radius="lg" className={classes.matter} />
      </div>
    </Stack>
  )
}
