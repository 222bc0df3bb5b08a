import { ActionIcon, Button, Kbd } from '@mantine/core'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { useTexts } from '../words.ts'
import { SHELL_TEXTS } from './texts.ts'

const SearchDialog = lazy(() => import('./search-dialog.tsx').then(({ SearchDialog }) => ({ default: SearchDialog })))

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent)

/** Jumps to a service: Ctrl/⌘ K. What searches is loaded when it is first wanted. */
export function ServiceSearch() {
  const say = useTexts(SHELL_TEXTS)
  const [opened, { open, close }] = useDisclosure(false)
  const [wanted, setWanted] = useState(false)
  const before = useRef<Element>(null)
  const begin = () => {
    if (!opened) before.current = document.activeElement
    setWanted(true)
    open()
  }
  const leave = () => {
    close()
    // Once the dialog lets go of it.
    setTimeout(() => before.current instanceof HTMLElement && before.current.focus())
  }
  useHotkeys([['mod+K', begin]], [], true)
  return (
    <>
      <Button
        variant="default"
        size="sm"
        visibleFrom="sm"
        leftSection={<IconSearch size={16} />}
        rightSection={<Kbd size="xs">{isMac ? '⌘ K' : 'Ctrl K'}</Kbd>}
        aria-keyshortcuts={isMac ? 'Meta+K' : 'Control+K'}
        onClick={begin}
      >
        {say('search')}
      </Button>
      <ActionIcon variant="subtle" color="gray" size={40} hiddenFrom="sm" aria-label={say('search')} onClick={begin}>
        <IconSearch size={20} />
      </ActionIcon>
      <Suspense>{wanted && <SearchDialog opened={opened} onLeave={leave} onGo={close} />}</Suspense>
    </>
  )
}
