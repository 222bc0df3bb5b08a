import { Button, Stack, Text, Title } from '@mantine/core'
import { IconSearchOff, IconServerOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../words.ts'
import classes from './my-services.module.css'
import { MY_SERVICES_TEXTS } from './texts.ts'

/** Where no service is to be shown: why, and what to do about it. */
export function NoServices({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const say = useTexts(MY_SERVICES_TEXTS)
  const Icon = isFiltered ? IconSearchOff : IconServerOff
  return (
    <Stack align="center" gap="sm" className={classes.empty}>
      <Icon size={40} stroke={1.4} color="var(--soft)" aria-hidden />
      <Title order={2} ta="center">
        {isFiltered ? say('noMatchTitle') : say('noneTitle')}
      </Title>
      <Text c="dimmed" ta="center" maw={440}>
        {isFiltered ? say('noMatch') : say('none')}
      </Text>
      {isFiltered ? (
        <Button variant="default" onClick={onClear}>
          {say('clear')}
        </Button>
      ) : (
        <Button variant="default" component={Link} to="/requests">
          {say('seeRequests')}
        </Button>
      )}
    </Stack>
  )
}
