import { Button, Group } from '@mantine/core'
import { useTexts } from '../words.ts'
import { PART_TEXTS } from './texts.ts'

type PagerProps = {
  /** Turns a page back, and on; `null` at the end of the list. */
  previous: (() => void) | null
  next: (() => void) | null
  loading: boolean
}

/** Turns the pages of a list that the server hands out by cursor. Shows nothing if there is one page. */
export function Pager({ previous, next, loading }: PagerProps) {
  const say = useTexts(PART_TEXTS)
  if (!next && !previous) return null
  return (
    <Group component="nav" aria-label={say('pages')} justify="flex-end" gap="xs" mt="md">
      <Button variant="default" disabled={!previous} onClick={() => !loading && previous?.()}>
        {say('previous')}
      </Button>
      <Button variant="default" disabled={!next} onClick={() => !loading && next?.()}>
        {say('next')}
      </Button>
    </Group>
  )
}
