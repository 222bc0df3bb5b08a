import { Anchor, Stack } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { PlainHead } from '../../parts/plain-head.tsx'
import { useTexts } from '../../words.ts'
import { STATUS_TEXTS } from './texts.ts'

/** The address was confirmed here, and the window with the form has gone on by itself. */
export function Elsewhere({ onStay }: { onStay: () => void }) {
  const say = useTexts(STATUS_TEXTS)
  return (
    <Stack gap="lg">
      <PlainHead title={say('elsewhereTitle')} lead={say('elsewhere')} icon={IconCircleCheck} colour="green" />
      <Anchor component="button" type="button" size="sm" mih={24} ta="start" onClick={onStay}>
        {say('stay')}
      </Anchor>
    </Stack>
  )
}
