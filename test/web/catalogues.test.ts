import { basename, dirname } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { PRODUCTS } from '../../src/domain/product.ts'
import { type Source, sourcesIn } from '../support/sources.ts'

/** The panel's words: every file of texts, as it is written, without a browser. */
vi.mock('../../src/web/words.ts', () => ({
  defineTexts: (namespace: string, en: object, fr: object) => ({ namespace, en, fr }),
}))

type Catalogue = { path: string; constant: string; namespace: string; en: Record<string, string>; fr: Record<string, string> }

const SOURCES = sourcesIn('src/web', '.ts', '.tsx')
const isTexts = ({ path }: Source) => /(?:^|-)texts\.ts$/.test(basename(path))
const CATALOGUES: Catalogue[] = await Promise.all(
  SOURCES.filter(isTexts).map(async ({ path }) => {
    const defined = (await import(`../../${path}`)) as Record<string, Omit<Catalogue, 'path' | 'constant'>>
    return Object.entries(defined).map(([constant, texts]) => ({ path, constant, ...texts }))
  }),
).then((found) => found.flat())

/** Their keys are codes of the wire, which the program says as they come. */
const OF_CODES = [
  'SUBJECT_TEXTS',
  'ROLE_TEXTS',
  'SHORT_ROLE_TEXTS',
  'SPOKEN_ROLE_TEXTS',
  'STATUS_TEXTS',
  'REQUEST_STATE_TEXTS',
  'PRODUCT_TEXTS',
  'FIELD_TEXTS',
  'GROUP_ROLE_TEXTS',
  'GROUP_ROLE_WORDS',
  'USER_GROUP_TEXTS',
  'PROCEDURE_KIND_TEXTS',
  'SPOKEN_PROCEDURE_TEXTS',
  'PROCEDURE_STATE_TEXTS',
  'SITUATION_TEXTS',
  'PROOF_KIND_TEXTS',
  'PROOF_HINT_TEXTS',
  'YES_REASON_TEXTS',
  'NO_REASON_TEXTS',
]

/** What French says as English does. */
const ALIKE = new Set([
  'Navigation',
  'API',
  'Service',
  'Services',
  'Description',
  'description',
  'Date',
  'Contact',
  'Contacts',
  'Action',
  'Association',
  'Applications',
  'Organisation',
  'organisation',
  'Sessions',
  'zone',
  'Europe',
  'Canada',
  'Pages',
  'Actions',
  'E-mail',
  'E-mail Pro',
  'VPS',
  '{{shown}} service',
  '{{shown}} services',
  '{{count}} service',
  '{{count}} services',
  '{{count}} page',
  '{{count}} pages',
  '{{count}} document',
  '{{count}} documents',
  'zone {{zone}}',
  'Documents',
  'Note',
])

const offences = (of: (catalogue: Catalogue) => string[]): string[] =>
  CATALOGUES.flatMap((catalogue) => of(catalogue).map((offence) => `${catalogue.constant}: ${offence}`))

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort()

const stemOf = (key: string) => key.replace(/_(?:one|other)$/, '')

describe('the texts of the panel', () => {
  test('are found, those of the frame and of the pages', () => {
    expect(CATALOGUES.map(({ namespace }) => namespace)).toEqual(expect.arrayContaining(['shell', 'parts', 'sign-in']))
    expect(CATALOGUES.length).toBeGreaterThan(20)
  })

  test('have a namespace of their own each', () => {
    const namespaces = CATALOGUES.map(({ namespace }) => namespace)
    expect(namespaces.filter((each, index) => namespaces.indexOf(each) !== index)).toEqual([])
  })

  test('have the same keys in both languages', () => {
    expect(
      offences(({ en, fr }) =>
        [...Object.keys(en), ...Object.keys(fr)].filter((key) => en[key] === undefined || fr[key] === undefined),
      ),
    ).toEqual([])
  })

  test('have both forms where they have one, of one and of many', () => {
    const half = ({ en }: Catalogue) =>
      Object.keys(en).filter((key) => key !== stemOf(key) && !(`${stemOf(key)}_one` in en && `${stemOf(key)}_other` in en))
    expect(offences(half)).toEqual([])
  })

  test('are none of them empty, or set off by spaces', () => {
    const blank = ({ en, fr }: Catalogue) =>
      [...Object.entries(en), ...Object.entries(fr)].filter(([, text]) => text.trim() !== text || text === '')
    expect(offences((catalogue) => blank(catalogue).map(([key]) => key))).toEqual([])
  })

  test('are filled in alike in both languages', () => {
    const unlike = ({ en, fr }: Catalogue) =>
      Object.keys(en).filter((key) => placeholders(en[key]!).join() !== placeholders(fr[key] ?? '').join())
    // "One service" needs no number in either language, but may have it in one.
    expect(offences((catalogue) => unlike(catalogue).filter((key) => !key.endsWith('_one')))).toEqual([])
  })

  test('are all said somewhere', () => {
    expect(offences((catalogue) => (OF_CODES.includes(catalogue.constant) ? [] : unsaid(catalogue)))).toEqual([])
  })

  test('are all there: nothing is said that no catalogue has', () => {
    const missing = SOURCES.flatMap((source) => spoken(source).map((key) => `${source.path}: ${key}`))
    expect(missing).toEqual([])
  })
})

test('every product has a name', () => {
  const names = CATALOGUES.find(({ namespace }) => namespace === 'products')!
  expect(Object.keys(names.en).sort()).toEqual(PRODUCTS.map(({ path }) => path).sort())
})

describe('French', () => {
  const french = (wrong: RegExp) => offences(({ fr }) => Object.values(fr).filter((text) => wrong.test(text)))

  test('says something else than English', () => {
    const same = ({ en, fr }: Catalogue) => Object.keys(en).filter((key) => en[key] === fr[key] && /\p{L}/u.test(bare(en[key]!)))
    expect(
      offences((catalogue) => same(catalogue).map((key) => catalogue.en[key]!)).filter(
        (each) => !ALIKE.has(each.split(': ')[1]!),
      ),
    ).toEqual([])
  })

  test('has its own apostrophe', () => {
    expect(french(/\p{L}'\p{L}/u)).toEqual([])
  })

  test('has a narrow unbreakable space before ; ! and ?', () => {
    expect(french(/[^\u202f!?][;!?]/)).toEqual([])
  })

  test('has an unbreakable space before a colon, and inside guillemets', () => {
    expect(french(/[^\u00a0]:(?!\/\/)/)).toEqual([])
    expect(french(/«[^\u00a0]|[^\u00a0]»/)).toEqual([])
  })

  test('quotes with guillemets and has the sign of an ellipsis', () => {
    expect(french(/["“”]|\.\.\./)).toEqual([])
  })
})

/** The text without what is filled in. */
function bare(text: string): string {
  return text.replaceAll(/\{\{\w+\}\}/g, '')
}

/** Keys that stand nowhere as a word of the code: beside the texts, or where they are used. */
function unsaid({ path, constant, en }: Catalogue): string[] {
  const near = SOURCES.filter((source) => !isTexts(source)).filter(
    (source) => dirname(source.path) === dirname(path) || source.code.includes(constant),
  )
  const words = new Set(near.flatMap(({ code }) => [...code.matchAll(/'(\w+)'/g)].map(([, word]) => word)))
  return Object.keys(en).filter((key) => !words.has(stemOf(key)))
}

/** Keys that a file says, `say('key')`, of catalogues that have no such key. */
function spoken({ code }: Source): string[] {
  const speakers = [...code.matchAll(/const (\w+) = useTexts\((\w+)\)/g)].map(([, name, constant]) => ({ name, constant }))
  return [...code.matchAll(/\b(\w+)\('(\w+)'/g)].flatMap(([, name, key]) => {
    const catalogues = CATALOGUES.filter(({ constant }) =>
      speakers.some((each) => each.name === name && each.constant === constant),
    )
    if (catalogues.length === 0) return []
    return catalogues.some(({ en }) => Object.keys(en).some((each) => stemOf(each) === key)) ? [] : [key!]
  })
}
