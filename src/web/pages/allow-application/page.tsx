import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Refused } from '../../api/call.ts'
import {
  allowApplication,
  type CredentialRequest,
  credentialRequestQuery,
  refuseApplication,
} from '../../api/credential-requests.ts'
import { FormSkeleton } from '../../parts/form-skeleton.tsx'
import { forgetFragment, useFragment } from '../../parts/link-code.ts'
import { PageFailed } from '../../parts/page-failed.tsx'
import { PlainFrame } from '../../parts/plain-frame.tsx'
import { PlainSkeleton } from '../../parts/plain-skeleton.tsx'
import { SignedIn } from '../../shell/signed-in.tsx'
import { useTexts } from '../../words.ts'
import { AnswerForm } from './answer-form.tsx'
import { Answered, Unusable } from './ends.tsx'
import { ALLOW_APPLICATION_TEXTS } from './texts.ts'

/** Lets an application act in one's name, or not. What follows the `#` is the secret of its request. */
export function AllowApplicationPage() {
  const say = useTexts(ALLOW_APPLICATION_TEXTS)
  const approval = useFragment()
  return (
    <SignedIn waiting={<PlainSkeleton />} lead={say('signInLead')}>
      <PlainFrame width={560}>{approval === '' ? <Unusable /> : <Asked key={approval} approval={approval} />}</PlainFrame>
    </SignedIn>
  )
}

function Asked({ approval }: { approval: string }) {
  const asked = useQuery(credentialRequestQuery(approval))
  if (asked.data) return <Judged approval={approval} request={asked.data} />
  if (asked.isPending || isSignedOut(asked.error)) return <FormSkeleton />
  if (asked.error instanceof Refused && asked.error.status < 500) return <Unusable />
  return <PageFailed error={asked.error} reset={() => void asked.refetch()} />
}

/** The days it is allowed for, null for ever; or no. */
export type Verdict = { days: number | null } | 'refuse'

function Judged({ approval, request }: { approval: string; request: CredentialRequest }) {
  const answer = useMutation({
    mutationFn: async (verdict: Verdict) => {
      const { redirection } = await (verdict === 'refuse'
        ? refuseApplication(approval)
        : allowApplication(approval, verdict.days))
      forgetFragment()
      return redirection
    },
  })
  const redirection = answer.data
  useEffect(() => {
    // Nobody goes back to a page whose request is answered.
    if (redirection) location.replace(redirection)
  }, [redirection])
  if (answer.isSuccess) return <Answered request={request} allowed={answer.variables !== 'refuse'} />
  if (answer.error instanceof Refused && answer.error.code === 'token_unusable') return <Unusable />
  return (
    <AnswerForm
      request={request}
      answer={answer.mutate}
      pending={answer.isPending ? answer.variables : null}
      error={answer.error}
    />
  )
}

function isSignedOut(error: unknown): boolean {
  return error instanceof Refused && error.status === 401
}
