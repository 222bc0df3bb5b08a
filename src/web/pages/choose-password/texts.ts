import { defineTexts } from '../../words.ts'

export const CHOOSE_PASSWORD_TEXTS = defineTexts(
  'choose-password',
  {
    title: 'Choose a password',
    lead: 'You sign in with it afterwards. Wherever you are signed in now, you will be signed out.',
    password: 'New password',
    save: 'Save the password',
    another: 'Have a new code sent',
    back: 'Back to sign-in',
  },
  {
    title: 'Choisir un mot de passe',
    lead: 'Vous vous connecterez ensuite avec ce mot de passe. Là où vous êtes déjà connecté, vous serez déconnecté.',
    password: 'Nouveau mot de passe',
    save: 'Enregistrer le mot de passe',
    another: 'Faire envoyer un nouveau code',
    back: 'Retour à la connexion',
  },
)
