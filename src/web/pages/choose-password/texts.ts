import { defineTexts } from '../../words.ts'

export const CHOOSE_PASSWORD_TEXTS = defineTexts(
  'choose-password',
  {
    title: 'Choose a password',
    lead: 'You will be signed out everywhere, then sign in with the new one.',
    password: 'New password',
    save: 'Save the password',
    another: 'Have a new code sent',
    back: 'Back to sign-in',
  },
  {
    title: 'Choisir un mot de passe',
    lead: 'Vous serez déconnecté partout, puis vous vous connecterez avec le nouveau.',
    password: 'Nouveau mot de passe',
    save: 'Enregistrer le mot de passe',
    another: 'Faire envoyer un nouveau code',
    back: 'Retour à la connexion',
  },
)
