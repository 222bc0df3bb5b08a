import type { Account } from './account.ts'
import type { Product } from './product.ts'
import { Refusal } from './refusal.ts'
import type { Role } from './role.ts'

/** `billing`: the billing contacts must be paid up (the rule). `any`: every old and new contact must be (the older rule). */
export type DebtRule = 'billing' | 'any'

/** One role that would pass from one account to another. */
export type Handover = { role: Role; product: Product; asker: Account; from: Account; to: Account }

/**
 * What must be true of the accounts for a role to change hands: one geographical zone; nobody concerned with the money owes
 * any; a new billing contact can pay. Asked when the change is requested, and again at the moment it takes effect,
 * because a bill may come in the days between.
 */
export function preconditionRefusals(handover: Handover, debtRule: DebtRule): Refusal[] {
  return [
    ...zoneRefusals(handover),
    ...debtRefusals(handover, debtRule),
    ...paymentMethodRefusals(handover),
    ...voipRefusals(handover),
  ]
}

function zoneRefusals({ role, asker, from, to }: Handover): Refusal[] {
  const stranger = [from, to].find((account) => account.zone !== asker.zone)
  return stranger ? [new Refusal('other_zone', { role, account: stranger.nichandle })] : []
}

function debtRefusals({ role, from, to }: Handover, debtRule: DebtRule): Refusal[] {
  if (role !== 'billing' && debtRule !== 'any') return []
  return [from, to]
    .filter((account) => account.hasUnpaidBill)
    .map((account) => new Refusal('unpaid_bill', { role, account: account.nichandle }))
}

function paymentMethodRefusals({ role, to }: Handover): Refusal[] {
  if (role !== 'billing' || to.hasValidPaymentMethod) return []
  return [new Refusal('no_payment_method', { role, account: to.nichandle })]
}

function voipRefusals({ role, product, from, to }: Handover): Refusal[] {
  if (role !== 'billing' || product.family !== 'telephony') return []
  const sides = { from, to }
  return (['from', 'to'] as const)
    .filter((side) => !sides[side].voipValidated)
    .map((side) => new Refusal('not_voip_validated', { role, account: sides[side].nichandle, side }))
}
