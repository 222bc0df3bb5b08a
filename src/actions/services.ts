import { lockService, saveRenewal } from '../db/services.ts'
import type { AccountActor } from '../domain/actor.ts'
import type { Context } from './context.ts'
import { keepingRefusals, passInside } from './gate.ts'
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

/** Changes how a service is renewed. `rights` are the actions that it takes. */
export function editRenewal(
  context: Context,
  actor: AccountActor,
  rights: readonly string[],
  product: string,
  name: string,
  renewal: Renewal | undefined,
): Promise<NotFound | undefined> {
  return keepingRefusals(context, (refused) =>
    inTransaction(context, async (tx) => {
      const service = await lockService(tx, product, name)
      const acting = service ? await passInside(tx, context, actor, service, rights, refused) : notFound
      if (!service || acting === notFound) return notFound
      if (renewal === undefined) return undefined
      await saveRenewal(tx, service.id, knownOf(renewal))
      await record(tx, acting, context.clock(), {
        kind: 'service.edited',
        facts: { fields: ['renew'] },
        concerns: Object.values(service.contacts),
        service: { product, name },
      })
      return undefined
    }),
  )
}

/** Clients send back whole objects: what is no part of a renewal is left out, not kept. */
function knownOf({ automatic, deleteAtExpiration, forced, manualPayment, period }: Renewal): object {
  return { automatic, deleteAtExpiration, forced, manualPayment, period }
}
