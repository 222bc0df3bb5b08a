import { Button, Stack, Text, Title } from '@mantine/core'
import { IconGift, IconKey, IconPlus, IconSearchOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTexts } from '../../words.ts'
import classes from './access.module.css'
import type { Shown } from './place.ts'
import { ACCESS_TEXTS } from './texts.ts'

/** Where no policy is to be shown: why, and what to do about it. */
export function NoPolicies({ shown }: { shown: Shown }) {
  const say = useTexts(ACCESS_TEXTS)
  if (shown.search !== '') {
    return (
      <Nothing Icon={IconSearchOff} title={say('noMatchTitle')} text={say('noMatch')}>
        <Button variant="default" onClick={() => shown.searchFor('')}>
          {say('clear')}
        </Button>
      </Nothing>
    )
  }
  if (shown.view === 'received') return <Nothing Icon={IconGift} title={say('noneReceivedTitle')} text={say('noneReceived')} />
  return (
    <Nothing Icon={IconKey} title={say('noneTitle')} text={say('none')}>
      <Button variant="default" component={Link} to="/access/new" leftSection={<IconPlus size={16} />}>
        {say('create')}
      </Button>
    </Nothing>
  )
}

type NothingProps = { Icon: typeof IconKey; title: string; text: string; children?: ReactNode }

function Nothing({ Icon, title, text, children }: NothingProps) {
  return (
    <Stack align="center" gap="sm" className={classes.empty}>
      <Icon size={40} stroke={1.4} color="var(--soft)" aria-hidden />
      <Title order={2} ta="center">
        {title}
      </Title>
      <Text c="dimmed" ta="center" maw={480}>
        {text}
      </Text>
      {children}
    </Stack>
  )
}
