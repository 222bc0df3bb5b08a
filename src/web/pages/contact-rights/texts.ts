import { defineTexts } from '../../words.ts'

export const CONTACT_RIGHTS_TEXTS = defineTexts(
  'contactRights',
  {
    title: 'What each contact may do',
    several: 'Whoever is more than one of the contacts may do what each of them may.',
    mayAsk: 'May ask to change',
    noContact: 'No contact',
    may: 'May',
    mayNot: 'May not',
    agreed:
      'Whoever asks for a contact to change and whoever becomes one must both agree. The one who is replaced is told, not asked.',
    enforced: 'Who may ask for which contact is enforced here. The rest is what the roles are meant for on the service itself.',
    modify: 'Modify contacts',
    loading: 'Loading the contacts',
  },
  {
    title: 'Ce que peut faire chaque contact',
    several: 'Qui est plusieurs contacts à la fois peut faire ce que chacun d’eux permet.',
    mayAsk: 'Peut demander à changer',
    noContact: 'Aucun contact',
    may: 'Peut',
    mayNot: 'Ne peut pas',
    agreed:
      'Celui qui demande un changement de contact et celui qui le devient doivent tous deux l’accepter. Celui qui est remplacé en est informé, sans avoir à valider.',
    enforced:
      'Qui peut demander à changer quel contact est appliqué ici même. Le reste décrit ce à quoi servent les rôles sur le service lui-même.',
    modify: 'Modifier les contacts',
    loading: 'Chargement des contacts',
  },
)
