import type { Language } from '../language.ts'

type Words = {
  title: string
  loading: string
  signIn: string
  account: string
  password: string
  enter: string
  secondFactor: string
  code: string
  passkey: string
  asks: string
  calls: string
  from: string
  as: string
  duration: string
  ever: string
  day: string
  days: string
  accept: string
  refuse: string
  accepted: string
  refused: string
  unusable: string
  trouble: string
  script: string
}

export const WORDS: Record<Language, Words> = {
  en: {
    title: 'Access for an application',
    loading: 'One moment …',
    signIn: 'Sign in to read what the application asks for.',
    account: 'NIC handle or e-mail address',
    password: 'Password',
    enter: 'Sign in',
    secondFactor: 'Your account takes a second factor.',
    code: 'Code of the authenticator app, or a recovery code',
    passkey: 'To use a passkey, sign in to the control panel first, then open this page again.',
    asks: 'asks to call these in your name:',
    calls: 'Calls',
    from: 'Only from these addresses:',
    as: 'You are signed in as',
    duration: 'For how long',
    ever: 'Until I take it back',
    day: 'day',
    days: 'days',
    accept: 'Accept',
    refuse: 'Refuse',
    accepted: 'The application may now do this in your name. You can take it back at any time.',
    refused: 'Refused. The application can do nothing in your name.',
    unusable: 'This request can not be answered: it has been, or its time is over, or the address is incomplete.',
    trouble: 'That did not work. Check your connection and try again.',
    script: 'This page needs JavaScript.',
  },
  fr: {
    title: 'Accès d’une application',
    loading: 'Un instant…',
    signIn: 'Connectez-vous pour lire ce que l’application demande.',
    account: 'Identifiant client ou adresse e-mail',
    password: 'Mot de passe',
    enter: 'Se connecter',
    secondFactor: 'Votre compte demande un second facteur.',
    code: 'Code de l’application d’authentification, ou code de secours',
    passkey: 'Pour utiliser une clé d’accès, connectez-vous d’abord à l’espace client, puis rouvrez cette page.',
    asks: 'demande à faire ces appels en votre nom :',
    calls: 'Appels',
    from: 'Uniquement depuis ces adresses :',
    as: 'Vous êtes connecté en tant que',
    duration: 'Pour combien de temps',
    ever: 'Jusqu’à ce que je le retire',
    day: 'jour',
    days: 'jours',
    accept: 'Accepter',
    refuse: 'Refuser',
    accepted: 'L’application peut maintenant agir ainsi en votre nom. Vous pouvez le retirer à tout moment.',
    refused: 'Refusé. L’application ne peut rien faire en votre nom.',
    unusable:
      'Cette demande ne peut pas recevoir de réponse : elle en a déjà une, son délai est passé, ou l’adresse est incomplète.',
    trouble: 'Cela n’a pas fonctionné. Vérifiez votre connexion et réessayez.',
    script: 'Cette page a besoin de JavaScript.',
  },
}
