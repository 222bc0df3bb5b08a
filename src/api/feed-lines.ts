/** Lines of an import: judged by the same schemas as calls. */
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { LINE_KINDS, type Line, type LineKind } from '../domain/feed.ts'
import { Refusal } from '../domain/refusal.ts'
import { accountLine, billLine, LINE_SCHEMAS, paymentMethodLine, serviceLine, voipValidationLine } from './feed-wire.ts'

const WORDS: { [Kind in LineKind]: (told: never) => Line } = {
  account: accountLine,
  service: serviceLine,
  bill: billLine,
  paymentMethod: paymentMethodLine,
  voipValidation: voipValidationLine,
}

/** Reads the fields of a line; throws why it can not be used. */
export type LineReader = (kind: unknown, fields: object) => Line

/** Fields with types of their own, as in JSON. */
export const readTyped = lineReader({})

/** Fields that came as text, as in CSV: numbers and truths are read from it. */
export const readText = lineReader({ coerceTypes: true })

/** What is wrong, with the name of the field. */
export function complaint({ keyword, instancePath, message, params }: ErrorObject): string {
  const field = instancePath.slice(1).replaceAll('/', '.')
  if (keyword === 'additionalProperties') return `there is no field "${params.additionalProperty}"`
  if (keyword === 'pattern') return `${field} has characters or a form that it can not have`
  const allowed = keyword === 'enum' ? `: ${params.allowedValues.join(', ')}` : ''
  return `${field} ${message}${allowed}`.trim()
}

function lineReader(options: { coerceTypes?: boolean }): LineReader {
  const ajv = addFormats.default(new Ajv({ strict: false, ...options }))
  const compiled = Object.fromEntries(LINE_KINDS.map((kind) => [kind, ajv.compile(LINE_SCHEMAS[kind])]))
  const validators = compiled as Record<LineKind, ValidateFunction>
  return (kind, fields) => {
    if (!isKind(kind)) throw new Refusal('unknown_kind', { entered: String(kind ?? '').slice(0, 50) })
    const validate = validators[kind]
    if (!validate(fields)) throw new Refusal('malformed', { entered: complaint(validate.errors![0]!) })
    return WORDS[kind](fields as never)
  }
}

function isKind(kind: unknown): kind is LineKind {
  return LINE_KINDS.includes(kind as LineKind)
}
