import { type RefObject, useEffect, useRef } from 'react'

/** For the first field of a form: it has the focus from the start, in a dialog too. `wanted` is false for the other fields. */
export function useFirstFocus(wanted = true): { ref: RefObject<HTMLInputElement | null>; 'data-autofocus': true | undefined } {
  const ref = useRef<HTMLInputElement>(null)
  // Only from the start: what comes later moves nobody's focus.
  const atFirst = useRef(wanted)
  useEffect(() => {
    if (atFirst.current) ref.current?.focus()
  }, [])
  return { ref, 'data-autofocus': wanted || undefined }
}
