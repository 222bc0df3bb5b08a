/** Whether somebody may make a call that another program answers. Who was refused is kept. */
import type { AccountActor } from '../domain/actor.ts'
import { type Guard, isEverybodys } from '../domain/guard.ts'
import { isHolderOnly } from '../domain/holder-only.ts'
import { Refusal } from '../domain/refusal.ts'
import type { Ground } from '../domain/right.ts'
import { leadsAway } from '../domain/transfer-lock.ts'
import type { Context } from './context.ts'
import { type Passage, passToAccount, passToService } from './gate.ts'
import { keepRefusals } from './refusals-kept.ts'

/** A call that takes all of these actions: on the account of the one who calls, on the service of that name, or on a list. */
export type CallToJudge = Guard & { name: string }

/** What he may make the call on. What does not exist is refused as what is somebody else's. */
export async function judgeCall(context: Context, actor: AccountActor, call: CallToJudge): Promise<readonly Ground[]> {
  const { account, user } = actor
  const { on, actions } = call
  const mayLeave = on.kind === 'account' && actions.some(leadsAway)
  if (user === null && on.kind !== 'service' && !mayLeave) return [{ kind: 'holder', account }]
  if (on.kind === 'account' && actions.every(isEverybodys)) return []
  if (on.kind === 'account' && actions.some(isHolderOnly)) throw new Refusal('holder_only', { actions: [...actions] })
  // The list of the account holds more than its user may see, and a proxy can not cut it down.
  if (on.kind === 'services') throw new Refusal('not_allowed', { actions: [...actions] })
  const passage = await passageTo(context, actor, call)
  if (passage.allowed) return passage.by
  await keepRefusals(
    context,
    passage.refused.map((each) => ({ ...each, askedBy: 'proxy' })),
  )
  const isLocked = passage.refused.some(({ answer }) => !answer.allowed && answer.reason === 'transfer_locked')
  throw new Refusal(isLocked ? 'transfer_locked' : 'not_allowed', { actions: passage.missing })
}

function passageTo(context: Context, actor: AccountActor, { on, actions, name }: CallToJudge): Promise<Passage> {
  if (!('product' in on)) return passToAccount(context, actor, actions)
  return passToService(context, actor, { product: on.product.path, name }, actions)
}
