import { Button, Stack } from '@mantine/core'
import { IconCircleCheck, IconCircleX, IconClockOff, IconQuestionMark } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../api/me.ts'
import { PlainHead } from '../../parts/plain-head.tsx'
import { SwitchAccount } from '../../parts/switch-account.tsx'
import { useTexts } from '../../words.ts'
import { CONFIRM_ADDRESS_TEXTS } from './texts.ts'

const ENDS = {
  done: { title: 'doneTitle', lead: 'done', icon: IconCircleCheck, colour: 'green' },
  refused: { title: 'refusedTitle', lead: 'refused', icon: IconCircleX, colour: 'gray' },
  aborted: { title: 'overTitle', lead: 'over', icon: IconClockOff, colour: 'gray' },
  unknown: { title: 'unknownTitle', lead: 'unknown', icon: IconQuestionMark, colour: 'gray' },
} as const

/** A change of address that waits for no answer, or is not this account's. */
export function Ended({ state }: { state: keyof typeof ENDS }) {
  const say = useTexts(CONFIRM_ADDRESS_TEXTS)
  const { email } = useMe()
  const { title, lead, icon, colour } = ENDS[state]
  return (
    <Stack>
      <PlainHead title={say(title)} lead={say(lead, { email })} icon={icon} colour={colour} />
      <Button component={Link} to="/profile" size="md" fullWidth>
        {say('toProfile')}
      </Button>
      {state === 'unknown' && <SwitchAccount />}
    </Stack>
  )
}
