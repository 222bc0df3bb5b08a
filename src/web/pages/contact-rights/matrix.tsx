import { Code, UnstyledButton } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { IconChevronRight } from '@tabler/icons-react'
import { useTexts } from '../../words.ts'
import { ColumnHead } from './column-head.tsx'
import type { Column, Row } from './columns.ts'
import classes from './contact-rights.module.css'
import type { Opening } from './opening.ts'
import { Reach, Verdict } from './reach.tsx'
import { CONTACT_RIGHTS_TEXTS } from './texts.ts'

type MatrixProps = { columns: Column[]; rows: Row[]; opening: Opening }

/** What a row is about, and each of the people, take at least so many pixels: beyond, the matrix scrolls sideways. */
const LABEL = 240
const PERSON = 150

/** Groups of actions down, people across. A row opens to its single actions. */
export function Matrix({ columns, rows, opening }: MatrixProps) {
  const say = useTexts(CONTACT_RIGHTS_TEXTS)
  const { ref, width } = useElementSize()
  const least = LABEL + columns.length * PERSON
  const scrolls = least > width
  return (
    <section
      ref={ref}
      className={`${classes.frame} ${scrolls ? classes.scrolling : classes.fitting}`}
      aria-label={say('matrix')}
      {...(scrolls && { tabIndex: 0 })}
    >
      <table className={classes.matrix} style={{ minInlineSize: least }}>
        <thead className={classes.head}>
          <tr>
            <th scope="col" className={classes.label}>
              {say('group')}
            </th>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classes.cell}>
                <ColumnHead column={column} />
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row) => (
          <GroupRows key={row.group.group} row={row} columns={columns} opening={opening} />
        ))}
      </table>
    </section>
  )
}

function GroupRows({ row: { group, shown }, columns, opening }: { row: Row; columns: Column[]; opening: Opening }) {
  const isOpen = opening.isOpen(group.group)
  return (
    <tbody>
      <tr className={classes.group}>
        <th scope="row" className={classes.label}>
          <GroupButton name={group.group} label={group.label} opening={opening} />
        </th>
        {columns.map((column) => (
          <td key={column.key} className={classes.cell}>
            <Reach column={column} group={group} />
          </td>
        ))}
      </tr>
      {isOpen &&
        shown.map((action) => (
          <tr key={action.action} className={classes.action}>
            <th scope="row" className={classes.label}>
              {action.label}
              <Code className={classes.name} title={action.action}>
                {action.action}
              </Code>
            </th>
            {columns.map((column) => (
              <td key={column.key} className={classes.cell}>
                <Verdict column={column} group={group} action={action} />
              </td>
            ))}
          </tr>
        ))}
    </tbody>
  )
}

/** Opens and closes a group of actions. */
export function GroupButton({ name, label, opening }: { name: string; label: string; opening: Opening }) {
  const isOpen = opening.isOpen(name)
  return (
    <UnstyledButton className={classes.opener} aria-expanded={isOpen} onClick={() => opening.turn(name)}>
      <IconChevronRight size={16} aria-hidden className={classes.chevron} />
      <span>{label}</span>
    </UnstyledButton>
  )
}
