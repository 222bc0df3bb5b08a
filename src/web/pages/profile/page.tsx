import { useTexts } from '../../words.ts'
import { DetailsForm } from './details-form.tsx'
import { EmailCard } from './email-card.tsx'
import { ProfileFrame } from './frame.tsx'
import { PROFILE_TEXTS } from './texts.ts'

export function ProfilePage() {
  const say = useTexts(PROFILE_TEXTS)
  return (
    <ProfileFrame title={say('title')} lead={say('lead')}>
      <EmailCard />
      <DetailsForm />
    </ProfileFrame>
  )
}
