/** An owner as somebody enters it. */
import { COUNTRIES } from '../../../domain/country.ts'
import { OWNER_FIELDS, type Owner, type OwnerField } from '../../../domain/owner.ts'

export type OwnerFaults = Partial<Record<OwnerField, string>>

export function blankOwner(country = ''): Owner {
  const empty = Object.fromEntries(OWNER_FIELDS.map((field) => [field, ''])) as Record<OwnerField, string>
  return { ...empty, legalform: 'individual', country: COUNTRIES.includes(country) ? country : '' }
}

export function isOrganised({ legalform }: Pick<Owner, 'legalform'>): boolean {
  return legalform !== 'individual'
}

/** As it is sent: without blanks around, and without the name of an organisation that is none. */
export function trimmed(owner: Owner): Owner {
  const texts = Object.entries(owner).map(([field, text]) => [field, text.trim()])
  const told = Object.fromEntries(texts) as Owner
  return isOrganised(told) ? told : { ...told, organisation: '' }
}
