import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../api/me.ts'
import { useTexts } from '../../words.ts'
import { DetailsForm } from './details-form.tsx'
import { EmailCard } from './email-card.tsx'
import { ProfileFrame } from './frame.tsx'
import { PROFILE_TEXTS } from './texts.ts'

/** To a user of the account, it is the account's; where its letters go is its holder's alone. */
export function ProfilePage() {
  const say = useTexts(PROFILE_TEXTS)
  const { user, nichandle } = useMe()
  const isHolder = user === null
  return (
    <ProfileFrame
      title={isHolder ? say('title') : say('accountTitle')}
      lead={isHolder ? say('lead') : say('accountLead', { login: user, account: nichandle })}
    >
      {isHolder && <EmailCard />}
      <DetailsForm />
      {isHolder && (
        <Text size="sm" c="dimmed">
          {say('voip')}{' '}
          <Anchor component={Link} to="/telephony/validation" inherit underline="always">
            {say('toVoip')}
          </Anchor>
        </Text>
      )}
    </ProfileFrame>
  )
}
