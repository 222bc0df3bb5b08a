/**
 * The owner is the legal holder of a service: a person or an organisation with an address and an e-mail, which is no account
 * and has no login. The administrative contact sees it and keeps its address up to date; its name, organisation, legal form
 * and e-mail say who it is, and changing one of them is a change of owner.
 *
 * The hosting company tells owners as it keeps them: what is known here are the fields below, whatever else it tells.
 */
import { LEGAL_FORMS, type LegalForm } from './profile.ts'
import { Refusal } from './refusal.ts'

export type Owner = {
  legalform: LegalForm
  firstname: string
  name: string
  organisation: string
  email: string
  phone: string
  address: string
  zip: string
  city: string
  area: string
  country: string
}

/** What says who the owner is. */
export const IDENTIFYING = ['legalform', 'firstname', 'name', 'organisation', 'email'] as const

/** What the administrative contact may edit. */
export const HARMLESS = ['phone', 'address', 'zip', 'city', 'area', 'country'] as const

export const OWNER_FIELDS = [...IDENTIFYING, ...HARMLESS] as const

export type OwnerField = (typeof OWNER_FIELDS)[number]

/** The owner as it was told, however it was told; null if nothing is known of it. A bare text is its name. */
export function ownerTold(told: unknown): Owner | null {
  const fields = typeof told === 'string' ? { name: told } : told
  if (typeof fields !== 'object' || fields === null) return null
  const text = (field: OwnerField) => {
    const value = (fields as Record<string, unknown>)[field]
    return typeof value === 'string' ? value.trim() : ''
  }
  const legalform = LEGAL_FORMS.find((form) => form === text('legalform'))
  return {
    legalform: legalform ?? (text('organisation') === '' ? 'individual' : 'corporation'),
    firstname: text('firstname'),
    name: text('name'),
    organisation: text('organisation'),
    email: text('email'),
    phone: text('phone'),
    address: text('address'),
    zip: text('zip'),
    city: text('city'),
    area: text('area'),
    country: text('country'),
  }
}

/** Where no owner is known. */
const NOBODY: Owner = ownerTold({})!

/** What the owner is called: the organisation, or the person. */
export function ownerName({ organisation, firstname, name }: Pick<Owner, 'organisation' | 'firstname' | 'name'>): string {
  return organisation || [firstname, name].filter(Boolean).join(' ')
}

/** The fields that differ. Case and blanks do not make another address; a changed spelling of a name does. */
export function fieldsThatDiffer(before: Owner, after: Owner): OwnerField[] {
  return OWNER_FIELDS.filter((field) =>
    field === 'email' ? before.email.toLowerCase() !== after.email.toLowerCase() : before[field] !== after[field],
  )
}

/** Whether another owner is meant, or the same one with other words in the address. */
export function isChangeOfOwner(before: Owner, after: Owner): boolean {
  const identifying: readonly OwnerField[] = IDENTIFYING
  return fieldsThatDiffer(before, after).some((field) => identifying.includes(field))
}

/** Whether two things that were told say that the owner is another one. */
export function isAnotherOwner(before: unknown, after: unknown): boolean {
  const [known, told] = [ownerTold(before) ?? NOBODY, ownerTold(after) ?? NOBODY]
  return isChangeOfOwner(known, told)
}

/**
 * Of what is entered, what differs: `owner_change_needed` if that would say that the owner is another one, `owner_unnamed` if
 * nobody knows whose address it would be.
 */
export function editedOwner(
  before: Owner | null,
  entered: Partial<Record<OwnerField, string>>,
): Partial<Record<OwnerField, string>> {
  const known = before ?? NOBODY
  const after = { ...known, ...trimmed(entered) } as Owner
  if (isChangeOfOwner(known, after)) throw new Refusal('owner_change_needed')
  if (ownerName(known) === '' && known.email === '') throw new Refusal('owner_unnamed')
  const harmless: readonly OwnerField[] = HARMLESS
  const changed = fieldsThatDiffer(known, after).filter((field) => harmless.includes(field))
  return Object.fromEntries(changed.map((field) => [field, after[field]]))
}

function trimmed(entered: Partial<Record<OwnerField, string>>): Partial<Record<OwnerField, string>> {
  const told = OWNER_FIELDS.flatMap((field) => (entered[field] === undefined ? [] : [[field, entered[field].trim()]]))
  return Object.fromEntries(told)
}
