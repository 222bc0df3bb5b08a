/**
 * After a change of owner a domain may not leave to another provider for a while, so that a thief gains nothing by being fast.
 * How long is a matter of the registry of its top-level domain; none at all where the registry has no such rule.
 */
const DAY = 24 * 60 * 60 * 1000

const DAYS_ELSE = 60

/** Days by top-level domain, the longest match first: `co.uk` before `uk`. */
const DAYS: Record<string, number> = {
  fr: 0,
  re: 0,
  pm: 0,
  yt: 0,
  tf: 0,
  wf: 0,
  be: 0,
  nl: 0,
  de: 0,
  it: 0,
  pl: 0,
  uk: 0,
  'co.uk': 0,
  eu: 0,
  es: 10,
  ca: 60,
  us: 60,
}

/** What lets a domain go, or undoes the lock that holds it. Cancelling an operation does not: it may be what keeps the domain. */
const LEAVES: ReadonlySet<string> = new Set([
  'account:apiovh:me/task/domain/accelerate',
  'account:apiovh:me/task/domain/argument/edit',
  'account:apiovh:me/task/domain/relaunch',
  'domain:apiovh:authInfo/get',
  'domain:apiovh:edit',
  'domain:apiovh:outgoingTransfer/approve',
  'domain:apiovh:outgoingTransfer/uk/create',
  'domain:apiovh:task/accelerate',
  'domain:apiovh:task/relaunch',
])

/** Whether a service could leave by this action; by one of an account, any of its domains. */
export function leadsAway(action: string): boolean {
  return LEAVES.has(action)
}

export function isLocked(until: Date | null | undefined, now: Date): boolean {
  return until != null && now < until
}

/** How many days this domain is locked; services other than domains are not. */
export function lockDays(product: string, name: string): number {
  if (product !== 'domain') return 0
  const labels = name.toLowerCase().split('.').slice(1)
  const endings = labels.map((_, at) => labels.slice(at).join('.'))
  const known = endings.find((ending) => Object.hasOwn(DAYS, ending))
  return known === undefined ? DAYS_ELSE : DAYS[known]!
}

/** Until when, or null. A lock that lasts longer already is not shortened. */
export function lockedUntil(product: string, name: string, now: Date, before: Date | null): Date | null {
  const until = new Date(now.getTime() + lockDays(product, name) * DAY)
  const longest = before && before > until ? before : until
  return longest > now ? longest : null
}
