import { useCallback, useRef, useState } from 'react'

/** What was just done, and where the focus goes when what had it is gone. */
export function useTold() {
  const heading = useRef<HTMLHeadingElement>(null)
  const [told, tell] = useState('')
  const done = useCallback((what: string) => {
    tell(what)
    heading.current?.focus()
  }, [])
  return { told, tell, done, heading }
}
