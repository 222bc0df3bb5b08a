/**
 * The panel's words. Each page and part keeps its own sentences beside it, in both languages, in a file `texts.ts`; they come
 * with it when it is loaded. `{{name}}` is filled in; `_one` and `_other` are the forms of a number.
 */
import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { Language } from '../domain/language.ts'

type Catalogue = Record<string, string>
type Base<Key> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key

export type Texts<Key extends string> = { namespace: string; en: Record<Key, string>; fr: Record<Key, string> }
export type Values = Record<string, string | number>
export type Say<Key extends string> = (key: Base<Key>, values?: Values) => string

const STORED = 'passation.language'

/** Registers the sentences of a page or part. French must have exactly the keys that English has: it does not compile else. */
export function defineTexts<const En extends Catalogue>(
  namespace: string,
  en: En,
  fr: Record<keyof En & string, string>,
): Texts<keyof En & string> {
  i18next.addResourceBundle('en', namespace, en)
  i18next.addResourceBundle('fr', namespace, fr)
  return { namespace, en, fr }
}

/** Says the sentences of a page or part in the reader's language, and again when that changes. */
export function useTexts<Key extends string>(texts: Texts<Key>): Say<Key> {
  const { t } = useTranslation(texts.namespace)
  return t as unknown as Say<Key>
}

export function useLanguage(): Language {
  return useTranslation().i18n.language as Language
}

/** The language of now, for what is no part of a page, such as the header of a call. */
export function language(): Language {
  return i18next.language as Language
}

/** Shows everything in this language, and remembers it for the next visit. */
export function speak(next: Language): void {
  if (i18next.language !== next) void i18next.changeLanguage(next)
  document.documentElement.lang = next
  localStorage.setItem(STORED, next)
}

/** The language of the first view: what was chosen here before; else what the browser asked the server for. */
function preferred(): Language {
  const wished = localStorage.getItem(STORED) ?? document.documentElement.lang
  return wished === 'fr' ? 'fr' : 'en'
}

void i18next.use(initReactI18next).init({
  lng: preferred(),
  fallbackLng: false,
  resources: {},
  interpolation: { escapeValue: false },
  initAsync: false,
})
document.documentElement.lang = preferred()
