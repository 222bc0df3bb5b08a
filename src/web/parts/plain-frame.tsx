import { Center, Group, Paper, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { LanguageSwitch } from '../shell/language-switch.tsx'
import { ThemeSwitch } from '../shell/theme-switch.tsx'
import { BrandMark } from './brand-mark.tsx'

type PlainFrameProps = {
  children: ReactNode
  width?: number
  /** The card begins where it always does, however long it is: for pages that come one after the other. */
  top?: boolean
}

/** The frame of pages for people who are not signed in: the brand, one card, language and theme below it. */
export function PlainFrame({ children, width = 440, top = false }: PlainFrameProps) {
  return (
    <Center mih="100dvh" p="md" style={top ? { alignItems: 'flex-start' } : undefined}>
      <Stack w="100%" maw={width} gap="lg" py="xl">
        <Center component="header">
          <BrandMark size="lg" />
        </Center>
        <Paper component="main" id="content" withBorder radius="lg" p={{ base: 'lg', sm: 'xl' }} bg="var(--card)">
          {children}
        </Paper>
        <Group component="footer" justify="center" gap="xs">
          <LanguageSwitch />
          <ThemeSwitch />
        </Group>
      </Stack>
    </Center>
  )
}
