import { defineTexts } from '../words.ts'

export const NOT_ALLOWED_TEXTS = defineTexts(
  'notAllowed',
  {
    title: 'This is not open to you',
    askHolder: 'You have not been given this right. Whoever runs the account {{account}} can give it to you.',
    missing_one: 'Missing right:',
    missing_other: 'Missing rights:',
  },
  {
    title: 'Vous n’y avez pas accès',
    askHolder: 'Ce droit ne vous a pas été donné. Qui gère le compte {{account}} peut vous l’accorder.',
    missing_one: 'Droit manquant :',
    missing_other: 'Droits manquants :',
  },
)
