import { Group, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { SETTINGS } from '../settings.ts'

type PageHeadProps = {
  title: string
  /** A line below it that says what the page is for. */
  lead?: ReactNode
  /** Buttons of the page. */
  children?: ReactNode
}

/** True once a page has been shown: the next ones take the focus to their title, as a fresh document would. */
let moved = false

/** The title of a page, also in the browser's tab. After going from page to page the focus is here, so that it is read out. */
export function PageHead({ title, lead, children }: PageHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · ${SETTINGS.brand.name}`
  }, [title])
  useEffect(() => {
    // A dialog above the page keeps it.
    const isBelow = document.querySelector('[aria-modal="true"]') !== null
    if (moved && !isBelow) heading.current?.focus({ preventScroll: true })
    moved = true
  }, [])
  return (
    <Group justify="space-between" align="flex-start" gap="md" mb="lg">
      <Stack gap={4} style={{ flex: '1 1 20rem', minWidth: 0 }}>
        <Title order={1} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          {title}
        </Title>
        {lead && (
          <Text c="dimmed" component="div">
            {lead}
          </Text>
        )}
      </Stack>
      {children && <Group gap="xs">{children}</Group>}
    </Group>
  )
}
