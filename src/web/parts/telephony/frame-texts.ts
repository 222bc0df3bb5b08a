import { defineTexts } from '../../words.ts'

export const TELEPHONY_FRAME_TEXTS = defineTexts(
  'telephonyFrame',
  {
    telephony: 'Telephony',
    contacts: 'Contact management',
    reorganise: 'Reorganise',
    validation: 'VoIP validation',
  },
  {
    telephony: 'Téléphonie',
    contacts: 'Gestion des contacts',
    reorganise: 'Réorganiser',
    validation: 'Validation VoIP',
  },
)
