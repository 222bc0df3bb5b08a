import { TelephonyFrame } from '../../parts/telephony/frame.tsx'
import { useTexts } from '../../words.ts'
import { REORGANISE_TEXTS } from './texts.ts'

export function ReorganisePage() {
  const say = useTexts(REORGANISE_TEXTS)
  return (
    <TelephonyFrame title={say('title')} lead={say('lead')}>
      {null}
    </TelephonyFrame>
  )
}
