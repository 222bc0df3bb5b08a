import type { GroundWire } from '../../../api/check-wire.ts'
import type { Known } from '../../parts/access/known.ts'
import { elided } from '../../parts/access/phrases.ts'
import { type CONTACTS, useNames } from '../../parts/names.ts'
import { useTexts } from '../../words.ts'
import { SIMULATOR_TEXTS } from './texts.ts'

export type Ground = GroundWire

const CONTACT: Record<string, (typeof CONTACTS)[number]> = {
  admin: 'contactAdmin',
  tech: 'contactTech',
  billing: 'contactBilling',
}

/** What a right stands on, in words. */
export function useGroundWords(known: Known): (ground: Ground) => string {
  const say = useTexts(SIMULATOR_TEXTS)
  const names = useNames()
  const person = (handle = '') => (handle === known.me ? say('me') : known.person(handle))
  return ({ kind, account, role = '', group = '', name = '', owner }) => {
    switch (kind) {
      case 'holder':
        return say('holder', { who: person(account) })
      case 'contact':
        return say('contact', { who: person(account), role: CONTACT[role] ? names.spokenRoles([CONTACT[role]]) : role })
      case 'group':
        return elided(say('group', { group: known.userGroup(group), who: known.person(account ?? '') }), known.language)
      default:
        return owner === known.me
          ? say('yourPolicy', { name })
          : elided(say('policy', { name, who: known.person(owner ?? '') }), known.language)
    }
  }
}
