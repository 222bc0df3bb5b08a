/** What somebody may do, in a few words each: "change DNS records", "see bills". */
import type { Policy, PolicyBody } from '../../../api/policy-wire.ts'
import type { Language } from '../../../domain/language.ts'
import { chosenOf, EVERY_ACTION, isPattern, type Kinds, meant, type Subject, subjectsOf } from './actions.ts'
import type { Known } from './known.ts'

export type Written = PolicyBody | Policy
export type List = 'allow' | 'except' | 'deny'

/** How many things are named one by one; of what is beyond, the number. */
const NAMED = 6
const SINGLE = 3

export function namesIn({ permissions }: Written, list: List): string[] {
  return (permissions[list] ?? []).map(({ action }) => action)
}

/** The subjects that are chosen as a whole, then single actions. What can not be done on any of it is not worth a word. */
export function phrasesOf(names: readonly string[], kinds: Kinds, known: Known): string[] {
  if (names.length === 0) return []
  if (names.includes(EVERY_ACTION)) return [known.say('everything')]
  const subjects = subjectsOf(known.actions, kinds)
  const whole = subjects.filter((subject) => chosenOf(subject, names) === 'all')
  const part = subjects.filter((subject) => chosenOf(subject, names) === 'some')
  const found = [...whole.map((subject) => known.subject(subject.group) ?? subject.label), ...singles(part, names, known)]
  return found.length > 0 ? found : [unknown(names, known)]
}

function singles(subjects: readonly Subject[], names: readonly string[], known: Known): string[] {
  const chosen = subjects.map(({ label, actions }) => ({ label, found: meant(actions, names) }))
  const all = chosen.flatMap(({ found }) => found)
  if (all.length <= SINGLE) return all.map(({ description }) => small(description))
  return chosen.map(({ label, found }) => known.say('actions', { count: found.length, subject: label }))
}

function unknown(names: readonly string[], { say, language }: Known): string {
  const shown = names.filter((name) => isPattern(name) || names.length <= SINGLE)
  if (shown.length === 0) return say('others', { count: names.length })
  return say('named', { names: new Intl.ListFormat(language).format(shown.slice(0, SINGLE)) })
}

/** A list for a sentence; a long one ends in how many more there are. */
export function listed(parts: readonly string[], { say, language }: Known, most = NAMED): string {
  const shown = parts.length > most ? [...parts.slice(0, most - 1), say('more', { count: parts.length - most + 1 })] : parts
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(shown)
}

/** Within a sentence: "See the bills" is "see the bills", but "DNS records" stay. */
export function small(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** "de Anna" is "d’Anna". */
export function elided(text: string, language: Language): string {
  return language === 'fr' ? text.replace(/\bde (?=[aeiouàâäéèêëîïôöûü])/giu, 'd’') : text
}
