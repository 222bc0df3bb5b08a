/** Lines of an import: judged by the same schemas as calls. */
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { LINE_KINDS, type Line, type LineKind } from '../domain/feed.ts'
import { Refusal } from '../domain/refusal.ts'
import { accountLine, billLine, LINE_SCHEMAS, paymentMethodLine, serviceLine, voipValidationLine } from './feed-wire.ts'
import type { Language } from './language.ts'
import { wrongInput } from './wrong-input.ts'

const WORDS: { [Kind in LineKind]: (told: never) => Line } = {
  account: accountLine,
  service: serviceLine,
  bill: billLine,
  paymentMethod: paymentMethodLine,
  voipValidation: voipValidationLine,
}

/** Reads the fields of a line; throws why it can not be used, in this language. */
export type LineReader = (kind: unknown, fields: object, language: Language) => Line

/** Fields with types of their own, as in JSON. */
export const readTyped = lineReader({})

/** Fields that came as text, as in CSV: numbers and truths are read from it. */
export const readText = lineReader({ coerceTypes: true })

function lineReader(options: { coerceTypes?: boolean }): LineReader {
  const ajv = addFormats.default(new Ajv({ strict: false, ...options }))
  const compiled = Object.fromEntries(LINE_KINDS.map((kind) => [kind, ajv.compile(LINE_SCHEMAS[kind])]))
  const validators = compiled as Record<LineKind, ValidateFunction>
  return (kind, fields, language) => {
    if (!isKind(kind)) throw new Refusal('unknown_kind', { entered: shown(kind).slice(0, 50) })
    const validate = validators[kind]
    if (!validate(fields)) throw new Refusal('malformed', { entered: wrongInput(validate.errors!, '', language) })
    return WORDS[kind](fields as never)
  }
}

function isKind(kind: unknown): kind is LineKind {
  return LINE_KINDS.includes(kind as LineKind)
}

/** As it was written: an object may have no text of its own. */
function shown(kind: unknown): string {
  return typeof kind === 'string' ? kind : (JSON.stringify(kind) ?? '')
}
