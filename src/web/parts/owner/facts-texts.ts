import { defineTexts } from '../../words.ts'

/** What is said of an owner beside its fields. */
export const OWNER_FACT_TEXTS = defineTexts(
  'owner-facts',
  { organisation: 'Organisation', person: 'Name', postal: 'Address', speaker: 'Represented by', notGiven: 'Not given' },
  { organisation: 'Organisation', person: 'Nom', postal: 'Adresse', speaker: 'Représentée par', notGiven: 'Non renseigné' },
)
