import { defineTexts } from '../../words.ts'

export const SIGN_IN_TEXTS = defineTexts(
  'sign-in',
  {
    title: 'Sign in',
    account: 'Handle or e-mail address',
    accountHint: 'A handle looks like ab12345-psn.',
    password: 'Password',
    signIn: 'Sign in',
    forgotten: 'Forgotten password?',
    signUp: 'Create an account',
  },
  {
    title: 'Connexion',
    account: 'Identifiant ou adresse e-mail',
    accountHint: 'Un identifiant ressemble à ab12345-psn.',
    password: 'Mot de passe',
    signIn: 'Se connecter',
    forgotten: 'Mot de passe oublié ?',
    signUp: 'Créer un compte',
  },
)
