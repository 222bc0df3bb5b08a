import { Button, Kbd } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTexts } from '../words.ts'
import { SHELL_TEXTS } from './texts.ts'

/** Jumps to a service: Ctrl/⌘ K. */
export function ServiceSearch() {
  const say = useTexts(SHELL_TEXTS)
  return (
    <Button variant="default" size="sm" leftSection={<IconSearch size={16} />} rightSection={<Kbd size="xs">Ctrl K</Kbd>}>
      {say('search')}
    </Button>
  )
}
