import { defineTexts } from '../words.ts'

export const DIALOG_TEXTS = defineTexts(
  'dialogs',
  {
    close: 'Close',
    cancel: 'Cancel',
    unsavedTitle: 'Leave without saving?',
    unsaved: 'What you changed on this page is not saved yet.',
    stay: 'Stay here',
    leave: 'Leave without saving',
  },
  {
    close: 'Fermer',
    cancel: 'Annuler',
    unsavedTitle: 'Quitter sans enregistrer ?',
    unsaved: 'Vos modifications sur cette page ne sont pas encore enregistrées.',
    stay: 'Rester ici',
    leave: 'Quitter sans enregistrer',
  },
)
