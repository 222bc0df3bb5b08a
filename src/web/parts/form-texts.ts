import { defineTexts } from '../words.ts'

export const FORM_TEXTS = defineTexts(
  'forms',
  {
    showPassword: 'Show the password',
    passwordRules: 'Rules of the password',
    ruleLength: '8 to 128 characters',
    ruleOwn: 'Not your handle or e-mail address',
    ruleCommon: 'None that everybody tries first',
    ruleKept: 'kept',
    ruleBroken: 'not kept yet',
    code: 'Code of the letter',
    codeHint: '32 letters and digits. It was filled in from the link that you followed.',
    codeByHand: 'Copy it out of the letter: the 32 letters and digits at the end of its link.',
    openMailbox: 'Open the demo mailbox',
  },
  {
    showPassword: 'Afficher le mot de passe',
    passwordRules: 'Règles du mot de passe',
    ruleLength: 'De 8 à 128 caractères',
    ruleOwn: 'Ni votre identifiant, ni votre adresse e-mail',
    ruleCommon: 'Aucun de ceux que tout le monde essaie en premier',
    ruleKept: 'respectée',
    ruleBroken: 'pas encore respectée',
    code: 'Code reçu par e-mail',
    codeHint: '32 lettres et chiffres, repris du lien que vous avez suivi.',
    codeByHand: 'Copiez-le depuis l’e-mail : ce sont les 32 lettres et chiffres à la fin du lien.',
    openMailbox: 'Ouvrir la boîte de démonstration',
  },
)
