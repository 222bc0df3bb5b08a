/**
 * What stands in the way of what a procedure asks: what a change by its contacts would stop at, too. The staff may let most of
 * it pass, and says why; what can not be done at all nobody can let pass.
 */
import type { Account } from './account.ts'
import { isChangeOfOwner, type Owner } from './owner.ts'
import { type DebtRule, preconditionRefusals } from './precondition.ts'
import { productOf } from './product.ts'
import { Refusal, type RefusalCode } from './refusal.ts'
import type { Service } from './service.ts'
import { lockOf } from './telephony.ts'

/** The service that is meant, as it was named and as it is, if there is one. */
export type Meant = { named: string; service: Service | undefined }

export type NewOwner = Meant & { recorded: Owner | null; owner: Owner }

/** Who is to be the administrative contact: as entered, and the account of that name. */
export type NewAdmin = Meant & {
  entered: string
  account: (Account & { verified: boolean }) | undefined
  today: Account | undefined
  debtRule: DebtRule
}

export function ownerStanding({ named, service, recorded, owner }: NewOwner): Refusal[] {
  if (!service) return [new Refusal('unknown_service', { entered: named })]
  if (recorded && !isChangeOfOwner(recorded, owner)) return [new Refusal('same_owner')]
  return creationRefusals(service)
}

export function adminStanding({ named, service, entered, account, today, debtRule }: NewAdmin): Refusal[] {
  if (!service) return [new Refusal('unknown_service', { entered: named })]
  const locked = lockOf(service)
  if (locked) return [new Refusal(locked, { role: 'admin', entered: service.pack ?? service.group ?? service.name })]
  if (!account || !today) return [new Refusal('unknown_account', { role: 'admin', entered })]
  if (account.nichandle === today.nichandle) return [new Refusal('same_contact')]
  const product = productOf(service.product)!
  return [
    ...creationRefusals(service),
    ...(account.verified ? [] : [new Refusal('unverified_contact', { role: 'admin', entered: account.nichandle })]),
    ...preconditionRefusals({ role: 'admin', product, asker: today, from: today, to: account }, debtRule),
  ]
}

/** What the staff may let pass. */
const CAN_PASS: readonly RefusalCode[] = [
  'service_not_ready',
  'unverified_contact',
  'other_zone',
  'unpaid_bill',
  'no_payment_method',
]

export function canPass({ code }: Refusal): boolean {
  return CAN_PASS.includes(code)
}

/** What was let pass so far, and why. */
export type Override = { overridden: string[]; override: string | null }

/** What is let pass with this reason. Throws what stands and can not pass, or what nobody has given a reason for. */
export function letPass(standing: Refusal[], before: Override, reason: string | null): Override {
  const stands = firstStanding(standing, reason === null ? before.overridden : [...CAN_PASS])
  if (stands) throw stands
  const codes = standing.map(({ code }) => code)
  const fresh = codes.filter((code) => !before.overridden.includes(code))
  if (reason === null || fresh.length === 0) return before
  const why = before.override === null ? reason : `${before.override}\n${reason}`
  return { overridden: [...new Set([...before.overridden, ...fresh])], override: why }
}

/** The first thing that stands and was not let pass. */
export function firstStanding(standing: Refusal[], overridden: readonly string[]): Refusal | undefined {
  return standing.find((refusal) => !canPass(refusal) || !overridden.includes(refusal.code))
}

function creationRefusals({ status }: Service): Refusal[] {
  return status === 'inCreation' ? [new Refusal('service_not_ready')] : []
}
