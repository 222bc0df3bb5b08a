import { Alert, Stack } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Navigate, useLocation, useNavigate } from '@tanstack/react-router'
import { meQuery } from '../../api/me.ts'
import { FormSkeleton } from '../../parts/form-skeleton.tsx'
import { PlainFrame } from '../../parts/plain-frame.tsx'
import { useTexts } from '../../words.ts'
import { SignInForm } from './form.tsx'
import { SIGN_IN_TEXTS } from './texts.ts'

/** Who is signed in already goes on to their services. */
export function SignInPage() {
  const navigate = useNavigate()
  const cache = useQueryClient()
  const { account, notice } = useLocation({ select: ({ state }) => state })
  // Who comes with a notice has just been signed out.
  const me = useQuery({ ...meQuery, enabled: notice === undefined })
  const signedIn = async () => {
    cache.clear()
    await navigate({ to: '/services' })
  }
  if (notice === undefined && me.data) return <Navigate to="/services" replace />
  return (
    <PlainFrame>
      {me.isLoading ? (
        <FormSkeleton />
      ) : (
        <Stack>
          <Notice notice={notice} />
          <SignInForm onSignedIn={signedIn} account={account} />
        </Stack>
      )}
    </PlainFrame>
  )
}

function Notice({ notice }: { notice: 'signedOut' | 'passwordChosen' | undefined }) {
  const say = useTexts(SIGN_IN_TEXTS)
  if (!notice) return null
  return (
    <Alert role="status" variant="light" color="green" py="xs">
      {notice === 'signedOut' ? say('signedOut') : say('passwordChosen')}
    </Alert>
  )
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What was typed on the page before. */
    account?: string
    notice?: 'signedOut' | 'passwordChosen'
  }
}
