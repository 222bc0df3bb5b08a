import { defineTexts } from '../../words.ts'

/** What is said of an owner beside its fields. */
export const OWNER_FACT_TEXTS = defineTexts(
  'owner-facts',
  { postal: 'Address', speaker: 'Represented by', notGiven: 'Not given' },
  { postal: 'Adresse', speaker: 'Représentée par', notGiven: 'Non renseigné' },
)
