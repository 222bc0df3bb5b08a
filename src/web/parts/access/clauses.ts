/** When and where from a policy counts, as the end of its sentence. */
import type { Language } from '../../../domain/language.ts'
import { type ConditionForm, formOf } from './condition-form.ts'
import type { Known } from './known.ts'
import { elided, type Written } from './phrases.ts'

const LOCALES: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' }

/** "with the tag": it narrows what the policy is about. */
export function tagClauses({ conditions }: Written, { say }: Known): string[] {
  return (formOf(conditions, '')?.tags ?? []).map((tag) => say('tagged', tag))
}

export function untilClause({ expiredAt }: Written, { say, language }: Known): string[] {
  return expiredAt ? [say('until', { when: lastMoment(expiredAt, language) })] : []
}

/** "1 March 2027"; with the time, unless it is the end of that day. */
export function lastMoment(iso: string, language: Language): string {
  const date = new Date(iso)
  const isEndOfDay = date.getHours() === 23 && date.getMinutes() === 59
  const text = new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'long',
    ...(!isEndOfDay && { timeStyle: 'short' }),
  }).format(date)
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text
}

export function conditionClauses({ conditions }: Written, known: Known): string[] {
  const { say } = known
  const form = formOf(conditions, '')
  if (!form) return [say('further')]
  const times = [...dayClause(form, known), ...hourClause(form, known)]
  // The clock belongs to the last of them.
  if (times.length > 0) times.push(elided(say('place', { place: form.place.replaceAll('_', ' ') }), known.language))
  const from = form.addresses.length > 0 ? [say('addresses', { addresses: form.addresses.join(', ') })] : []
  return [...times, ...from]
}

function dayClause({ days }: ConditionForm, { say, language }: Known): string[] {
  if (days.length === 0) return []
  const names = days.map((day) => weekday(day, language))
  const isRow = days.every((day, place) => place === 0 || day === days[place - 1]! + 1)
  if (days.join() === '5,6') return [say('onDays', { days: say('weekend') })]
  if (isRow && days.length > 2) {
    return [say('onDays', { days: say('dayRange', { first: names[0]!, last: names.at(-1)! }) })]
  }
  const each = names.map((day) => say('eachDay', { day }))
  return [say('onDays', { days: say('someDays', { days: new Intl.ListFormat(language).format(each) }) })]
}

/** 0 is Monday, as 5 January 1970 was. */
export function weekday(day: number, language: Language, style: 'long' | 'short' = 'long'): string {
  const date = new Date(Date.UTC(1970, 0, 5 + day))
  return new Intl.DateTimeFormat(LOCALES[language], { weekday: style, timeZone: 'UTC' }).format(date)
}

function hourClause({ from, until }: ConditionForm, { say }: Known): string[] {
  const hour = (number: number) => say('hour', { hour: number })
  if (from !== null && until !== null) return [say('hours', { from: hour(from), until: hour(until) })]
  if (from !== null) return [say('hoursFrom', { from: hour(from) })]
  return until === null ? [] : [say('hoursUntil', { until: hour(until) })]
}
