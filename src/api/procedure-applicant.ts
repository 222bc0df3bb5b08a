/** How an applicant comes to a procedure over HTTP: with its code in a header, which no log keeps, or signed in. */
import type { FastifyRequest } from 'fastify'
import { type TSchema, Type } from 'typebox'
import { type NotFound, notFound } from '../actions/not-found.ts'
import type { Applicant } from '../actions/procedure-access.ts'
import { objectNotFound } from './errors.ts'
import { originOf, sessionOf } from './who.ts'
import { LINE } from './wire.ts'

export const ProcedureParams = Type.Object({ number: Type.String({ minLength: 1, maxLength: 40, pattern: LINE }) })

/** The same calls twice: `/procedure` for everybody who has the code, `/me/procedure` for accounts. */
export type ProcedureMount = {
  path: string
  /** What the description of the API says of each call. */
  schema: { tags: string[]; headers?: TSchema }
  applicantOf: (request: FastifyRequest) => Applicant
}

const CODE_HEADER = 'x-procedure-code'

const CodeHeader = Type.Object({
  [CODE_HEADER]: Type.Optional(
    Type.String({ maxLength: 256, description: 'The access code of the latest letter. Never in the URL.' }),
  ),
})

export const BY_CODE: ProcedureMount = {
  path: '/procedure',
  schema: { tags: ['Procedures'], headers: CodeHeader },
  applicantOf: (request) => {
    const code = request.headers[CODE_HEADER]
    return { number: numberOf(request), actor: { kind: 'visitor', ...originOf(request) }, code: String(code ?? '').trim() }
  },
}

/** Documents that say who somebody is are no matter of applications. */
export const SIGNED_IN: ProcedureMount = {
  path: '/me/procedure',
  schema: { tags: ['Procedures'] },
  applicantOf: (request) => {
    sessionOf(request)
    return { number: numberOf(request), actor: request.actor, code: null }
  },
}

/** What was found; the same "no" for an unknown number and a wrong code, or for one that another account asked for. */
export function found<Found>(result: Found | NotFound, request: FastifyRequest): Found {
  if (result !== notFound) return result as Found
  const isSignedIn = request.routeOptions.url?.includes(`${SIGNED_IN.path}/`)
  throw objectNotFound(isSignedIn ? NONE_OF_YOURS : NONE_BY_CODE, request)
}

const NONE_BY_CODE = {
  en: 'There is no procedure of this number and code. Have a new code sent if you have lost it.',
  fr: 'Aucune procédure ne porte ce numéro avec ce code. Faites-vous envoyer un nouveau code si vous l’avez perdu.',
}

const NONE_OF_YOURS = {
  en: 'Your account has asked for no procedure of this number. The list of what it asked for is at /me/procedure.',
  fr: 'Votre compte n’a demandé aucune procédure portant ce numéro. La liste de ses demandes se trouve sous /me/procedure.',
}

/** As people write it down: in either case. */
export function numberOf(request: FastifyRequest): string {
  return (request.params as { number: string }).number.trim().toUpperCase()
}
