import { Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './profile.module.css'

/** One of several things within a card: what it is, and what can be done about it. */
export function Part({ title, lead, children }: { title: string; lead: ReactNode; children?: ReactNode }) {
  return (
    <div className={classes.row} style={{ padding: 0, border: 0 }}>
      <div className={classes.grow}>
        <Title order={3} size="md" fw={600}>
          {title}
        </Title>
        <Text size="sm" c="dimmed" component="div" mt={2}>
          {lead}
        </Text>
      </div>
      {children && <Group gap="xs">{children}</Group>}
    </div>
  )
}
