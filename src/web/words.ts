/**
 * The panel's words. Each page and part keeps its own sentences beside it, in both languages, in a file `texts.ts`; they come
 * with it when it is loaded. `{{name}}` is filled in; `_one` and `_other` are the forms of a number.
 */
import { useCallback, useSyncExternalStore } from 'react'
import type { Language } from '../domain/language.ts'

type Catalogue = Record<string, string>
type Base<Key> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key

export type Texts<Key extends string> = { namespace: string; en: Record<Key, string>; fr: Record<Key, string> }
type Values = Record<string, string | number>
export type Say<Key extends string> = (key: Base<Key>, values?: Values) => string

const STORED = 'passation.language'
const listeners = new Set<() => void>()
let spoken: Language = preferred()
document.documentElement.lang = spoken

/** The sentences of a page or part. French must have exactly the keys that English has: it does not compile else. */
export function defineTexts<const En extends Catalogue>(
  namespace: string,
  en: En,
  fr: Record<keyof En & string, string>,
): Texts<keyof En & string> {
  return { namespace, en, fr }
}

/** Says the sentences of a page or part in the reader's language, and again when that changes. */
export function useTexts<Key extends string>(texts: Texts<Key>): Say<Key> {
  const reader = useLanguage()
  return useCallback((key, values) => sentence(texts[reader], key, values, reader), [texts, reader])
}

export function useLanguage(): Language {
  return useSyncExternalStore(listen, language)
}

/** The language of now, for what is no part of a page, such as the header of a call. */
export function language(): Language {
  return spoken
}

/** Shows everything in this language, and remembers it for the next visit. */
export function speak(next: Language): void {
  localStorage.setItem(STORED, next)
  document.documentElement.lang = next
  if (next === spoken) return
  spoken = next
  for (const tell of listeners) tell()
}

/** A code that no catalogue knows, such as that of a product that is new, stands for itself. */
function sentence(catalogue: Catalogue, key: string, values: Values = {}, reader: Language): string {
  const { count } = values
  const form = typeof count === 'number' && `${key}_${isOne(count, reader) ? 'one' : 'other'}`
  const text = (form && catalogue[form]) || (catalogue[key] ?? key)
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => String(values[name] ?? ''))
}

/** French counts nothing as one. */
function isOne(count: number, reader: Language): boolean {
  return new Intl.PluralRules(reader).select(count) === 'one'
}

function listen(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** The language of the first view: what was chosen here before; else what the browser asked the server for. */
function preferred(): Language {
  const wished = localStorage.getItem(STORED) ?? document.documentElement.lang
  return wished === 'fr' ? 'fr' : 'en'
}
