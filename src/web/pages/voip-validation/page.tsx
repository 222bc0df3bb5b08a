import { TelephonyFrame } from '../../parts/telephony/frame.tsx'
import { useTexts } from '../../words.ts'
import { VOIP_VALIDATION_TEXTS } from './texts.ts'

export function VoipValidationPage() {
  const say = useTexts(VOIP_VALIDATION_TEXTS)
  return (
    <TelephonyFrame title={say('title')} lead={say('lead')}>
      {null}
    </TelephonyFrame>
  )
}
