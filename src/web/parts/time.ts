/** Days, times and spans as the reader's language writes them. */
import type { Language } from '../../domain/language.ts'

const LOCALES: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' }

export function day(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium' }).format(new Date(iso))
}

export function moment(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso))
}

export function count(number: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(number)
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** "in 6 days", "2 hours ago": the largest unit that fits, from now. */
export function fromNow(iso: string, language: Language, now = Date.now()): string {
  const span = new Date(iso).getTime() - now
  const format = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' })
  const [unit, size] = UNITS.find(([, each]) => Math.abs(span) >= each) ?? UNITS[2]
  return format.format(Math.trunc(span / size), unit)
}

/** "12 minutes", "2 hours": how long to wait, rounded up. */
export function lasting(seconds: number, language: Language): string {
  const [unit, size] = seconds > 5400 ? (['hour', 3600] as const) : (['minute', 60] as const)
  return new Intl.NumberFormat(LOCALES[language], { style: 'unit', unit, unitDisplay: 'long' }).format(Math.ceil(seconds / size))
}

/** "6 days and 23 hours", "12 minutes": the two largest units of a span that has at least a minute. */
export function span(milliseconds: number, language: Language): string {
  let rest = milliseconds
  const parts = UNITS.map(([unit, size]) => {
    const number = Math.floor(rest / size)
    rest -= number * size
    return { number, text: new Intl.NumberFormat(LOCALES[language], { style: 'unit', unit, unitDisplay: 'long' }).format(number) }
  })
  const first = parts.findIndex(({ number }) => number > 0)
  const shown = parts.slice(first, first + 2).filter(({ number }) => number > 0)
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(shown.map(({ text }) => text))
}

/** "14:05" */
export function clock(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { timeStyle: 'short' }).format(new Date(iso))
}

/** "Saturday 21 November 2026": a day alone, such as `2026-11-21`, of the reader's clock. */
export function longDay(date: string, language: Language): string {
  const [year, month, number] = date.split('-').map(Number) as [number, number, number]
  const local = new Date(year, month - 1, number)
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'full' }).format(local)
}
