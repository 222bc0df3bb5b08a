import { type ReactNode, useEffect, useRef } from 'react'
import { Failure } from './failure.tsx'

type FormFailureProps = {
  error: unknown
  /** What to do next, such as a link. */
  children?: ReactNode
}

/** Why a form was refused. It takes the focus, so that it is seen wherever the button was. */
export function FormFailure({ error, children }: FormFailureProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (error) place.current?.focus()
  }, [error])
  if (!error) return null
  return (
    <div ref={place} tabIndex={-1} style={{ outline: 'none' }}>
      <Failure error={error}>{children}</Failure>
    </div>
  )
}
