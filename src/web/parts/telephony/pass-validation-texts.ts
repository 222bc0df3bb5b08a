import { defineTexts } from '../../words.ts'

export const PASS_VALIDATION_TEXTS = defineTexts(
  'passValidation',
  {
    passFirst: 'You have not passed the VoIP validation yet.',
    toValidation: 'Pass it now',
  },
  {
    passFirst: 'Vous n’avez pas encore passé la validation VoIP.',
    toValidation: 'La passer maintenant',
  },
)
