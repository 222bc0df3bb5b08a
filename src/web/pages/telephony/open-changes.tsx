import { Badge } from '@mantine/core'
import { IconClockHour4 } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ContactType } from '../../../api/wire.ts'
import { useNames } from '../../parts/names.ts'
import { useTexts } from '../../words.ts'
import type { Row } from './rows.ts'
import classes from './telephony.module.css'
import { TELEPHONY_TEXTS } from './texts.ts'

/** The requests that are open on this contact; each leads to its page. */
export function OpenChanges({ row, role }: { row: Row; role: ContactType }) {
  const say = useTexts(TELEPHONY_TEXTS)
  const names = useNames()
  return row.openChanges
    .filter(({ contactTypes }) => contactTypes.includes(role))
    .map(({ id, toAccount, awaitsMe }) => {
      const label = say('pendingOf', { id, to: toAccount, role: names.spokenRoles([role]), name: row.displayName ?? row.name })
      return (
        <Badge
          key={id}
          component={Link}
          to={`/requests/${id}`}
          variant={awaitsMe ? 'filled' : 'light'}
          color={awaitsMe ? 'brand' : 'blue'}
          tt="none"
          fw={600}
          className={classes.pending}
          leftSection={<IconClockHour4 size={12} aria-hidden />}
          aria-label={label}
          title={label}
        >
          {awaitsMe ? say('awaitsMe', { to: toAccount }) : say('awaitsOthers', { to: toAccount })}
        </Badge>
      )
    })
}
