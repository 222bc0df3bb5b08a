import type { AccountActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import { askForContactChange } from './contact-changes.ts'
import type { AskedContacts } from './contact-request.ts'
import type { Context } from './context.ts'
import type { NotFound } from './not-found.ts'
import { LIMITS, throttle } from './throttle.ts'

/**
 * Asks for contacts to change, as often as somebody likes; but why it can not be tells something of the accounts that were
 * named (that there is one, that it owes), so a refusal is given no more often than the answer to a question.
 */
export async function requestContactChange(
  context: Context,
  actor: AccountActor,
  product: string,
  name: string,
  wanted: AskedContacts,
): Promise<number[] | NotFound> {
  try {
    return await askForContactChange(context, actor, product, name, wanted)
  } catch (error) {
    if (error instanceof Refusal) await throttle(context, LIMITS.contactQuestion, actor.account)
    throw error
  }
}
