import { Anchor, Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Refused } from '../../api/call.ts'
import { lookAtOwnerChange } from '../../api/owner-confirmation.ts'
import { CodeField } from '../../parts/code-field.tsx'
import { FormFailure } from '../../parts/form-failure.tsx'
import { FormSkeleton } from '../../parts/form-skeleton.tsx'
import { useFragment } from '../../parts/link-code.ts'
import { PageFailed } from '../../parts/page-failed.tsx'
import { PlainFrame } from '../../parts/plain-frame.tsx'
import { PlainHead } from '../../parts/plain-head.tsx'
import { useTexts } from '../../words.ts'
import { Answer } from './answer.tsx'
import { CONFIRM_OWNER_TEXTS } from './texts.ts'

/** Where an owner's letter leads: looked at without an account, answered with its code. Opening it changes nothing. */
export function ConfirmOwnerPage() {
  const hash = useFragment()
  const [opened, open] = useState<{ token: string; over: string } | null>(null)
  // Another letter's link, opened while the page is, goes before what was entered earlier.
  const token = opened?.over === hash ? opened.token : (new URLSearchParams(hash).get('token')?.trim() ?? '')
  const enter = (code: string) => open({ token: code, over: hash })
  return (
    <PlainFrame width={620}>{token === '' ? <Enter open={enter} /> : <Look key={token} token={token} open={enter} />}</PlainFrame>
  )
}

type EnterProps = { open: (token: string) => void; error?: unknown }

function Look({ token, ...enter }: EnterProps & { token: string }) {
  const look = useQuery({
    queryKey: ['ownerChange', token],
    queryFn: () => lookAtOwnerChange(token),
    // A link that has been spent is still explained by what was read before.
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (look.data) return <Answer change={look.data} token={token} />
  if (look.isPending) return <FormSkeleton />
  if (look.error instanceof Refused && look.error.code === 'token_unusable') return <Enter {...enter} error={look.error} />
  return <PageFailed error={look.error} reset={() => void look.refetch()} />
}

/** Without a link, or with one that answers nothing any more. */
function Enter({ open, error }: EnterProps) {
  const say = useTexts(CONFIRM_OWNER_TEXTS)
  const [code, change] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        open(code)
      }}
    >
      <Stack>
        <PlainHead title={say('enterTitle')} lead={say('enter')} focusElsewhere={!error} />
        <FormFailure error={error}>
          <div>{say('unusable')}</div>
        </FormFailure>
        <CodeField code={code} change={change} fromLink={false} focus={!error} />
        <Button type="submit" size="md" fullWidth>
          {say('open')}
        </Button>
        <Anchor component={Link} to="/procedures" size="sm" py={2}>
          {say('noCode')}
        </Anchor>
      </Stack>
    </form>
  )
}
