import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useMe } from '../../api/me.ts'
import { namesOf } from '../../parts/person-name.tsx'
import { useTexts } from '../../words.ts'
import type { Row } from './rows.ts'
import { SpecialNumbers } from './special-numbers.tsx'
import classes from './telephony.module.css'
import { TELEPHONY_TEXTS } from './texts.ts'

/** Why a row can not be changed, or not all of it, and what can be done instead. */
export function Notes({ row }: { row: Row }) {
  const say = useTexts(TELEPHONY_TEXTS)
  const me = useMe().nichandle
  const isAdmin = row.contactAdmin.nichandle === me
  if (row.locked) return <Note>{row.locked.message}</Note>
  if (!isAdmin) return <Note>{say('adminOnly', { who: namesOf(row.contactAdmin) })}</Note>
  return row.group?.hasSpecialNumbers ? <SpecialNumbers group={row.group} /> : null
}

function Note({ children }: { children: ReactNode }) {
  return (
    <Text size="sm" c="dimmed" className={classes.note}>
      {children}
    </Text>
  )
}
