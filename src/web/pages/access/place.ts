/** What of the list is shown, as it stands in the address. */
import { useNavigate, useSearch } from '@tanstack/react-router'

export const VIEWS = ['given', 'received'] as const

export type View = (typeof VIEWS)[number]

export type Shown = { view: View; search: string; searchFor: (text: string) => void }

export function useShown(): Shown {
  const { view, search = '' } = useSearch({ from: '/shell/access' })
  const navigate = useNavigate({ from: '/access' })
  return {
    view: view === 'received' ? 'received' : 'given',
    search,
    searchFor: (text) => void navigate({ search: { view, search: text || undefined }, replace: true, resetScroll: false }),
  }
}
