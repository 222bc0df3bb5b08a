import { defineTexts } from '../../words.ts'

export const VOIP_VALIDATION_TEXTS = defineTexts(
  'voipValidation',
  {
    title: 'VoIP validation',
    lead: 'Billing contacts of telephony show once who they are. Our staff checks the proofs.',
  },
  {
    title: 'Validation VoIP',
    lead: 'En téléphonie, le contact facturation justifie une fois de son identité. Notre équipe vérifie les justificatifs.',
  },
)
