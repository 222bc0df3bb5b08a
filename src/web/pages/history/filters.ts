/** What of a history is shown, as it stands in the address: so that it can be kept, sent, and gone back to. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { HistoryFilter } from '../../api/history.ts'

/** What the API calls the kinds that belong together for a reader. */
const GROUPS = {
  requests: 'contact-change,owner-change,procedure',
  account: 'account',
  signIns: 'session',
  secondFactor: 'second-factor',
  access: 'user,user-group,policy,permissions-group,resource-group,resource',
  applications: 'application,credential',
  services: 'service,services,owner',
  billing: 'bill,payment-method,voip-validation',
} as const

export type Group = keyof typeof GROUPS

export const OWN_GROUPS = [
  'requests',
  'account',
  'signIns',
  'secondFactor',
  'access',
  'applications',
  'services',
  'billing',
] as const
export const SERVICE_GROUPS = ['requests', 'services'] as const

const FILTERS = ['kind', 'account', 'service', 'from', 'to'] as const

type Asked = { [Filter in (typeof FILTERS)[number]]?: string | undefined }

export type Filters = {
  asked: Asked
  /** The same for the API. */
  filter: HistoryFilter
  isFiltered: boolean
  isWrongOrder: boolean
  change: (changes: Asked) => void
  clear: () => void
}

export function useFilters(): Filters {
  const search = useSearch({ strict: false }) as Asked
  const navigate = useNavigate()
  const asked: Asked = Object.fromEntries(FILTERS.map((key) => [key, search[key] || undefined]))
  const kind = asked.kind && asked.kind in GROUPS ? GROUPS[asked.kind as Group] : undefined
  const isWrongOrder = Boolean(asked.from && asked.to && asked.from > asked.to)
  const [from, to] = [asked.from, asked.to].map((text) => (text && isDay(text) ? text : undefined))
  const go = (next: Asked) => void navigate({ to: '.', search: next, resetScroll: false })
  return {
    asked,
    filter: { kind, account: asked.account, service: asked.service, from, to },
    isFiltered: FILTERS.some((key) => asked[key]),
    isWrongOrder,
    change: (changes) => go({ ...asked, ...changes }),
    clear: () => go({}),
  }
}

/** What somebody wrote into the address by hand may be none. */
function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}

/** The group that a kind belongs to. */
export function groupOf(kind: string): Group {
  const [stem] = kind.split('.')
  return (Object.keys(GROUPS) as Group[]).find((group) => GROUPS[group].split(',').includes(stem!)) ?? 'account'
}
