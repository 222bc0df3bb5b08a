import { Group, Paper, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, type RefObject, useId } from 'react'

type CardProps = {
  title: string
  lead?: ReactNode
  /** What belongs to the title: a state, a button. */
  aside?: ReactNode
  /** What was just done here, read out as it appears. */
  told?: string
  /** To bring the focus back here when what had it is gone. */
  heading?: RefObject<HTMLHeadingElement | null>
  children?: ReactNode
}

/** A part of a page, in a frame of its own. */
export function Card({ title, lead, aside, told, heading, children }: CardProps) {
  const id = useId()
  return (
    <Paper component="section" aria-labelledby={id} withBorder radius="lg" p={{ base: 'md', sm: 'lg' }} bg="var(--card)">
      <Stack>
        <Group align="flex-start" gap="md">
          <div style={{ flex: '1 1 10rem', minWidth: 0 }}>
            <Title order={2} size="h4" id={id} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
              {title}
            </Title>
            {lead && (
              <Text size="sm" c="dimmed" mt={4} component="div">
                {lead}
              </Text>
            )}
            <Text role="status" size="sm" c="var(--good)">
              {told}
            </Text>
          </div>
          {aside}
        </Group>
        {children}
      </Stack>
    </Paper>
  )
}
