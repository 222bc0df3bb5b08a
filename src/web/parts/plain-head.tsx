import { Stack, Text, ThemeIcon, Title } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { SETTINGS } from '../settings.ts'

type PlainHeadProps = {
  title: string
  lead?: ReactNode
  /** For the end of a way: what happened, at a glance. */
  icon?: Icon
  colour?: string
  /** The page has a field that takes the focus instead. */
  focusElsewhere?: boolean
}

/** The title of a page in the plain frame, or of one of its states: each new one takes the focus, so that it is read out. */
export function PlainHead({ title, lead, icon: Mark, colour = 'brand', focusElsewhere = false }: PlainHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · ${SETTINGS.brand.name}`
  }, [title])
  useEffect(() => {
    if (!focusElsewhere) heading.current?.focus({ preventScroll: true })
  }, [focusElsewhere])
  return (
    <Stack gap="xs">
      {Mark && (
        <ThemeIcon size={52} radius="xl" variant="light" color={colour} mb={4}>
          <Mark size={28} stroke={1.7} aria-hidden />
        </ThemeIcon>
      )}
      <Title order={1} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
        {title}
      </Title>
      {lead && (
        <Text c="dimmed" component="div">
          {lead}
        </Text>
      )}
    </Stack>
  )
}
