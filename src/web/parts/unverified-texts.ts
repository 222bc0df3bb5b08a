import { defineTexts } from '../words.ts'

export const UNVERIFIED_TEXTS = defineTexts(
  'unverified',
  {
    title: 'Your e-mail address is not verified yet',
    lead: 'We sent a letter to {{email}}. Open its link to verify the address; until then you can not accept requests.',
    send: 'Send the letter again',
    change: 'Change the address',
    sent: 'A new letter is on its way to {{email}}. The link of the former one no longer works.',
  },
  {
    title: 'Votre adresse e-mail n’est pas encore vérifiée',
    lead: 'Un message a été envoyé à {{email}}. Ouvrez son lien pour vérifier l’adresse ; d’ici là, vous ne pouvez pas accepter de demande.',
    send: 'Renvoyer le message',
    change: 'Changer d’adresse',
    sent: 'Un nouveau message part vers {{email}}. Le lien du précédent ne fonctionne plus.',
  },
)
