import { TelephonyFrame } from '../../parts/telephony/frame.tsx'
import { useTexts } from '../../words.ts'
import { TELEPHONY_TEXTS } from './texts.ts'

export function TelephonyPage() {
  const say = useTexts(TELEPHONY_TEXTS)
  return (
    <TelephonyFrame title={say('title')} lead={say('lead')}>
      {null}
    </TelephonyFrame>
  )
}
