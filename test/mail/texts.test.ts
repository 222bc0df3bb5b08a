import { expect, test } from 'vitest'
import { LETTER_KINDS } from '../../src/mail/letter.ts'
import { SAMPLE_MOMENT, SAMPLE_NAMES, SAMPLES } from '../../src/mail/samples.ts'
import type { Texts } from '../../src/mail/texts/en.ts'
import { type Language, TEXTS, writeLetter } from '../../src/mail/write-letter.ts'

const brand = { name: 'Passation', baseUrl: 'https://contacts.example' }
const LANGUAGES: Language[] = ['en', 'fr']

const letterIn = (language: Language, sample: (typeof SAMPLES)[number], words?: Texts) =>
  writeLetter({ ...sample, language, names: SAMPLE_NAMES, sentAt: SAMPLE_MOMENT }, brand, words)

/** "answer.title", "failed.reason.unpaid_bill": every text of a catalogue. */
function keysOf(texts: object, path = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' ? keysOf(value as object, `${path}${key}.`) : [`${path}${key}`],
  )
}

/** The same catalogue, noting which texts are read. */
function watched<T extends object>(texts: T, read: Set<string>, path = ''): T {
  return new Proxy(texts, {
    get(target, key: string) {
      const value = target[key as keyof T]
      if (typeof value === 'object' && value !== null) return watched(value, read, `${path}${key}.`)
      read.add(`${path}${key}`)
      return value
    },
  })
}

test('every language has the same texts', () => {
  expect(keysOf(TEXTS.fr)).toEqual(keysOf(TEXTS.en))
})

test('every kind of letter has texts of its own', () => {
  expect(Object.keys(TEXTS.en)).toEqual(expect.arrayContaining([...LETTER_KINDS]))
})

test('no text is left that no letter reads', async () => {
  const read = new Set<string>()
  for (const sample of SAMPLES) await letterIn('en', sample, watched(TEXTS.en, read))

  expect(keysOf(TEXTS.en).filter((key) => !read.has(key))).toEqual([])
})

test('every sentence says something else in French', () => {
  const sentences = (texts: object): string[] =>
    Object.values(texts).flatMap((value) =>
      typeof value === 'object' ? sentences(value) : typeof value === 'string' ? [value] : [],
    )
  const english = new Set(sentences(TEXTS.en))

  expect(sentences(TEXTS.fr).filter((sentence) => english.has(sentence))).toEqual(['Service'])
})

test('French sets unbreakable spaces before high punctuation and inside guillemets, and its own apostrophe', async () => {
  for (const sample of SAMPLES) {
    const { subject, text } = await letterIn('fr', sample)
    const words = `${subject}\n${text}`.replaceAll(/https:\S+/g, '').replaceAll(/\d\d:\d\d/g, '')

    expect(words.match(/.{0,20}[^\u202f][;!?].{0,5}/g)).toBeNull()
    expect(words.match(/.{0,20}[^\u00a0]:.{0,5}/g)).toBeNull()
    expect(words.match(/.{0,20}(«[^\u00a0]|[^\u00a0]»).{0,5}/g)).toBeNull()
    expect(words.match(/.{0,20}\p{L}'\p{L}.{0,5}/gu)).toBeNull()
  }
})

test('no word that elides stands before a name, in any French letter', async () => {
  for (const sample of SAMPLES) {
    const { subject, text } = await letterIn('fr', sample)

    expect(`${subject}\n${text}`).not.toMatch(/\b(de|que|lorsque|puisque|le|la|se|ne)\s+(Anna|Théo|Beatriz|Dario)\b/)
  }
})

test('letters read the catalogue of their language and no other', async () => {
  for (const language of LANGUAGES) {
    const { html } = await letterIn(language, SAMPLES[0]!)
    expect(html).toContain(language === 'en' ? 'Confirm my address' : 'Confirmer mon adresse')
  }
})
