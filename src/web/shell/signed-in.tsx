/**
 * Lets through who is signed in. Who is not signs in right here, so that the address of the page, with whatever stands in its
 * fragment, stays as it is. Whose session ends while they work signs in above the page: nothing they typed is lost.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { languageOf } from '../../domain/language.ts'
import { Refused } from '../api/call.ts'
import { entryNameOf, type Me, meQuery } from '../api/me.ts'
import { FormSkeleton } from '../parts/form-skeleton.tsx'
import { PageFailed } from '../parts/page-failed.tsx'
import { PlainFrame } from '../parts/plain-frame.tsx'
import { speak } from '../words.ts'

// Who is signed in does not load what signs in.
const SignInForm = lazy(() => import('../pages/sign-in/form.tsx').then(({ SignInForm }) => ({ default: SignInForm })))
const SignInAgain = lazy(() => import('./sign-in-again.tsx').then(({ SignInAgain }) => ({ default: SignInAgain })))

type SignedInProps = {
  children: ReactNode
  /** What stands here until it is known who is there. */
  waiting: ReactNode
  /** Why to sign in, if that needs saying. */
  lead?: string
}

export function SignedIn({ children, waiting, lead }: SignedInProps) {
  const me = useQuery(meQuery)
  const cache = useQueryClient()
  useLanguageOf(me.data)
  const signedIn = () => cache.invalidateQueries()
  if (me.data) {
    return (
      <>
        {children}
        <Suspense>{isSignedOut(me.error) && <SignInAgain onSignedIn={signedIn} account={entryNameOf(me.data)} />}</Suspense>
      </>
    )
  }
  if (me.isPending) return waiting
  return (
    <PlainFrame>
      <Suspense fallback={<FormSkeleton />}>
        {isSignedOut(me.error) ? (
          <SignInForm onSignedIn={signedIn} lead={lead} />
        ) : (
          <PageFailed error={me.error} reset={() => void me.refetch()} />
        )}
      </Suspense>
    </PlainFrame>
  )
}

function isSignedOut(error: unknown): boolean {
  return error instanceof Refused && error.status === 401
}

/** A user of the account keeps the language of the browser: that of the account is its holder's. */
function useLanguageOf(me: Me | undefined): void {
  useEffect(() => {
    if (me?.user === null) speak(languageOf(me.language))
  }, [me])
}
