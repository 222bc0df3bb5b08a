/** What the pages of the profile share: the way between them. */
import { Box, Stack } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PageHead } from '../../parts/page-head.tsx'
import { useTexts } from '../../words.ts'
import classes from './profile.module.css'
import { PROFILE_TEXTS } from './texts.ts'

const TABS = [
  { to: '/profile', label: 'you' },
  { to: '/profile/security', label: 'security' },
  { to: '/profile/sessions', label: 'sessions' },
  { to: '/profile/applications', label: 'applications' },
] as const

export function ProfileFrame({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const say = useTexts(PROFILE_TEXTS)
  return (
    <Box maw={760}>
      <nav className={classes.nav} aria-label={say('profile')}>
        {TABS.map(({ to, label }) => (
          <Link key={to} to={to} className={classes.tab} activeOptions={{ exact: true }}>
            {say(label)}
          </Link>
        ))}
      </nav>
      <PageHead title={title} lead={lead} />
      <Stack gap="lg">{children}</Stack>
    </Box>
  )
}
