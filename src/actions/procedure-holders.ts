/** Who has the service that a procedure is about, and so would lose it: they decide on it no more than who would gain. */
import { findAccount } from '../db/accounts.ts'
import type { Database, Queryable } from '../db/database.ts'
import { findOwner } from '../db/owners.ts'
import type { ProcedureRow } from '../db/procedures.ts'
import { findService } from '../db/services.ts'
import type { AccountActor } from '../domain/actor.ts'
import { ownerTold } from '../domain/owner.ts'
import type { Service } from '../domain/service.ts'
import { type Holders, holders, verifyImpartial } from '../domain/staff.ts'

export async function holdersOf(db: Queryable, service: Service | undefined): Promise<Holders> {
  const kept = service && (await findOwner(db, service.product, service.name))
  return holders(service, ownerTold(kept?.told))
}

/** Throws if this member of the staff is concerned themselves. */
export async function verifyActorImpartial(db: Database, actor: AccountActor, procedure: ProcedureRow): Promise<void> {
  const { product, serviceName } = procedure
  const service = product && serviceName ? await findService(db, product, serviceName) : undefined
  const [member, holders] = await Promise.all([findAccount(db, actor.account), holdersOf(db, service)])
  verifyImpartial(member!, { ...procedure, holders })
}
