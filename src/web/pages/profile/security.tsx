import { useTexts } from '../../words.ts'
import { ProfileFrame } from './frame.tsx'
import { PasswordCard } from './password-card.tsx'
import { SecondFactorCard } from './second-factor-card.tsx'
import { SECURITY_TEXTS } from './security-texts.ts'

export function SecurityPage() {
  const say = useTexts(SECURITY_TEXTS)
  return (
    <ProfileFrame title={say('title')} lead={say('lead')}>
      <SecondFactorCard />
      <PasswordCard />
    </ProfileFrame>
  )
}
