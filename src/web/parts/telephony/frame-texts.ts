import { defineTexts } from '../../words.ts'

export const TELEPHONY_FRAME_TEXTS = defineTexts(
  'telephonyFrame',
  {
    telephony: 'Telephony',
    contacts: 'Contacts',
    reorganise: 'Reorganise',
    validation: 'VoIP validation',
  },
  {
    telephony: 'Téléphonie',
    contacts: 'Contacts',
    reorganise: 'Réorganiser',
    validation: 'Validation VoIP',
  },
)
