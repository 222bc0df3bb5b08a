/** What the schemas say of an input that does not fit them, in the reader's language. */
import type { ErrorObject } from 'ajv'
import inEnglish from 'ajv-i18n/localize/en/index.js'
import inFrench from 'ajv-i18n/localize/fr/index.js'
import type { Language } from './language.ts'

/** The modules are functions, whatever their types say. */
const LOCALIZE = { en: inEnglish, fr: inFrench } as unknown as Record<Language, (errors: ErrorObject[]) => void>

/** There are too many to name them all. */
const COUNTRY = { en: 'must be a code of two letters such as FR', fr: 'doit être un code de deux lettres comme FR' }

/** One sentence, such as `body/email must be string`. `root` is what the input as a whole is called. */
export function wrongInput(errors: ErrorObject[], root: string, language: Language): string {
  LOCALIZE[language](errors)
  const [first] = errors
  // A value that may be several things fails once for each of them, and once more for the choice itself.
  const said = errors.filter(({ keyword, instancePath }) => keyword !== 'anyOf' && instancePath === first?.instancePath)
  const what = [...new Set(said.map((error) => precisely(error, language)))].join(language === 'fr' ? ' ou ' : ' or ')
  return `${`${root}${first?.instancePath ?? ''}`.replace(/^\//, '')} ${what}`.trim()
}

/** With the name of the field that is too many, with the values that there are. */
function precisely({ keyword, message, params, instancePath }: ErrorObject, language: Language): string {
  if (keyword === 'additionalProperties') return `${message}: "${params.additionalProperty}"`
  if (keyword === 'enum' && instancePath.endsWith('/country')) return COUNTRY[language]
  return keyword === 'enum' ? `${message}: ${params.allowedValues.join(', ')}` : `${message}`
}
