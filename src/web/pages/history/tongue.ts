import type { Happening } from '../../../api/history-wire.ts'
import type { Person } from '../../../api/person-wire.ts'
import { useMe } from '../../api/me.ts'
import { useNames } from '../../parts/names.ts'
import { namesOf } from '../../parts/person-name.tsx'
import { useLanguage, useTexts } from '../../words.ts'
import { EVENT_TEXTS, FACTOR_TEXTS, FIELD_TEXTS } from './event-texts.ts'
import type { Tongue } from './sentence.ts'
import { useSpecialTongue } from './special-sentence.ts'

/** How the sentences of these events are made. People whose name stands anywhere here are called by it everywhere here. */
export function useTongue(happenings: readonly Happening[], people: readonly Person[]): Tongue {
  const say = useTexts(EVENT_TEXTS)
  const factor = useTexts(FACTOR_TEXTS) as (code: string) => string
  const field = useTexts(FIELD_TEXTS) as (code: string) => string
  const language = useLanguage()
  const names = useNames()
  const special = useSpecialTongue()
  const { nichandle } = useMe()
  const known = new Map(people.map((person) => [person.nichandle, namesOf({ ...person, organisation: null })]))
  for (const { account, actorName } of happenings)
    if (account && actorName && !known.has(account)) known.set(account, `${actorName} (${account})`)
  const who = (handle: string) => (handle === nichandle ? say('you') : (known.get(handle) ?? handle))
  return { ...special, say, language, who, roles: names.spokenRoles, list: names.list, factor, field }
}
