/** An owner as an address is written: a line each, without those that are empty. */
import type { Owner } from '../../../domain/owner.ts'
import { useLanguage } from '../../words.ts'
import { isOrganised } from './entered.ts'

export function useOwnerLines(): (owner: Partial<Owner> & Pick<Owner, 'legalform' | 'firstname' | 'name'>) => string {
  const countries = new Intl.DisplayNames(useLanguage(), { type: 'region' })
  return (owner) => {
    const person = [owner.firstname, owner.name].filter(Boolean).join(' ')
    const { organisation = '', address, zip, city, area, country, email, phone } = owner
    const lines = [
      ...(isOrganised(owner) ? [organisation] : []),
      person,
      address,
      [zip, city].filter(Boolean).join(' '),
      [area, country && /^[A-Z]{2}$/.test(country) ? countries.of(country) : country].filter(Boolean).join(', '),
      email,
      phone,
    ]
    return lines.filter(Boolean).join('\n')
  }
}
