import { defineTexts } from '../../words.ts'

export const FORGOTTEN_PASSWORD_TEXTS = defineTexts(
  'forgotten-password',
  {
    title: 'Choose a new password',
    lead: 'Tell us which account it is for. The link to choose a new password comes by e-mail.',
    account: 'Handle or e-mail address',
    send: 'Send the link',
    back: 'Back to sign-in',
    sentTitle: 'Look into your mailbox',
    sent: 'If there is an account {{account}}, a letter is on its way to its e-mail address. Its link works for one hour.',
    nothing: 'Nothing came after a few minutes? Look among the unwanted mail, and check what you entered.',
    other: 'Enter another handle or address',
    byHand: 'I have a code already',
  },
  {
    title: 'Choisir un nouveau mot de passe',
    lead: 'Indiquez de quel compte il s’agit. Vous recevrez par e-mail le lien pour choisir un nouveau mot de passe.',
    account: 'Identifiant ou adresse e-mail',
    send: 'Envoyer le lien',
    back: 'Retour à la connexion',
    sentTitle: 'Consultez votre messagerie',
    sent: 'Si le compte {{account}} existe, un message part vers son adresse e-mail. Son lien est valable une heure.',
    nothing: 'Toujours rien après quelques minutes ? Regardez dans les courriers indésirables, et vérifiez votre saisie.',
    other: 'Saisir un autre identifiant ou une autre adresse',
    byHand: 'J’ai déjà un code',
  },
)
