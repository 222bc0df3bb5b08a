import type { ContactType } from '../../../api/wire.ts'
import { productOf } from '../../../domain/product.ts'
import { useNames } from '../../parts/names.ts'
import { namesOf } from '../../parts/person-name.tsx'
import { whoMayChange } from '../../parts/who-may-change.ts'
import { useTexts } from '../../words.ts'
import type { Checked } from './draft.ts'
import type { People } from './people.ts'
import { EDIT_CONTACTS_TEXTS } from './texts.ts'

/** What is to be said below a field. */
export type Verdict = { note: string | null; refusals: string[]; isChecking: boolean; isGood: boolean }

export function useVerdict(role: ContactType, main: Checked, entered: string, people: People): Verdict {
  const say = useTexts(EDIT_CONTACTS_TEXTS)
  const names = useNames()
  const { service, wanted, check, isChecking } = main
  const today = namesOf(service[role])
  const only = (note: string) => ({ note, refusals: [], isChecking: false, isGood: false })
  if (!service.mayChange.includes(role)) {
    const who = names.list(whoMayChange(role, service).map(people.who))
    const isTelephony = productOf(service.product)?.family === 'telephony'
    return only(isTelephony ? say('notYoursTelephony', { who }) : say('notYours', { who }))
  }
  if (entered.trim() === '') return only(say('emptyStays', { who: today }))
  if (wanted[role] === undefined) return only(say('today', { who: today }))
  const refusals = check?.refusals.filter(({ contactType }) => contactType === role).map(({ message }) => message) ?? []
  const task = check?.tasks.find(({ contactTypes }) => contactTypes.includes(role))
  const isGood = refusals.length === 0 && task !== undefined
  return { note: isGood ? say('found', { who: people.who(task.toAccount) }) : null, refusals, isChecking, isGood }
}
