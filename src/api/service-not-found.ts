import type { FastifyRequest } from 'fastify'
import { type CallError, objectNotFound } from './errors.ts'

/** The service does not exist, or not for the one who asks: both look alike. */
export function noSuchService(request: FastifyRequest, name: string): CallError {
  return objectNotFound(
    {
      en: `You have no service named “${name}”. Check the name, or ask its administrative contact.`,
      fr: `Vous n’avez aucun service nommé « ${name} ». Vérifiez le nom, ou adressez-vous à son contact administrateur.`,
    },
    request,
  )
}
