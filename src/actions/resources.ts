/** Tags of services: set by whoever may, asked by the conditions of policies from the next question on. */
import type { Transaction } from '../db/database.ts'
import { zoneOfAccount, zonesOfServices } from '../db/places.ts'
import { saveServiceTags, serviceTags } from '../db/resources.ts'
import { lockService } from '../db/services.ts'
import type { AccountActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Service } from '../domain/service.ts'
import { type NamedResource, namedResource } from '../domain/urn.ts'
import type { Context } from './context.ts'
import { keepingRefusals, passInside } from './gate.ts'
import { type NotFound, notFound } from './not-found.ts'
import { record } from './record.ts'
import { inTransaction } from './transaction.ts'

export type Tags = Record<string, string>

const MOST_TAGS = 50

/** Changes the tags of a service; `change` gives those that it has from now on. */
export function editTags(
  context: Context,
  actor: AccountActor,
  urn: string,
  change: (tags: Tags) => Tags | NotFound,
): Promise<null | NotFound> {
  const named = namedResource(urn)
  return keepingRefusals(context, (refused) =>
    inTransaction(context, async (tx) => {
      if (named?.kind === 'account') await verifyNoAccount(tx, actor, named)
      const service = named?.kind === 'service' ? await lockNamed(tx, named) : undefined
      if (!service || named?.kind !== 'service') return notFound
      const admitted = await passInside(tx, context, actor, service, [`${named.product.type}:passation:tag/edit`], refused)
      if (admitted === notFound) return notFound
      const tags = change(await serviceTags(tx, service.id))
      if (tags === notFound) return notFound
      await save(tx, context, admitted, service, tags)
      return null
    }),
  )
}

async function verifyNoAccount(tx: Transaction, actor: AccountActor, named: { account: string; zone: string }): Promise<void> {
  const isOwn = named.account === actor.account && named.zone === (await zoneOfAccount(tx, actor.account))
  if (isOwn) throw new Refusal('no_tags')
}

async function lockNamed(
  tx: Transaction,
  { product, name, zone }: Extract<NamedResource, { kind: 'service' }>,
): Promise<Service | undefined> {
  const service = await lockService(tx, product.path, name)
  const [found] = service ? await zonesOfServices(tx, [service]) : []
  return found === zone ? service : undefined
}

async function save(tx: Transaction, context: Context, actor: AccountActor, service: Service, tags: Tags): Promise<void> {
  if (Object.keys(tags).length > MOST_TAGS) throw new Refusal('too_many', { entered: String(MOST_TAGS) })
  const { id, product, name, contacts } = service
  await saveServiceTags(tx, id, tags)
  await record(tx, actor, context.clock(), {
    kind: 'resource.tagged',
    facts: { tags },
    concerns: [...new Set(Object.values(contacts))],
    service: { product, name },
  })
}
