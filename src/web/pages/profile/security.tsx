import { useMe } from '../../api/me.ts'
import { useTexts } from '../../words.ts'
import { ProfileFrame } from './frame.tsx'
import { PasswordCard } from './password-card.tsx'
import { SecondFactorCard } from './second-factor-card.tsx'
import { SECURITY_TEXTS } from './security-texts.ts'

/** The second factor is the account holder's alone. */
export function SecurityPage() {
  const say = useTexts(SECURITY_TEXTS)
  const isHolder = useMe().user === null
  return (
    <ProfileFrame title={say('title')} lead={isHolder ? say('lead') : say('userLead')}>
      {isHolder && <SecondFactorCard />}
      <PasswordCard />
    </ProfileFrame>
  )
}
