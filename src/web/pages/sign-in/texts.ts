import { defineTexts } from '../../words.ts'

export const SIGN_IN_TEXTS = defineTexts(
  'sign-in',
  {
    title: 'Sign in',
    account: 'Handle or e-mail address',
    accountHint: 'A handle looks like ab12345-psn. Users of an account: ab12345-psn/name.',
    password: 'Password',
    signIn: 'Sign in',
    forgotten: 'Forgotten password?',
    signUp: 'Create an account',
    secondTitle: 'Confirm that it is you',
    secondLead: 'The password is right. Your account takes a second factor as well.',
    startOver: 'Sign in with another account',
    tooLate: 'The second step took too long. Sign in again.',
    signedOut: 'You are signed out.',
    passwordChosen: 'Your new password counts from now on. You were signed out everywhere; sign in with it.',
    demo: 'Demo account and password:',
  },
  {
    title: 'Connexion',
    account: 'Identifiant ou adresse e-mail',
    accountHint: 'Un identifiant ressemble à ab12345-psn. Utilisateurs d’un compte : ab12345-psn/nom.',
    password: 'Mot de passe',
    signIn: 'Se connecter',
    forgotten: 'Mot de passe oublié ?',
    signUp: 'Créer un compte',
    secondTitle: 'Confirmez votre identité',
    secondLead: 'Le mot de passe est correct. Votre compte demande aussi un second facteur.',
    startOver: 'Se connecter avec un autre compte',
    tooLate: 'La seconde étape a pris trop de temps. Reconnectez-vous.',
    signedOut: 'Vous êtes déconnecté.',
    passwordChosen:
      'Votre nouveau mot de passe est en vigueur. Vous avez été déconnecté partout : connectez-vous avec ce mot de passe.',
    demo: 'Compte et mot de passe de démonstration :',
  },
)
