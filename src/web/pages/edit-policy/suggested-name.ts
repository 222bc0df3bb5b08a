/** What a policy is called that nobody gave a name: "Théo Yildiz: novak-ceramics.example". */
import type { Known } from '../../parts/access/known.ts'
import { placeOf, whereIs, whoIs } from '../../parts/access/names.ts'
import type { Draft } from './draft.ts'

const LONGEST = 100

export function suggestedName({ identities, resources }: Draft, owner: string, known: Known): string {
  const [who] = identities
  const [where] = resources
  if (!who) return ''
  const people = [whoIs(who, known).name, ...(identities.length > 1 ? [`+${identities.length - 1}`] : [])].join(' ')
  if (!where) return people
  const place = placeOf(where.urn)
  const named = place.is === 'service' ? place.name : whereIs(where.urn, known, owner)
  const more = resources.length > 1 ? ` +${resources.length - 1}` : ''
  return `${people}, ${named}${more}`.slice(0, LONGEST)
}
