import { defineTexts } from '../words.ts'

export const PART_TEXTS = defineTexts(
  'parts',
  {
    loading: 'Loading',
    failedTitle: 'This could not be loaded',
    unreachable: 'The server can not be reached right now. Check your connection; nothing was lost.',
    retry: 'Try again',
    againIn: 'You can try again in {{time}}.',
    copy: 'Copy {{what}}',
    copied: 'Copied',
    you: 'you',
    pages: 'Pages',
    previous: 'Previous',
    next: 'Next',
  },
  {
    loading: 'Chargement',
    failedTitle: 'Impossible de charger cette page',
    unreachable: 'Le serveur n’est pas joignable pour l’instant. Vérifiez votre connexion ; rien n’est perdu.',
    retry: 'Réessayer',
    againIn: 'Vous pourrez réessayer dans {{time}}.',
    copy: 'Copier {{what}}',
    copied: 'Copié',
    you: 'vous',
    pages: 'Pages',
    previous: 'Précédent',
    next: 'Suivant',
  },
)
