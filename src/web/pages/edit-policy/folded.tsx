import { Collapse, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import classes from './edit-policy.module.css'

type FoldedProps = { title: string; isOpen: boolean; children: ReactNode }

/** A section that most people do not need. It is open from the start if something stands in it. */
export function Folded({ title, isOpen, children }: FoldedProps) {
  const [opened, { toggle }] = useDisclosure(isOpen)
  const id = useId()
  return (
    <section className={classes.section}>
      <h2 className={classes.title}>
        <UnstyledButton className={classes.fold} aria-expanded={opened} aria-controls={id} onClick={toggle}>
          {title}
          <IconChevronDown size={20} data-turned={opened || undefined} aria-hidden />
        </UnstyledButton>
      </h2>
      <Collapse expanded={opened} id={id} keepMounted={false}>
        <div className={classes.unfolded}>{children}</div>
      </Collapse>
    </section>
  )
}
