/** What the pages of telephony share: the way between them. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTexts } from '../../words.ts'
import { PageHead } from '../page-head.tsx'
import styles from '../views.module.css'
import { TELEPHONY_FRAME_TEXTS } from './frame-texts.ts'

const VIEWS = [
  { to: '/telephony', label: 'contacts' },
  { to: '/telephony/reorganise', label: 'reorganise' },
  { to: '/telephony/validation', label: 'validation' },
] as const

type TelephonyFrameProps = { title: string; lead: ReactNode; children: ReactNode }

export function TelephonyFrame({ title, lead, children }: TelephonyFrameProps) {
  const say = useTexts(TELEPHONY_FRAME_TEXTS)
  return (
    <>
      <PageHead title={title} lead={lead} />
      <nav className={styles.views} aria-label={say('telephony')}>
        {VIEWS.map(({ to, label }) => (
          <Link key={to} to={to} className={styles.view} activeOptions={{ exact: true }}>
            {say(label)}
          </Link>
        ))}
      </nav>
      {children}
    </>
  )
}
