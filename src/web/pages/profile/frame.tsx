/** What the pages of the profile share: the way between them, and their cards. */
import { Box, Paper, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type ReactNode, type RefObject, useId } from 'react'
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

type CardProps = {
  title: string
  lead?: ReactNode
  /** What belongs to the title: a state, a button. */
  aside?: ReactNode
  /** What was just done here, read out as it appears. */
  told?: string
  /** To bring the focus back here when what had it is gone. */
  heading?: RefObject<HTMLHeadingElement | null>
  children?: ReactNode
}

export function Card({ title, lead, aside, told, heading, children }: CardProps) {
  const id = useId()
  return (
    <Paper component="section" aria-labelledby={id} withBorder radius="lg" p={{ base: 'md', sm: 'lg' }} bg="var(--card)">
      <Stack>
        <div className={classes.row} style={{ padding: 0, border: 0 }}>
          <div className={classes.grow}>
            <Title order={2} size="h4" id={id} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
              {title}
            </Title>
            {lead && (
              <Text size="sm" c="dimmed" mt={4} component="div">
                {lead}
              </Text>
            )}
            <Text role="status" size="sm" c="var(--good)">
              {told}
            </Text>
          </div>
          {aside}
        </div>
        {children}
      </Stack>
    </Paper>
  )
}
