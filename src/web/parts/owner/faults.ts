/** What an owner that was entered still lacks, in the order of the fields. */
import type { Owner, OwnerField } from '../../../domain/owner.ts'
import type { Say } from '../../words.ts'
import { isOrganised, type OwnerFaults } from './entered.ts'

const SAID = {
  organisation: 'organisationMissing',
  name: 'nameMissing',
  email: 'emailMissing',
  address: 'addressMissing',
  city: 'cityMissing',
  country: 'countryMissing',
} as const

/** What a new owner must tell, beside the name. */
export const NEW_OWNER_TELLS = ['email', 'address', 'city', 'country'] as const satisfies OwnerField[]

export function ownerFaults(
  owner: Owner,
  required: readonly (keyof typeof SAID)[],
  say: Say<(typeof SAID)[keyof typeof SAID]>,
): OwnerFaults {
  const called = isOrganised(owner) ? 'organisation' : 'name'
  const missing = [called, ...required].filter((field) => owner[field as OwnerField].trim() === '') as (keyof typeof SAID)[]
  const faulty = owner.email.trim() !== '' && !/^\S+@\S+$/.test(owner.email.trim())
  const faults = faulty ? [...missing, 'email' as const] : missing
  return Object.fromEntries(faults.map((field) => [field, say(SAID[field])]))
}
