/** What letters about a procedure have in common. */
import type { Brief } from './brief.ts'
import type { ProcedureLetterKind } from './letter.ts'
import { Facts } from './parts.tsx'
import { tameName } from './phrases.ts'

type ProcedureBrief = Brief<ProcedureLetterKind>

/** Number and kind, and what it is about where that is known. */
export function procedureFacts({ words, values }: ProcedureBrief) {
  const { number, of, about, kind } = words.procedure
  const facts: [string, string][] = [
    [number, values.procedure],
    [of, kind[values.procedureKind]],
  ]
  // A service that is known is written as it is; what somebody typed is not.
  const name = values.service?.name ?? (values.about && tameName(values.about))
  if (name) facts.push([about, name])
  return <Facts facts={facts} line={words.fact.of} />
}

/** Where it can be followed: with its code, or signed in, if an account asks. */
export function procedurePage({ brand, values }: ProcedureBrief): string {
  switch (values.procedureKind) {
    case 'voip-validation':
      return `${brand.baseUrl}/telephony/validation`
    case 'group-contacts':
      return `${brand.baseUrl}/telephony`
    default:
      return `${brand.baseUrl}/procedures/status#number=${values.procedure}`
  }
}
