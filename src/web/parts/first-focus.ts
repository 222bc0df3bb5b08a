import { type RefObject, useEffect, useRef } from 'react'

/** For the first field of a form: it has the focus from the start, in a dialog too. */
export function useFirstFocus(): { ref: RefObject<HTMLInputElement | null>; 'data-autofocus': true } {
  const ref = useRef<HTMLInputElement>(null)
  useEffect(() => ref.current?.focus(), [])
  return { ref, 'data-autofocus': true }
}
