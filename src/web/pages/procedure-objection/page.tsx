import { Anchor, Button, Stack, Text, Textarea } from '@mantine/core'
import { IconCircleCheck, IconClock } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import type { ObjectionView } from '../../../api/procedure-wire.ts'
import { Refused } from '../../api/call.ts'
import { lookAtObjection, object } from '../../api/procedures.ts'
import { Facts } from '../../parts/facts.tsx'
import { FormFailure } from '../../parts/form-failure.tsx'
import { FormSkeleton } from '../../parts/form-skeleton.tsx'
import { forgetFragment, useLinkCode } from '../../parts/link-code.ts'
import { useNames } from '../../parts/names.ts'
import { PageFailed } from '../../parts/page-failed.tsx'
import { PlainFrame } from '../../parts/plain-frame.tsx'
import { PlainHead } from '../../parts/plain-head.tsx'
import { moment } from '../../parts/time.ts'
import { useLanguage, useTexts } from '../../words.ts'
import { OBJECTION_TEXTS } from './texts.ts'

/** Where the notice of an accepted procedure leads: whoever is known for the service may object, once. */
export function ObjectPage() {
  const { code } = useLinkCode()
  return <PlainFrame width={560}>{code === '' ? <Useless /> : <Look key={code} token={code} />}</PlainFrame>
}

function Look({ token }: { token: string }) {
  const look = useQuery({
    queryKey: ['objection', token],
    queryFn: () => lookAtObjection(token),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (look.data) return <Found objection={look.data} token={token} />
  if (look.isPending) return <FormSkeleton />
  if (look.error instanceof Refused && look.error.status < 429) return <Useless />
  return <PageFailed error={look.error} reset={() => void look.refetch()} />
}

function Found({ objection, token }: { objection: ObjectionView; token: string }) {
  const say = useTexts(OBJECTION_TEXTS)
  const objecting = useMutation({
    mutationFn: async (reason: string) => {
      await object(token, reason)
      forgetFragment()
    },
  })
  const { name } = objection.service
  if (objecting.isSuccess || objection.state === 'objected')
    return <PlainHead title={say('doneTitle')} lead={say('done', { service: name })} icon={IconCircleCheck} colour="green" />
  if (objection.state === 'over')
    return <PlainHead title={say('overTitle')} lead={say('over', { service: name })} icon={IconClock} colour="gray" />
  return <ObjectionForm objection={objection} objecting={objecting} />
}

type ObjectionFormProps = {
  objection: ObjectionView
  objecting: { mutate: (reason: string) => void; isPending: boolean; error: unknown }
}

function ObjectionForm({ objection, objecting }: ObjectionFormProps) {
  const say = useTexts(OBJECTION_TEXTS)
  const [reason, write] = useState('')
  const [faulty, fault] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const { service, wanted } = objection
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const missing = reason.trim() === ''
    fault(missing)
    if (missing) field.current?.focus()
    else if (!objecting.isPending) objecting.mutate(reason.trim())
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <PlainHead
          title={
            wanted === 'owner' ? say('titleOwner', { service: service.name }) : say('titleContacts', { service: service.name })
          }
          lead={say('lead')}
        />
        <FormFailure error={objecting.error} />
        <Terms objection={objection} />
        <Textarea
          ref={field}
          label={say('reason')}
          description={say('reasonHint')}
          autosize
          minRows={4}
          maxRows={12}
          maxLength={2000}
          aria-required
          value={reason}
          error={faulty && reason.trim() === '' && say('reasonMissing')}
          onChange={({ currentTarget }) => write(currentTarget.value)}
        />
        <Button type="submit" size="md" fullWidth loading={objecting.isPending}>
          {say('object')}
        </Button>
        <Text size="sm" c="dimmed">
          {say('agree')}
        </Text>
      </Stack>
    </form>
  )
}

function Terms({ objection }: { objection: ObjectionView }) {
  const say = useTexts(OBJECTION_TEXTS)
  const names = useNames()
  const language = useLanguage()
  const { service, wanted, effectiveAt } = objection
  return (
    <Facts
      facts={[
        { label: say('service'), value: `${service.name}\n${names.product(service.product)}` },
        { label: say('change'), value: wanted === 'owner' ? say('owner') : say('contacts') },
        ...(effectiveAt ? [{ label: say('effect'), value: moment(effectiveAt, language) }] : []),
      ]}
    />
  )
}

function Useless() {
  const say = useTexts(OBJECTION_TEXTS)
  return (
    <Stack>
      <PlainHead title={say('uselessTitle')} lead={say('useless')} icon={IconClock} colour="gray" />
      <Anchor component={Link} to="/procedures" size="sm" py={2}>
        {say('procedures')}
      </Anchor>
    </Stack>
  )
}
