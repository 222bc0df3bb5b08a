/** Contact changes that only the staff can let through: it was asked for them, and has said yes. */
import type { Transaction } from '../db/database.ts'
import type { Actor } from '../domain/actor.ts'
import type { Service } from '../domain/service.ts'
import { openAsked } from './contact-changes.ts'
import { type AskedContacts, contactRequest } from './contact-request.ts'
import type { Context } from './context.ts'
import { type NotFound, notFound } from './not-found.ts'

/**
 * Opens the changes on behalf of the account that asked, which validates them by code as always, and so does whoever receives.
 * All other rules count. The caller holds the service's lock; `actor` is who let it through.
 */
export async function askClearedContactChange(
  tx: Transaction,
  context: Context,
  actor: Actor,
  service: Service,
  asker: string,
  wanted: AskedContacts,
): Promise<number[] | NotFound> {
  const request = await contactRequest(tx, context, asker, service, wanted, context.clock())
  return request ? openAsked(tx, context, actor, { ...request, cleared: true }) : notFound
}
