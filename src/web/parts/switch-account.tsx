import { Anchor, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { entryNameOf, useMe } from '../api/me.ts'
import { signOut } from '../api/sign-in.ts'
import { useTexts } from '../words.ts'
import { FORM_TEXTS } from './form-texts.ts'

/** Signs out, and has somebody sign in right here: nothing of the one who leaves is shown to the one who comes. */
export function useAccountSwitch(): () => Promise<void> {
  const cache = useQueryClient()
  return async () => {
    await signOut()
    cache.removeQueries({ type: 'inactive' })
    await cache.resetQueries()
  }
}

/** As whom one is here; another account signs in on this very page, whose code stays in the address bar. */
export function SwitchAccount() {
  const say = useTexts(FORM_TEXTS)
  const me = useMe()
  const account = me.user ? entryNameOf(me) : `${me.nichandle} (${me.email})`
  const leave = useAccountSwitch()
  return (
    <Text size="sm" c="dimmed">
      {say('signedInAs', { account })}{' '}
      <Anchor component="button" type="button" size="sm" mih={24} underline="always" onClick={leave}>
        {say('switchAccount')}
      </Anchor>
    </Text>
  )
}
