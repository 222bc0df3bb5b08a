import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconCircleCheck, IconCircleX, IconFileTime, IconHourglass, IconMessageQuestion, IconPencil } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { ProcedureView } from '../../../api/procedure-wire.ts'
import { isClosed, mayFollow, type ProcedureState } from '../../../domain/procedure.ts'
import type { Access } from '../../api/procedures.ts'
import { CopyHandle } from '../../parts/copy-handle.tsx'
import { Facts } from '../../parts/facts.tsx'
import { forgetFragment } from '../../parts/link-code.ts'
import { useNames } from '../../parts/names.ts'
import { PlainHead } from '../../parts/plain-head.tsx'
import { keepAccess } from '../../parts/procedure/access.ts'
import { useProcedureNames } from '../../parts/procedure-names.ts'
import { SentProofs } from '../../parts/proofs/proofs.tsx'
import { moment } from '../../parts/time.ts'
import { useLanguage, useTexts } from '../../words.ts'
import { AnswerForm } from './answer-form.tsx'
import { Exchange } from './exchange.tsx'
import { useGoOn } from './go-on.ts'
import classes from './procedure-status.module.css'
import { Progress } from './progress.tsx'
import { STATUS_TEXTS } from './texts.ts'
import { Withdraw } from './withdraw.tsx'

const SCENES = {
  draft: { title: 'draftTitle', lead: 'draft', Icon: IconPencil, colour: 'brand' },
  new: { title: 'newTitle', lead: 'new', Icon: IconFileTime, colour: 'brand' },
  'waiting-applicant': { title: 'askedTitle', lead: 'asked', Icon: IconMessageQuestion, colour: 'yellow' },
  'second-review': { title: 'secondTitle', lead: 'second', Icon: IconFileTime, colour: 'brand' },
  'waiting-period': { title: 'waitingTitle', lead: 'waiting', Icon: IconHourglass, colour: 'brand' },
  done: { title: 'doneTitle', lead: 'done', Icon: IconCircleCheck, colour: 'green' },
  refused: { title: 'refusedTitle', lead: 'refused', Icon: IconCircleX, colour: 'red' },
  withdrawn: { title: 'withdrawnTitle', lead: 'withdrawn', Icon: IconCircleX, colour: 'gray' },
  expired: { title: 'expiredTitle', lead: 'expired', Icon: IconCircleX, colour: 'gray' },
} as const satisfies Record<ProcedureState, object>

type ShownProps = { procedure: ProcedureView; access: Access; close: () => void }

/** How a procedure stands, for who asked for it. */
export function Shown({ procedure, access, close }: ShownProps) {
  const say = useTexts(STATUS_TEXTS)
  const language = useLanguage()
  const { state, number } = procedure
  const { title, lead, Icon, colour } = SCENES[state]
  const date = procedure.effectiveAt ?? procedure.deadline
  const when = date ? moment(date, language) : ''
  // From here on a reload finds it, and the address bar need not know.
  useEffect(() => {
    keepAccess(access)
    forgetFragment()
  }, [access])
  return (
    <Stack gap="xl">
      <PlainHead key={state} title={say(title)} lead={say(lead, { when, number })} icon={Icon} colour={colour} />
      <Verdict procedure={procedure} />
      {state === 'draft' && <GoOn procedure={procedure} access={access} />}
      {state === 'waiting-applicant' && <AnswerForm procedure={procedure} access={access} />}
      {procedure.submittedAt !== null && <Progress procedure={procedure} />}
      <Asked procedure={procedure} number={number} />
      <Exchange procedure={procedure} />
      <Sent procedure={procedure} />
      <Group justify="space-between" className={classes.part}>
        {mayFollow(state, 'withdraw') ? <Withdraw procedure={procedure} access={access} /> : <span />}
        <Anchor component="button" type="button" size="sm" mih={24} onClick={close}>
          {say('other')}
        </Anchor>
      </Group>
    </Stack>
  )
}

function Verdict({ procedure: { state, verdict, sentence } }: { procedure: ProcedureView }) {
  const names = useProcedureNames()
  if (!verdict) return null
  return (
    <div className={classes.quote}>
      <Text fw={600}>{state === 'refused' ? names.no(verdict) : names.yes(verdict)}</Text>
      {sentence && <Text style={{ whiteSpace: 'pre-line' }}>{sentence}</Text>}
    </div>
  )
}

function GoOn({ procedure, access }: Omit<ShownProps, 'close'>) {
  const say = useTexts(STATUS_TEXTS)
  const goOn = useGoOn()
  return (
    <Button size="md" fullWidth onClick={() => void goOn(procedure, access)}>
      {say('goOn')}
    </Button>
  )
}

/** What it is about. */
function Asked({ procedure, number }: { procedure: ProcedureView; number: string }) {
  const say = useTexts(STATUS_TEXTS)
  const names = useNames()
  const procedureNames = useProcedureNames()
  const language = useLanguage()
  const { service, kind, email, submittedAt, endedAt } = procedure
  const facts = [
    { label: say('numberLabel'), value: <CopyHandle handle={number} /> },
    { label: say('procedure'), value: procedureNames.kind(kind) },
    ...(service ? [{ label: names.product(service.product), value: service.name }] : []),
    { label: say('email'), value: email },
    ...(submittedAt ? [{ label: say('submittedAt'), value: moment(submittedAt, language) }] : []),
    ...(endedAt ? [{ label: say('endedAt'), value: moment(endedAt, language) }] : []),
  ]
  return (
    <section className={classes.part}>
      <Title order={2} size="h4" mb="sm">
        {say('about')}
      </Title>
      <Facts facts={facts} />
    </section>
  )
}

/** The documents, where nothing can be added to them now. */
function Sent({ procedure: { state, proofs } }: { procedure: ProcedureView }) {
  const say = useTexts(STATUS_TEXTS)
  if (state === 'draft' || state === 'waiting-applicant') return null
  return (
    <section className={classes.part}>
      <Title order={2} size="h4" mb={4}>
        {say('documents')}
      </Title>
      {isClosed(state) && proofs.some(({ deletedAt }) => deletedAt === null) && (
        <Text size="sm" c="dimmed">
          {say('documentsGo')}
        </Text>
      )}
      <SentProofs proofs={proofs} />
    </section>
  )
}
