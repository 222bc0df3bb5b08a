/** Why a proxy is told no, for the person whose call it was; and for the proxy: it knows 401 and 403, any other is a fault to it. */
import type { FastifyError, FastifyRequest } from 'fastify'
import { Refusal } from '../domain/refusal.ts'
import { CallError } from './errors.ts'
import { languageOf } from './language.ts'

const NOS = {
  unclear_call: {
    en: 'The proxy did not say which call it asks about, or the headers of the call contradict each other.',
    fr: 'Le proxy n’a pas dit sur quel appel porte sa question, ou les en-têtes de l’appel se contredisent.',
  },
  unknown_call: {
    en: 'No right is known that would allow this call: it is not in the list of actions, or its path is not in plain form.',
    fr: 'Aucun droit connu ne permet cet appel : il n’est pas dans la liste des actions, ou son chemin n’est pas sous sa forme simple.',
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

/** A "no", and its reason for the proxy. */
export type ProxyNo = { error: Error; reason: string }

export function proxyNo(reason: keyof typeof NOS, request: FastifyRequest): CallError & { reason: string } {
  return Object.assign(new CallError(403, NOS[reason][languageOf(request)]), { reason })
}

/** The same "no" as 401 for whoever is not signed in, else as 403; nothing for what is no "no" but a fault. */
export function asProxyNo(error: FastifyError | CallError | Refusal): ProxyNo | undefined {
  if (error instanceof Refusal) return { error, reason: error.code }
  if (!(error instanceof CallError)) {
    const isFault = (error.statusCode ?? 500) >= 500
    return isFault ? undefined : { error: new CallError(403, error.message), reason: 'unclear_call' }
  }
  const { status, message, errorCode } = error
  if (status >= 500) return undefined
  const reason = 'reason' in error ? String(error.reason) : (errorCode?.toLowerCase() ?? 'unclear_call')
  return { error: new CallError(status === 401 ? 401 : 403, message, errorCode ? { errorCode } : {}), reason }
}
