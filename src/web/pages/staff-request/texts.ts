import { defineTexts } from '../../words.ts'

export const STAFF_REQUEST_TEXTS = defineTexts(
  'staffRequest',
  {
    title: 'Request to our staff',
    lead: 'Contacts of the group {{group}}, which has special numbers.',
    loading: 'Loading your request',
    asked: 'What you ask for',
    becomes: 'as {{role}}',
    granted: 'The new contacts have their letters with a code. The group shows what is still to be validated.',
    back: 'Back to telephony',
  },
  {
    title: 'Demande à notre équipe',
    lead: 'Contacts du groupe {{group}}, qui contient des numéros spéciaux.',
    loading: 'Chargement de votre demande',
    asked: 'Ce que vous demandez',
    becomes: 'comme {{role}}',
    granted: 'Les nouveaux contacts ont reçu leur e-mail avec un code. Le groupe montre ce qui reste à valider.',
    back: 'Retour à la téléphonie',
  },
)
