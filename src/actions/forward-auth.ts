/** Whether somebody may make a call that another program answers. Who was refused is kept. */
import type { AccountActor } from '../domain/actor.ts'
import { type Guard, isEverybodys, isHolderOnly } from '../domain/guard.ts'
import type { Ground } from '../domain/right.ts'
import { accountResourceUrn, resourceUrn } from '../domain/urn.ts'
import { ZONES, type Zone } from '../domain/zone.ts'
import type { Context } from './context.ts'
import { type AnsweredRight, keepRefusals } from './refusals-kept.ts'
import { decide } from './rights.ts'

/** A call that takes all of these actions, on the account of the one who calls, on a service, or on a list of services. */
export type CallToJudge = { actions: readonly string[]; on: Guard['on']; name: string }

/** `lacking` are the actions that were refused. Of what does not exist, as of what is somebody else's, it is all of them. */
export type JudgedCall = { allowed: true; by: readonly Ground[] } | { allowed: false; lacking: readonly string[] }

export async function judgeCall(context: Context, actor: AccountActor, call: CallToJudge): Promise<JudgedCall> {
  const { account, user } = actor
  if (user === null && call.on.kind !== 'service') return { allowed: true, by: [{ kind: 'holder', account }] }
  // The list of the account holds more than its user may see, and a proxy can not cut it down.
  if (call.on.kind === 'services') return { allowed: false, lacking: call.actions }
  if (call.on.kind === 'account') return judgeUsersCall(context, actor, call)
  return judged(call.actions, await answers(context, actor, call, call.actions))
}

/** Some matters of the account are the holder's alone, others are everybody's own. */
async function judgeUsersCall(context: Context, actor: AccountActor, call: CallToJudge): Promise<JudgedCall> {
  const lacking = call.actions.filter(isHolderOnly)
  if (lacking.length > 0) return { allowed: false, lacking }
  const toAsk = call.actions.filter((action) => !isEverybodys(action))
  return toAsk.length === 0 ? { allowed: true, by: [] } : judged(toAsk, await answers(context, actor, call, toAsk))
}

/** In which zone a service is, its path does not say: it is asked about in each, and is there in one at most. */
async function answers(context: Context, actor: AccountActor, call: CallToJudge, actions: readonly string[]) {
  const { account, user, address } = actor
  const asked = ZONES.flatMap((zone) =>
    actions.map((action) => ({ asker: { account, user }, action, urn: urnOf(zone, actor, call), address })),
  )
  const answered = await decide(context, asked)
  const known = asked
    .map((each, n): AnsweredRight => ({ asked: each, answer: answered[n]!, askedBy: 'proxy' }))
    .filter(({ answer }) => answer.allowed || answer.reason !== 'unknown_resource')
  await keepRefusals(context, known)
  return known
}

function urnOf(zone: Zone, { account }: AccountActor, { on, name }: CallToJudge): string {
  return 'product' in on ? resourceUrn(zone, on.product, name) : accountResourceUrn(zone, account)
}

function judged(actions: readonly string[], answered: AnsweredRight[]): JudgedCall {
  const allowed = new Set(answered.flatMap(({ asked, answer }) => (answer.allowed ? [asked.action] : [])))
  const lacking = actions.filter((action) => !allowed.has(action))
  return lacking.length > 0 ? { allowed: false, lacking } : { allowed: true, by: answered.flatMap(({ answer }) => answer.by) }
}
