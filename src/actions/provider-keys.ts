/** Keys with which the hosting company's own systems call the provider API. */
import { insertProviderKey, providerKeyNamed, saveProviderKeyRevoked } from '../db/provider-keys.ts'
import type { Actor, Origin } from '../domain/actor.ts'
import { hashOf, newSecret } from '../lib/secret.ts'
import type { Context } from './context.ts'
import { type NotFound, notFound } from './not-found.ts'
import { record } from './record.ts'
import { inTransaction } from './transaction.ts'

/** Makes a key and gives its secret, which is seen here and never again. `null` if the name is used. */
export function createProviderKey(context: Context, actor: Actor, name: string): Promise<string | null> {
  return inTransaction(context, async (tx) => {
    const now = context.clock()
    const secret = newSecret()
    if (!(await insertProviderKey(tx, name, hashOf(secret), now))) return null
    await record(tx, actor, now, { kind: 'provider-key.created', facts: { name }, concerns: [] })
    return secret
  })
}

/** From now on the key opens nothing. */
export function revokeProviderKey(context: Context, actor: Actor, name: string): Promise<null | NotFound> {
  return inTransaction(context, async (tx) => {
    const now = context.clock()
    if (!(await saveProviderKeyRevoked(tx, name, now))) return notFound
    await record(tx, actor, now, { kind: 'provider-key.revoked', facts: { name }, concerns: [] })
    return null
  })
}

/** Who calls with this secret; nobody, if it is no key in use. */
export async function providerOf(context: Context, secret: string, origin: Origin): Promise<Actor | undefined> {
  const key = await providerKeyNamed(context.db, hashOf(secret))
  return key === undefined ? undefined : { kind: 'provider', key, ...origin }
}
