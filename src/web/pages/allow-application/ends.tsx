import { Button, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleX, IconLinkOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { CredentialRequest } from '../../api/credential-requests.ts'
import { PlainHead } from '../../parts/plain-head.tsx'
import { useTexts } from '../../words.ts'
import { ALLOW_APPLICATION_TEXTS } from './texts.ts'

/** Answered; the browser goes on to where the application said, if it did. */
export function Answered({ request, allowed }: { request: CredentialRequest; allowed: boolean }) {
  const say = useTexts(ALLOW_APPLICATION_TEXTS)
  const { application, redirection } = request
  const end = allowed
    ? ({ title: 'allowedTitle', lead: 'allowed', icon: IconCircleCheck, colour: 'green' } as const)
    : ({ title: 'refusedTitle', lead: 'refused', icon: IconCircleX, colour: 'gray' } as const)
  return (
    <Stack>
      <PlainHead
        title={say(end.title)}
        lead={say(end.lead, { application: application.name })}
        icon={end.icon}
        colour={end.colour}
      />
      {redirection ? (
        <Text role="status">{say('goesOn', { host: new URL(redirection).host })}</Text>
      ) : (
        <Button component={Link} to="/profile/applications" variant="default" size="md" fullWidth>
          {say('toApplications')}
        </Button>
      )}
    </Stack>
  )
}

export function Unusable() {
  const say = useTexts(ALLOW_APPLICATION_TEXTS)
  return (
    <Stack>
      <PlainHead title={say('unusableTitle')} lead={say('unusable')} icon={IconLinkOff} colour="gray" />
      <Button component={Link} to="/services" size="md" fullWidth>
        {say('toServices')}
      </Button>
    </Stack>
  )
}
