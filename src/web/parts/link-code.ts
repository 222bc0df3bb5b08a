/**
 * The code that a letter's link carries behind its `#`. Opening the page only fills it in; whoever presses the button sends it.
 * Once it is spent it goes out of the address bar.
 */
import { useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

export type LinkCode = { code: string; change: (code: string) => void; fromLink: boolean; forget: () => void }

export function useLinkCode(): LinkCode {
  const linked = codeIn(useLocation({ select: ({ hash }) => hash }))
  const [code, change] = useState(linked)
  // Another letter's link, opened while the page is.
  useEffect(() => {
    if (linked !== '') change(linked)
  }, [linked])
  return { code, change, fromLink: linked !== '' && linked === code, forget: forgetFragment }
}

/** Takes what stands behind the `#` out of the address bar and out of the history. */
export function forgetFragment(): void {
  history.replaceState(history.state, '', `${location.pathname}${location.search}`)
}

function codeIn(hash: string): string {
  return new URLSearchParams(hash).get('token')?.trim() ?? ''
}
