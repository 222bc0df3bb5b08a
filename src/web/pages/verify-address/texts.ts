import { defineTexts } from '../../words.ts'

export const VERIFY_ADDRESS_TEXTS = defineTexts(
  'verify-address',
  {
    signInLead: 'Sign in to confirm the e-mail address of your account.',
    title: 'Confirm your e-mail address',
    lead: 'Letters and codes of your account go to {{email}}. With the code of our letter you prove that you read them there.',
    confirm: 'Confirm the address',
    wrongAccount: 'Is the letter about another account? The code works only there.',
    resend: 'Have a new code sent',
    resent: 'A new code is on its way to {{email}}. Earlier ones no longer work.',
    doneTitle: 'Your address is confirmed',
    done: '{{email}} is proven to be yours. You can now accept requests.',
    knownTitle: 'Your address is confirmed already',
    known: '{{email}} is proven to be yours; nothing is left to do.',
    toServices: 'Go to my services',
  },
  {
    signInLead: 'Connectez-vous pour confirmer l’adresse e-mail de votre compte.',
    title: 'Confirmer votre adresse e-mail',
    lead: 'Les messages et les codes de votre compte arrivent à {{email}}. Le code de notre e-mail prouve que vous les y lisez.',
    confirm: 'Confirmer l’adresse',
    wrongAccount: 'L’e-mail concerne un autre compte ? Le code n’est valable que pour celui-ci.',
    resend: 'Faire envoyer un nouveau code',
    resent: 'Un nouveau code part vers {{email}}. Les précédents ne sont plus valables.',
    doneTitle: 'Votre adresse est confirmée',
    done: '{{email}} est bien la vôtre. Vous pouvez désormais accepter des demandes.',
    knownTitle: 'Votre adresse est déjà confirmée',
    known: '{{email}} est bien la vôtre ; il n’y a plus rien à faire.',
    toServices: 'Aller à mes services',
  },
)
