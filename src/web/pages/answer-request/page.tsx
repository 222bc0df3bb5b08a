import { Alert, Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core'
import { IconMailExclamation } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { OwnRequest } from '../../../api/own-request-wire.ts'
import { Refused } from '../../api/call.ts'
import { useMe } from '../../api/me.ts'
import { requestQuery } from '../../api/requests.ts'
import { serviceNamedQuery } from '../../api/services.ts'
import { useWasChanged } from '../../parts/lately-changed.ts'
import { type LinkCode, useLinkCode } from '../../parts/link-code.ts'
import { PageFailed } from '../../parts/page-failed.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { stateNow } from '../../parts/request-state.ts'
import { SwitchAccount } from '../../parts/switch-account.tsx'
import { useNowUntil } from '../../parts/time-left.tsx'
import { useTexts } from '../../words.ts'
import { AnswerForm, dropCode } from './answer-form.tsx'
import classes from './answer-request.module.css'
import { Meaning } from './meaning.tsx'
import { NotYours } from './not-yours.tsx'
import { Outcome } from './outcome.tsx'
import { partOf, sceneOf } from './scene.ts'
import { useSceneWords } from './scene-words.ts'
import { Story } from './story.tsx'
import { ANSWER_TEXTS } from './texts.ts'

/** Where the link of a letter lands, and where a request is looked at. Opening it changes nothing. */
export function AnswerRequestPage() {
  const { id } = useParams({ from: '/shell/requests/$id' })
  const code = useLinkCode()
  const { data, error, isPending, refetch } = useQuery(requestQuery(id))
  if (data) return <Shown request={data} code={code} />
  if (isPending) return <ToCome />
  if (error instanceof Refused && (error.status === 404 || error.status === 400)) return <NotYours id={id} code={code} />
  return <PageFailed error={error} reset={() => void refetch()} />
}

function Shown({ request, code }: { request: OwnRequest; code: LinkCode }) {
  const say = useTexts(ANSWER_TEXTS)
  const { nichandle } = useMe()
  const now = useNowUntil(request.dateExpiration)
  const changed = useWasChanged(request.id)
  const scene = sceneOf(request, nichandle, now)
  const part = partOf(request, nichandle)
  const { title, lead } = useSceneWords()(request, scene, part)
  // Who is no contact of the service may not see it: to them it is as if it were not there.
  const service = useQuery(serviceNamedQuery(request.product, request.serviceName)).data ?? null
  const answers = scene === 'answer' || scene === 'addressUnverified'
  return (
    <>
      <PageHead key={scene} title={title} lead={lead}>
        <Text c="dimmed" size="sm">
          {say('number', { id: request.id })}
        </Text>
      </PageHead>
      <div className={classes.columns}>
        <Stack gap="lg">
          {scene === 'watching' && code.fromLink && <CodeNotYours />}
          {!answers && (
            <Outcome request={request} scene={scene} part={part} service={service} now={now} onSent={() => dropCode(code)} />
          )}
          {(answers || scene === 'watching' || scene === 'codeDead') && (
            <Meaning request={request} part={part} isAdmin={service?.roles.includes('contactAdmin') ?? false} />
          )}
          {answers && <AnswerForm request={request} code={code} />}
        </Stack>
        <Story request={request} state={stateNow(request, now)} now={now} changed={changed} />
      </div>
    </>
  )
}

function CodeNotYours() {
  const say = useTexts(ANSWER_TEXTS)
  return (
    <Alert color="yellow" variant="outline" icon={<IconMailExclamation />}>
      <Text size="sm" mb="xs">
        {say('codeNotYours', { who: useMe().nichandle })}
      </Text>
      <SwitchAccount />
    </Alert>
  )
}

function ToCome() {
  const say = useTexts(ANSWER_TEXTS)
  return (
    <div aria-busy="true">
      <VisuallyHidden role="status">{say('loading')}</VisuallyHidden>
      <Skeleton height={32} w="min(28rem, 80%)" mb={10} />
      <Skeleton height={18} w="min(40rem, 95%)" mb="lg" />
      <div className={classes.columns}>
        <Stack gap="lg">
          <Skeleton height={280} radius="lg" />
          <Skeleton height={260} radius="lg" />
        </Stack>
        <Skeleton height={420} radius="lg" />
      </div>
    </div>
  )
}
