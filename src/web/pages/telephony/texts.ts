import { defineTexts } from '../../words.ts'

export const TELEPHONY_TEXTS = defineTexts(
  'telephony',
  {
    title: 'Telephony: contact management',
    lead: 'Contacts are changed on the group and count for every line, trunk and number in it.',
  },
  {
    title: 'Téléphonie : gestion des contacts',
    lead: 'Les contacts se changent sur le groupe et valent pour tout ce qu’il contient : lignes, trunks et numéros.',
  },
)
