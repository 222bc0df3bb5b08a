import { defineTexts } from '../../words.ts'

export const REORGANISE_TEXTS = defineTexts(
  'reorganise',
  {
    title: 'Reorganise lines and numbers',
    lead: 'Move lines, trunks and numbers between your groups. What you move takes the contacts of its new group at once.',
  },
  {
    title: 'Réorganiser lignes et numéros',
    lead: 'Déplacez lignes, trunks et numéros entre vos groupes. Ce que vous déplacez prend aussitôt les contacts de son nouveau groupe.',
  },
)
