import { Alert, Anchor, Text } from '@mantine/core'
import { IconMailExclamation } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMe } from '../api/me.ts'
import { sendVerification } from '../api/profile.ts'
import { useTexts } from '../words.ts'
import { messageOf } from './page-failed.tsx'
import { PART_TEXTS } from './texts.ts'
import { UNVERIFIED_TEXTS } from './unverified-texts.ts'

/** For an account whose address nobody has proven: it can not validate anything, and reads here what to do. */
export function UnverifiedNotice() {
  const say = useTexts(UNVERIFIED_TEXTS)
  const sayPart = useTexts(PART_TEXTS)
  const { email } = useMe()
  const send = useMutation({ mutationFn: sendVerification })
  return (
    <Alert color="yellow" variant="outline" icon={<IconMailExclamation />} title={say('title')} mb="lg">
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {say('lead', { email })}
      </Text>
      <Text size="sm" mt={6}>
        <Anchor
          component="button"
          type="button"
          size="sm"
          mih={24}
          mr="md"
          disabled={send.isPending}
          onClick={() => send.mutate()}
        >
          {say('send')}
        </Anchor>
        <Anchor component={Link} to="/profile" size="sm" py={2}>
          {say('change')}
        </Anchor>
      </Text>
      <Text size="sm" role="status" fw={600}>
        {send.isSuccess && say('sent', { email })}
        {send.isError && messageOf(send.error, sayPart('unreachable'))}
      </Text>
    </Alert>
  )
}
