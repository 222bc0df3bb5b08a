import { defineTexts } from '../words.ts'

export const SERVICE_PLACE_TEXTS = defineTexts(
  'servicePlaces',
  { places: 'Pages of the service', contacts: 'Contacts', owner: 'Owner', rights: 'Rights', history: 'History' },
  { places: 'Pages du service', contacts: 'Contacts', owner: 'Propriétaire', rights: 'Droits', history: 'Historique' },
)
