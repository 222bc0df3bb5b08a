import { Button } from '@mantine/core'
import { IconMailOpened } from '@tabler/icons-react'
import { SETTINGS } from '../settings.ts'
import { useTexts } from '../words.ts'
import { FORM_TEXTS } from './form-texts.ts'

/** In the demo, letters arrive in the browser. */
export function MailboxLink({ to }: { to?: string | undefined }) {
  const say = useTexts(FORM_TEXTS)
  if (!SETTINGS.demo) return null
  const query = to ? `?to=${encodeURIComponent(to)}` : ''
  return (
    <Button component="a" href={`/mailbox${query}`} variant="light" fullWidth leftSection={<IconMailOpened size={18} />}>
      {say('openMailbox')}
    </Button>
  )
}
