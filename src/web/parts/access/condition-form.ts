/**
 * Conditions as a form: certain days, certain hours, certain addresses, certain tags, all at once. A condition that says more
 * (either, or, not) has no such form and is written as JSON.
 */
import type { Condition } from '../../../domain/condition.ts'

export type ConditionForm = {
  /** 0 is Monday. */
  days: number[]
  /** Whole hours of the clock of `place`: from the first on, up to the last, which is not in it. */
  from: number | null
  until: number | null
  place: string
  addresses: string[]
  tags: { key: string; value: string }[]
}

export const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

export function emptyForm(place: string): ConditionForm {
  return { days: [], from: null, until: null, place, addresses: [], tags: [] }
}

/** The form of a condition; undefined if it has none. `place` is the clock of who reads. */
export function formOf(condition: Condition | null | undefined, place: string): ConditionForm | undefined {
  if (!condition) return emptyForm(place)
  if (condition.operator !== 'MATCH' || condition.conditions) return undefined
  const form = emptyForm('')
  for (const [key, value] of Object.entries(condition.values ?? {})) {
    if (!readLine(form, key, value)) return undefined
  }
  return { ...form, place: form.place || place }
}

function readLine(form: ConditionForm, key: string, value: string): boolean {
  const [, place, part, operator = 'EQ'] = /^date\((.+)\)\.(WeekDay|Hour)(?:\.(\w+))?$/.exec(key) ?? []
  if (place && part) {
    if (form.place !== '' && form.place !== place) return false
    form.place = place
    return part === 'WeekDay' ? readDays(form, operator, value) : readHour(form, operator, value)
  }
  if (key === 'request.IP.IN_RANGE') {
    form.addresses = value.split(',').map((each) => each.trim())
    return true
  }
  const [, tag] = /^resource\.Tag\(([^)]+)\)(?:\.EQ)?$/.exec(key) ?? []
  if (tag) form.tags.push({ key: tag, value })
  return tag !== undefined
}

function readDays(form: ConditionForm, operator: string, value: string): boolean {
  const days = value.split(',').map((each) => WEEK.indexOf(each.trim().toLowerCase() as (typeof WEEK)[number]))
  if (!['EQ', 'IN'].includes(operator) || days.includes(-1) || form.days.length > 0) return false
  form.days = days.sort()
  return true
}

function readHour(form: ConditionForm, operator: string, value: string): boolean {
  const side = operator === 'GE' ? 'from' : operator === 'LT' ? 'until' : undefined
  if (!side || !/^\d{1,2}$/.test(value) || form[side] !== null) return false
  form[side] = Number(value)
  return true
}

/** The condition that a form means; null if it asks for nothing. */
export function conditionOf({ days, from, until, place, addresses, tags }: ConditionForm): Condition | null {
  const values: Record<string, string> = {}
  if (days.length > 0)
    values[`date(${place}).WeekDay.IN`] = [...days]
      .sort()
      .map((day) => WEEK[day]!)
      .join(',')
  if (from !== null) values[`date(${place}).Hour.GE`] = String(from)
  if (until !== null) values[`date(${place}).Hour.LT`] = String(until)
  if (addresses.length > 0) values['request.IP.IN_RANGE'] = addresses.join(',')
  for (const { key, value } of tags) values[`resource.Tag(${key})`] = value
  return Object.keys(values).length > 0 ? { operator: 'MATCH', values } : null
}
