import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../api/me.ts'
import type { LinkCode } from '../../parts/link-code.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { useAccountSwitch } from '../../parts/switch-account.tsx'
import { useTexts } from '../../words.ts'
import classes from './answer-request.module.css'
import { ANSWER_TEXTS } from './texts.ts'

/** To whom a request does not concern, it is not there; most likely they are signed in with another account than the letter's. */
export function NotYours({ id, code }: { id: string; code: LinkCode }) {
  const say = useTexts(ANSWER_TEXTS)
  const leaving = useMutation({ mutationFn: useAccountSwitch() })
  const { nichandle, firstname, name, email } = useMe()
  const person = [firstname, name].filter(Boolean).join(' ')
  const who = person ? `${person} (${nichandle}, ${email})` : `${nichandle} (${email})`
  return (
    <>
      <PageHead title={say('notYoursTitle')} />
      <Paper withBorder radius="lg" className={classes.card} maw={640}>
        <Stack>
          <Text>{say('notYours', { who, id })}</Text>
          <Text>{code.fromLink ? say('notYoursSwitch') : say('notYoursSwitchPlain')}</Text>
          <Group gap="xs">
            <Button loading={leaving.isPending} onClick={() => !leaving.isPending && leaving.mutate()}>
              {say('switch')}
            </Button>
            <Button component={Link} to="/requests" variant="default">
              {say('back')}
            </Button>
          </Group>
        </Stack>
      </Paper>
    </>
  )
}
