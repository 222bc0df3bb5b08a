/**
 * The code that a letter's link carries behind its `#`. Opening the page only fills it in; whoever presses the button sends it.
 * Once it is spent it goes out of the address bar.
 */
import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'

export type LinkCode = { code: string; change: (code: string) => void; fromLink: boolean }

export function useLinkCode(): LinkCode {
  const linked = useFragment(codeIn)
  const [typed, type] = useState<{ code: string; over: string } | null>(null)
  // Another letter's link, opened while the page is, goes before what was typed earlier.
  const code = typed?.over === linked ? typed.code : linked
  return { code, change: (next) => type({ code: next, over: linked }), fromLink: linked !== '' && code === linked }
}

/** What stands behind the `#`; it stays known here after it has gone from there. */
export function useFragment(read: (hash: string) => string = (hash) => hash): string {
  const now = read(useLocation({ select: ({ hash }) => hash }))
  const [kept, keep] = useState(now)
  if (now !== '' && now !== kept) keep(now)
  return now || kept
}

/** Takes what stands behind the `#` out of the address bar and out of the history. */
export function forgetFragment(): void {
  history.replaceState(history.state, '', `${location.pathname}${location.search}`)
}

function codeIn(hash: string): string {
  return new URLSearchParams(hash).get('token')?.trim() ?? ''
}
