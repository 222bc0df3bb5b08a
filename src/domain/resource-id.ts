/** The contract knows a service by a uuid, too: its number, written as one. */
const PREFIX = '00000000-0000-8000-8000-'

export function resourceId(service: number): string {
  return PREFIX + service.toString(16).padStart(12, '0')
}

/** The number of the service that a uuid stands for, if it stands for one. */
export function serviceOfResourceId(id: string): number | undefined {
  const digits = id.toLowerCase().startsWith(PREFIX) ? id.slice(PREFIX.length) : ''
  return /^[0-9a-f]{12}$/i.test(digits) ? Number.parseInt(digits, 16) : undefined
}
