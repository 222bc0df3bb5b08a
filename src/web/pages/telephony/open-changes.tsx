import type { ContactType } from '../../../api/wire.ts'
import { useNames } from '../../parts/names.ts'
import { OpenRequestBadge } from '../../parts/open-request-badge.tsx'
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
        <OpenRequestBadge key={id} id={id} awaitsMe={awaitsMe} label={label} className={classes.pending}>
          {awaitsMe ? say('awaitsMe', { to: toAccount }) : say('awaitsOthers', { to: toAccount })}
        </OpenRequestBadge>
      )
    })
}
