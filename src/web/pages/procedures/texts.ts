import { defineTexts } from '../../words.ts'

export const PROCEDURES_TEXTS = defineTexts(
  'procedures',
  {
    title: 'Without access to an account',
    lead: 'A service is yours, but nobody can sign in for it any more? Prove it to our staff with documents. You need no account to ask.',
    ownerTitle: 'Change the owner of a service',
    owner: 'Another person or organisation is to be its legal holder: after a sale, a merger or a death, for example.',
    contactsTitle: 'Change the contacts of my domain',
    contacts: 'The owner stays. You name an account that is to be its administrative contact from now on.',
    statusTitle: 'See where my procedure stands',
    status: 'With the number and the code of our letter: answer questions, add documents, or withdraw.',
    needsTitle: 'The documents that you need',
    needs: 'Have them at hand as a scan or photo: PDF, PNG, JPEG or HEIC, up to 10 MB each, {{most}} in all.',
    situation: 'Why you ask',
    ownerIs: 'The owner is',
    person: 'A person',
    organisation: 'An organisation',
    howTitle: 'How it goes, and how long it takes',
    stepAsk: 'You fill in a form, in about ten minutes, and confirm your e-mail address. We give you a number.',
    stepReview:
      'Two members of our staff look at your documents, one after the other. If something is missing, they ask by e-mail.',
    stepWait:
      'Once they accept, everybody known for the service is told and may object: within {{days}} days, or {{mail}} for an e-mail service.',
    stepEffect: 'If nobody objects, it takes effect, and everybody is told.',
    beforeTitle: 'Perhaps there is a quicker way',
    beforePassword: 'Only the password is forgotten: choose a new one',
    beforeSignIn: 'Somebody can still sign in: ask for the change in the control panel',
  },
  {
    title: 'Sans accès à un compte',
    lead: 'Un service vous appartient, mais plus personne ne peut se connecter pour le gérer ? Prouvez-le à notre équipe, documents à l’appui. Aucun compte n’est nécessaire.',
    ownerTitle: 'Changer le propriétaire d’un service',
    owner: 'Une autre personne ou organisation doit en devenir titulaire : après une vente, une fusion ou un décès, par exemple.',
    contactsTitle: 'Changer les contacts de mon domaine',
    contacts: 'Le propriétaire reste. Vous désignez un compte qui en sera désormais le contact administrateur.',
    statusTitle: 'Voir où en est ma procédure',
    status: 'Avec le numéro et le code de notre e-mail : répondre, ajouter des documents ou retirer la demande.',
    needsTitle: 'Les documents nécessaires',
    needs: 'Préparez-les en scan ou en photo : PDF, PNG, JPEG ou HEIC, 10 Mo au plus chacun, {{most}} en tout.',
    situation: 'Pourquoi vous demandez',
    ownerIs: 'Le propriétaire est',
    person: 'Une personne',
    organisation: 'Une organisation',
    howTitle: 'Le déroulement et les délais',
    stepAsk:
      'Vous remplissez un formulaire, en dix minutes environ, et confirmez votre adresse e-mail. Nous vous donnons un numéro.',
    stepReview:
      'Deux membres de notre équipe examinent vos documents, l’un après l’autre. S’il manque quelque chose, ils vous écrivent.',
    stepWait:
      'S’ils acceptent, toutes les personnes connues pour le service sont prévenues et peuvent s’opposer : pendant {{days}} jours, ou {{mail}} pour un service d’e-mail.',
    stepEffect: 'Si personne ne s’oppose, le changement prend effet et tout le monde est informé.',
    beforeTitle: 'Il y a peut-être plus rapide',
    beforePassword: 'Seul le mot de passe est oublié : en choisir un nouveau',
    beforeSignIn: 'Quelqu’un peut encore se connecter : demander le changement dans l’espace client',
  },
)
