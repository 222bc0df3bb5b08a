/** How large a file is, and how much of it has been sent, as the reader's language writes it. */
import type { Language } from '../../../domain/language.ts'

/** "240 kB", "3.4 MB" */
export function bytes(size: number, language: Language): string {
  const large = size >= 1_000_000
  const shown = large ? size / 1_000_000 : Math.max(1, size / 1000)
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large ? 1 : 0,
  }).format(shown)
}

export function percent(share: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(share)
}
