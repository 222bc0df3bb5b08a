/** The frame around the pages of somebody who is signed in. */
import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useMe } from '../api/me.ts'
import { PageSkeleton } from '../parts/page-skeleton.tsx'
import { useTexts } from '../words.ts'
import { FrameSkeleton } from './frame-skeleton.tsx'
import { Header } from './header.tsx'
import { Live } from './live.tsx'
import { Navigation, Tabs } from './navigation.tsx'
import { OfflineNotice } from './offline-notice.tsx'
import classes from './shell.module.css'
import { SignedIn } from './signed-in.tsx'
import { SHELL_TEXTS } from './texts.ts'

// Hardly anybody needs it.
const UnverifiedNotice = lazy(() =>
  import('../parts/unverified-notice.tsx').then(({ UnverifiedNotice }) => ({ default: UnverifiedNotice })),
)

export function Shell() {
  return (
    <SignedIn waiting={<FrameSkeleton />}>
      <Frame />
    </SignedIn>
  )
}

function Frame() {
  const say = useTexts(SHELL_TEXTS)
  const { emailVerified } = useMe()
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {say('skip')}
      </a>
      <header className={classes.header}>
        <Header />
      </header>
      <nav className={classes.side} aria-label={say('navigation')}>
        <Navigation />
      </nav>
      <main className={classes.main} id="content" tabIndex={-1}>
        <OfflineNotice />
        <Live />
        <Suspense>{!emailVerified && <UnverifiedNotice />}</Suspense>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <nav className={classes.foot} aria-label={say('navigation')}>
        <Tabs />
      </nav>
    </div>
  )
}
