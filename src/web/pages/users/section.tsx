import { Text, Title } from '@mantine/core'
import { type ReactNode, type RefObject, useId } from 'react'
import classes from './users.module.css'

type SectionProps = {
  title: string
  lead?: ReactNode
  /** What belongs to the title: a button. */
  aside?: ReactNode
  /** What was just done here, read out as it appears. */
  told?: string
  heading?: RefObject<HTMLHeadingElement | null>
  children: ReactNode
}

/** A card with a title. */
export function Section({ title, lead, aside, told, heading, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={classes.section}>
      <div className={classes.head}>
        <div className={classes.grow}>
          <Title order={2} size="h4" id={id} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
            {title}
          </Title>
          {lead && (
            <Text size="sm" c="dimmed" mt={2} component="div">
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
    </section>
  )
}
