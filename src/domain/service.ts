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
}
