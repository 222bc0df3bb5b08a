import { VisuallyHidden } from '@mantine/core'
import { IconCheck, IconCircleHalf2, IconMinus } from '@tabler/icons-react'
import type { ActionRights, GroupRights } from '../../api/rights.ts'
import { useTexts } from '../../words.ts'
import { type Column, countOf } from './columns.ts'
import classes from './contact-rights.module.css'
import { CONTACT_RIGHTS_TEXTS } from './texts.ts'

/** All, in part or nothing of a group: as a sign and as a word. */
export function Reach({ column, group }: { column: Column; group: GroupRights }) {
  const say = useTexts(CONTACT_RIGHTS_TEXTS)
  const reach = column.of(group)
  if (reach === 'all') {
    return (
      <span className={classes.reach}>
        <IconCheck size={18} color="var(--good)" aria-hidden />
        {say('all')}
      </span>
    )
  }
  if (reach === 'none') {
    return (
      <span className={classes.reach} data-none>
        <IconMinus size={18} aria-hidden />
        {say('none')}
      </span>
    )
  }
  return (
    <span className={classes.reach}>
      <IconCircleHalf2 size={18} color="var(--warn)" aria-hidden />
      <span>
        <VisuallyHidden>{say('some')}: </VisuallyHidden>
        {say('someOf', { may: countOf(column, group), all: group.actions.length })}
      </span>
    </span>
  )
}

type VerdictProps = { column: Column; group: GroupRights; action: ActionRights }

/** Yes or no to a single action. */
export function Verdict({ column, group, action }: VerdictProps) {
  const say = useTexts(CONTACT_RIGHTS_TEXTS)
  const may = column.may(group, action)
  return (
    <span className={classes.reach} data-none={may ? undefined : true}>
      {may ? <IconCheck size={16} color="var(--good)" aria-hidden /> : <IconMinus size={16} aria-hidden />}
      {may ? say('yes') : say('no')}
    </span>
  )
}
