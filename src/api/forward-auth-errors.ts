/** Why a proxy is told no, for the person whose call it was; and for the proxy: it knows 401 and 403, any other is a fault to it. */
import type { FastifyError, FastifyRequest } from 'fastify'
import { CallError } from './errors.ts'
import { languageOf } from './language.ts'

const NOS = {
  unclear_call: {
    en: 'The proxy did not say which call it asks about, or the call says it in more than one way.',
    fr: 'Le proxy n’a pas dit sur quel appel il interroge, ou l’appel le dit de plusieurs façons.',
  },
  unknown_call: {
    en: 'No right is known that would allow this call: it is not in the list of actions, or its path is not in plain form.',
    fr: 'Aucun droit connu ne permet cet appel : il n’est pas dans la liste des actions, ou son chemin n’est pas sous sa forme simple.',
  },
  not_allowed: {
    en: 'You do not have the right to make this call. Ask the administrative contact.',
    fr: 'Vous n’avez pas le droit de faire cet appel. Adressez-vous au contact administrateur.',
  },
  body_not_forwarded: {
    en: 'This signature can not be verified: it is wrong, or it covers a body that the proxy did not forward.',
    fr: 'Cette signature ne peut pas être vérifiée : elle est fausse, ou elle couvre un corps que le proxy n’a pas transmis.',
  },
  origin_missing: {
    en: 'A call with a cookie that changes something must say which page it comes from, and the proxy must forward that: Origin, Sec-Fetch-Site.',
    fr: 'Un appel avec cookie qui modifie quelque chose doit dire de quelle page il vient, et le proxy doit le transmettre : Origin, Sec-Fetch-Site.',
  },
} as const

export type ForwardAuthReason = keyof typeof NOS

/** A "no" with its reason, which the proxy is told in a header. */
export function proxyNo(
  reason: ForwardAuthReason,
  request: FastifyRequest,
  lacking: readonly string[] = [],
): CallError & { reason: string } {
  const details = lacking.length > 0 ? { details: { unauthorizedActionsByIAM: lacking.join(',') } } : {}
  return Object.assign(new CallError(403, NOS[reason][languageOf(request)], details), { reason })
}

/** The same "no" as 401 for whoever is not signed in, else as 403; what is no "no" but a fault stays as it is. */
export function asProxyNo(error: FastifyError | CallError | (CallError & { reason: string })): Error & { reason?: string } {
  if (!(error instanceof CallError)) {
    const { statusCode = 500, message } = error
    return statusCode < 500 ? Object.assign(new CallError(403, message), { reason: 'unclear_call' }) : error
  }
  if (error.status >= 500 || 'reason' in error) return error
  const { errorCode, details, message } = error
  const more = { ...(errorCode && { errorCode }), ...(details && { details }) }
  const status = error.status === 401 ? 401 : 403
  return Object.assign(new CallError(status, message, more), { reason: errorCode?.toLowerCase() ?? 'unclear_call' })
}
