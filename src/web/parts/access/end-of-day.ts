/** Days as a form has them, and the moment at which what counts until a day ends: both of the reader's clock. */

export function dayOf(iso: string): string {
  const date = new Date(iso)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

export function today(): string {
  return dayOf(new Date().toISOString())
}

export function endOfDay(day: string): string {
  const [year, month, number] = day.split('-').map(Number) as [number, number, number]
  return new Date(year, month - 1, number, 23, 59, 59).toISOString()
}

/** The day that lies this far ahead. */
export function dayAhead({ days = 0, months = 0 }: { days?: number; months?: number }): string {
  const date = new Date()
  date.setMonth(date.getMonth() + months, date.getDate() + days)
  return dayOf(date.toISOString())
}
