import { defineTexts } from '../../words.ts'

export const ACCESS_PEOPLE_TEXTS = defineTexts(
  'accessPeople',
  {
    users: 'Users of your account',
    groups: 'Groups of users',
    people: 'People you share services with',
    everyUser: 'Every user of your account',
    user: 'User',
    group: 'Group of users',
    account: 'Account',
    unknownWho: 'Nobody is found under “{{text}}”. Enter a handle such as ab12345-psn, or the e-mail address of an account.',
    yourself: 'That is you. Give access to somebody else.',
  },
  {
    users: 'Utilisateurs de votre compte',
    groups: 'Groupes d’utilisateurs',
    people: 'Personnes avec qui vous partagez des services',
    everyUser: 'Tous les utilisateurs de votre compte',
    user: 'Utilisateur',
    group: 'Groupe d’utilisateurs',
    account: 'Compte',
    unknownWho:
      'Personne ne correspond à « {{text}} ». Saisissez un identifiant comme ab12345-psn, ou l’adresse e-mail d’un compte.',
    yourself: 'C’est vous. Donnez accès à quelqu’un d’autre.',
  },
)
