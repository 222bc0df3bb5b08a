import { Code, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { nameOf } from '../../parts/person-names.ts'
import { useTexts } from '../../words.ts'
import { ColumnHead, nameOfAccess, useKind } from './column-head.tsx'
import type { Column, Row } from './columns.ts'
import classes from './contact-rights.module.css'
import { GroupButton } from './matrix.tsx'
import type { Opening } from './opening.ts'
import { Reach, Verdict } from './reach.tsx'
import { CONTACT_RIGHTS_TEXTS } from './texts.ts'

type OnePersonProps = { columns: Column[]; rows: Row[]; opening: Opening }

/** The same as the matrix for a narrow screen: one column at a time. */
export function OnePerson({ columns, rows, opening }: OnePersonProps) {
  const say = useTexts(CONTACT_RIGHTS_TEXTS)
  const kind = useKind()
  const [chosen, choose] = useState(0)
  const column = columns[chosen] ?? columns[0]!
  const choices = columns.map((each, index) => {
    const name = each.contact ? nameOf(each.person) : nameOfAccess(each.access, say)
    return { value: String(index), label: say('choice', { kind: kind(each), name }) }
  })
  return (
    <section aria-label={say('matrix')}>
      <NativeSelect
        label={say('person')}
        data={choices}
        value={String(chosen)}
        onChange={(event) => choose(Number(event.currentTarget.value))}
        mb="md"
      />
      <div className={classes.frame} key={column.key}>
        <div className={classes.who}>
          <ColumnHead column={column} />
        </div>
        <ul className={classes.groups}>
          {rows.map((row) => (
            <OneGroup key={row.group.group} row={row} column={column} opening={opening} />
          ))}
        </ul>
      </div>
    </section>
  )
}

function OneGroup({ row: { group, shown }, column, opening }: { row: Row; column: Column; opening: Opening }) {
  return (
    <li>
      <div className={classes.line}>
        <GroupButton name={group.group} label={group.label} opening={opening} />
        <Reach column={column} group={group} />
      </div>
      {opening.isOpen(group.group) && (
        <ul className={classes.actions}>
          {shown.map((action) => (
            <li key={action.action} className={classes.line}>
              <span style={{ minWidth: 0 }}>
                {action.label}
                <Code className={classes.name} title={action.action}>
                  {action.action}
                </Code>
              </span>
              <Verdict column={column} group={group} action={action} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
