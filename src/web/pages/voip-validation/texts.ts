import { defineTexts } from '../../words.ts'

export const VOIP_VALIDATION_TEXTS = defineTexts(
  'voipValidation',
  {
    title: 'VoIP validation',
    lead: 'Billing contacts of telephony show once who they are. The old and the new one both need it when the billing contact of a group changes.',
    loading: 'Loading how your validation stands',
    passedTitle: 'You have passed the VoIP validation',
    passed: 'You can become and remain billing contact of telephony groups. There is nothing more to do.',
    passedOn: 'You can become and remain billing contact of telephony groups, since {{date}}. There is nothing more to do.',
    beginTitle: 'Ask for your validation',
    begin: 'You send the documents below, our staff looks at them, and a letter tells you the result. Have them at hand:',
    beginButton: 'Begin',
    againTitle: 'Ask anew',
    telephony: 'Back to telephony',
  },
  {
    title: 'Validation VoIP',
    lead: 'En téléphonie, le contact facturation justifie une fois de son identité. L’ancien et le nouveau en ont besoin pour un changement de contact facturation.',
    loading: 'Chargement de l’état de votre validation',
    passedTitle: 'Vous avez passé la validation VoIP',
    passed: 'Vous pouvez devenir et rester contact facturation de groupes de téléphonie. Il n’y a rien d’autre à faire.',
    passedOn:
      'Vous pouvez devenir et rester contact facturation de groupes de téléphonie, depuis le {{date}}. Il n’y a rien d’autre à faire.',
    beginTitle: 'Demander votre validation',
    begin: 'Vous envoyez les documents ci-dessous, notre équipe les examine, et un e-mail vous donne le résultat. Préparez-les :',
    beginButton: 'Commencer',
    againTitle: 'Refaire la demande',
    telephony: 'Retour à la téléphonie',
  },
)
