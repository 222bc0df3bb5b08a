/** The owner of a service, seen and kept up to date by the administrative contact. */
import { findOwner, saveOwnerFields } from '../db/owners.ts'
import { lockService } from '../db/services.ts'
import type { AccountActor } from '../domain/actor.ts'
import { editedOwner, ownerTold } from '../domain/owner.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Context } from './context.ts'
import { keepingRefusals, passInside } from './gate.ts'
import { type NotFound, notFound } from './not-found.ts'
import type { EnteredOwner } from './owner-changes.ts'
import { record } from './record.ts'
import { inTransaction } from './transaction.ts'

/** Changes what does not say who the owner is. A field that is left out stays as it is. `rights` are the actions that it takes. */
export function editOwner(
  context: Context,
  actor: AccountActor,
  rights: readonly string[],
  product: string,
  name: string,
  entered: EnteredOwner,
): Promise<NotFound | undefined> {
  return keepingRefusals(context, (refused) =>
    inTransaction(context, async (tx) => {
      const service = await lockService(tx, product, name)
      const acting = service ? await passInside(tx, context, actor, service, rights, refused) : notFound
      if (!service || acting === notFound) return notFound
      if (service.held) throw new Refusal('procedure_waits')
      const before = ownerTold((await findOwner(tx, product, name))?.told)
      const fields = editedOwner(before, entered)
      if (Object.keys(fields).length === 0) return undefined
      await saveOwnerFields(tx, service.id, fields)
      await record(tx, acting, context.clock(), {
        kind: 'owner.edited',
        facts: { fields: Object.keys(fields) },
        concerns: [...new Set([acting.account, service.contacts.admin])],
        service: { product, name },
      })
      return undefined
    }),
  )
}
