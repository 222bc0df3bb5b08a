import { Button, Stack, Text, Title } from '@mantine/core'
import { IconInbox, IconMoodSmile, IconSearchOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../words.ts'
import classes from './my-requests.module.css'
import type { Shown } from './place.ts'
import { MY_REQUESTS_TEXTS } from './texts.ts'

const WORDS = {
  waitingForMe: { Icon: IconMoodSmile, title: 'noneForMeTitle', why: 'noneForMe' },
  waitingForOthers: { Icon: IconInbox, title: 'noneForOthersTitle', why: 'noneForOthers' },
  all: { Icon: IconInbox, title: 'noneTitle', why: 'none' },
  filtered: { Icon: IconSearchOff, title: 'noMatchTitle', why: 'noMatch' },
} as const

/** Where no request is to be shown: why, and what to do about it. */
export function NoRequests({ shown }: { shown: Shown }) {
  const say = useTexts(MY_REQUESTS_TEXTS)
  const { Icon, title, why } = WORDS[shown.isFiltered ? 'filtered' : shown.view!]
  return (
    <Stack align="center" gap="sm" className={classes.empty}>
      <Icon size={40} stroke={1.4} color="var(--soft)" aria-hidden />
      <Title order={2} ta="center">
        {say(title)}
      </Title>
      <Text c="dimmed" ta="center" maw={440}>
        {say(why)}
      </Text>
      <WayOn shown={shown} />
    </Stack>
  )
}

function WayOn({ shown }: { shown: Shown }) {
  const say = useTexts(MY_REQUESTS_TEXTS)
  if (shown.isFiltered)
    return (
      <Button variant="default" onClick={shown.clear}>
        {say('clear')}
      </Button>
    )
  if (shown.view === 'all')
    return (
      <Button variant="default" component={Link} to="/services">
        {say('toServices')}
      </Button>
    )
  return (
    <Button variant="default" component={Link} to="/requests?view=all">
      {say('seeAll')}
    </Button>
  )
}
