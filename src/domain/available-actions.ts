/**
 * What somebody may do with a request now. A party that is awaited answers it, with its code; who asked may take it back;
 * once it is settled or has run out of time, nobody does anything any more. What nothing stands in the way of is
 * available: the rules asked here are those that the actions ask.
 */
import type { OpenChange } from './contact-change.ts'
import { Refusal } from './refusal.ts'
import { awaitedParty, resend, verifyAddressIsVerified, verifyCodeIsAlive, verifyMayWithdraw } from './validation.ts'

export const ACTIONS = ['accept', 'refuse', 'resendEmail', 'abort'] as const

export type RequestAction = (typeof ACTIONS)[number]

type Rules = (change: OpenChange | undefined, account: string, now: Date) => unknown

/** What stands in the way of each, beside a wrong code: it throws. */
const RULES: Record<RequestAction, Rules> = {
  accept: (change, account, now) => {
    const party = awaitedParty(change, account, now)
    verifyCodeIsAlive(party)
    verifyAddressIsVerified(party)
  },
  refuse: (change, account, now) => verifyCodeIsAlive(awaitedParty(change, account, now)),
  resendEmail: (change, account, now) => resend(awaitedParty(change, account, now), now),
  abort: verifyMayWithdraw,
}

/** The actions that this account may take; of a settled change, there is no open one. */
export function availableActions(change: OpenChange | undefined, account: string, now: Date): RequestAction[] {
  return ACTIONS.filter((action) => isAllowed(() => RULES[action](change, account, now)))
}

/** Whether the change waits for an answer of this account. */
export function isAwaiting(change: OpenChange | undefined, account: string, now: Date): boolean {
  return isAllowed(() => awaitedParty(change, account, now))
}

function isAllowed(rules: () => unknown): boolean {
  try {
    rules()
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
