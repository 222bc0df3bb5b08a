import { ActionIcon, Code, CopyButton, Group } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTexts } from '../words.ts'
import { PART_TEXTS } from './texts.ts'

/** A handle, with a button that copies it. */
export function CopyHandle({ handle }: { handle: string }) {
  const say = useTexts(PART_TEXTS)
  return (
    <Group gap={4} wrap="nowrap" component="span" display="inline-flex" maw="100%">
      <Code fz="sm" style={{ overflowWrap: 'anywhere' }}>
        {handle}
      </Code>
      <CopyButton value={handle} timeout={2000}>
        {({ copied, copy }) => {
          const label = copied ? say('copied') : say('copy', { what: handle })
          return (
            <ActionIcon variant="subtle" color="gray" size="md" onClick={copy} aria-label={label} title={label}>
              {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
            </ActionIcon>
          )
        }}
      </CopyButton>
    </Group>
  )
}
