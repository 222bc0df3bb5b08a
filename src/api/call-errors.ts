/** What is said to a caller who is not let in. The codes are those that the contract's clients switch on. */
import type { FastifyRequest } from 'fastify'
import { CallError } from './errors.ts'
import { languageOf } from './language.ts'

const ERRORS = {
  SIGN_IN: {
    status: 401,
    errorCode: 'NOT_CREDENTIAL',
    en: 'This call needs an account: sign in, or sign the call with an application key.',
    fr: 'Cet appel demande un compte : connectez-vous, ou signez l’appel avec une clé d’application.',
  },
  NOT_SIGNED: {
    status: 403,
    errorCode: 'NOT_CREDENTIAL',
    en: 'This call is not signed: X-Ovh-Consumer, X-Ovh-Timestamp and X-Ovh-Signature go together with X-Ovh-Application.',
    fr: 'Cet appel n’est pas signé : X-Ovh-Consumer, X-Ovh-Timestamp et X-Ovh-Signature accompagnent X-Ovh-Application.',
  },
  UNKNOWN_APPLICATION: {
    status: 403,
    errorCode: 'INVALID_KEY',
    en: 'This application key is invalid.',
    fr: 'Cette clé d’application est invalide.',
  },
  UNKNOWN_CREDENTIAL: {
    status: 403,
    errorCode: 'INVALID_CREDENTIAL',
    en: 'This credential does not exist.',
    fr: 'Cette autorisation n’existe pas.',
  },
  NOT_VALIDATED: {
    status: 403,
    errorCode: 'INVALID_CREDENTIAL',
    en: 'This credential is not valid: it is not validated yet, was refused or revoked, or has expired.',
    fr: 'Cette autorisation n’est pas valide : pas encore validée, refusée, révoquée ou expirée.',
  },
  WRONG_SIGNATURE: {
    status: 400,
    errorCode: 'INVALID_SIGNATURE',
    en: 'Invalid signature.',
    fr: 'Signature invalide.',
  },
  OUT_OF_TIME: {
    status: 400,
    errorCode: 'QUERY_TIME_OUT',
    en: 'Query out of time: X-Ovh-Timestamp is more than five minutes off. GET /auth/time tells the time here.',
    fr: 'Requête hors délai : X-Ovh-Timestamp s’écarte de plus de cinq minutes. GET /auth/time donne l’heure d’ici.',
  },
  NOT_GRANTED: {
    status: 403,
    errorCode: 'NOT_GRANTED_CALL',
    en: 'This call has not been granted to the credential.',
    fr: 'Cet appel n’a pas été accordé à cette autorisation.',
  },
  OTHER_ADDRESS: {
    status: 403,
    errorCode: 'FORBIDDEN',
    en: 'This credential may not be used from your address.',
    fr: 'Cette autorisation ne peut pas être utilisée depuis votre adresse.',
  },
  CROSS_SITE: {
    status: 403,
    errorCode: 'FORBIDDEN',
    en: 'This call came from a page of another site, so nothing was done.',
    fr: 'Cet appel vient d’une page d’un autre site : rien n’a été fait.',
  },
  NO_CREDENTIAL: {
    status: 403,
    errorCode: 'NOT_CREDENTIAL',
    en: 'This call is about the credential that it is signed with, but it is not signed.',
    fr: 'Cet appel porte sur l’autorisation qui le signe, mais il n’est pas signé.',
  },
  NO_BLOCK: {
    status: 400,
    errorCode: undefined,
    en: 'allowedIPs takes addresses and blocks, such as 192.0.2.7 or 2001:db8::/32.',
    fr: 'allowedIPs contient des adresses et des blocs, comme 192.0.2.7 ou 2001:db8::/32.',
  },
  PROVIDER_KEY: {
    status: 401,
    errorCode: 'NOT_CREDENTIAL',
    en: 'This call needs a provider key: send it as "Authorization: Bearer <key>". "passation provider-key create" makes one.',
    fr: 'Cet appel demande une clé de fournisseur : envoyez-la dans « Authorization: Bearer <clé> ». « passation provider-key create » en crée une.',
  },
} as const

export function callError(error: keyof typeof ERRORS, request: FastifyRequest): CallError {
  const { status, errorCode, ...says } = ERRORS[error]
  return new CallError(status, says[languageOf(request)], { ...(errorCode && { errorCode }) })
}
