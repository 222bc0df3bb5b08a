import type { Contacts } from './role.ts'

export const SERVICE_STATUSES = ['autorenewInProgress', 'expired', 'inCreation', 'ok', 'pendingDebt', 'unPaid'] as const

export type ServiceStatus = (typeof SERVICE_STATUSES)[number]

/** What the rules need to know of a service. */
export type Service = {
  id: number
  product: string
  name: string
  status: ServiceStatus
  contacts: Contacts
  /** The telephony billing group that holds it, and whose contacts it has. */
  group: string | null
  /** The internet pack that it hangs on. */
  pack: string | null
  /** Of a billing group: whether one of its numbers is special, such as one that callers pay for. */
  hasSpecialNumbers: boolean
  /** A procedure about it, or about something in this group, has been accepted once and has not ended yet. */
  held: boolean
}
