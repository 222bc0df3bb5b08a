import { lockService, saveRenewal } from '../db/services.ts'
import type { AccountActor } from '../domain/actor.ts'
import { mayEditRenewal } from '../domain/permission.ts'
import { Refusal } from '../domain/refusal.ts'
import { rolesOf } from '../domain/role.ts'
import type { Context } from './context.ts'
import { type NotFound, notFound } from './not-found.ts'
import { record } from './record.ts'
import { inTransaction } from './transaction.ts'

/** How a service renews itself; a field that is left out stays as it is. */
export type Renewal = {
  automatic?: boolean
  deleteAtExpiration?: boolean
  forced?: boolean
  manualPayment?: boolean | null
  period?: number | null
}

/** Changes how a service is renewed: for its administrative and billing contacts. */
export function editRenewal(
  context: Context,
  actor: AccountActor,
  product: string,
  name: string,
  renewal: Renewal | undefined,
): Promise<NotFound | undefined> {
  return inTransaction(context, async (tx) => {
    const service = await lockService(tx, product, name)
    if (!service || rolesOf(actor.account, service.contacts).length === 0) return notFound
    if (renewal === undefined) return undefined
    if (!mayEditRenewal(actor.account, service.contacts)) throw new Refusal('not_your_right')
    await saveRenewal(tx, service.id, knownOf(renewal))
    await record(tx, actor, context.clock(), {
      kind: 'service.edited',
      facts: { fields: ['renew'] },
      concerns: Object.values(service.contacts),
      service: { product, name },
    })
    return undefined
  })
}

/** Clients send back whole objects: what is no part of a renewal is left out, not kept. */
function knownOf({ automatic, deleteAtExpiration, forced, manualPayment, period }: Renewal): object {
  return { automatic, deleteAtExpiration, forced, manualPayment, period }
}
