import type { ReactNode } from 'react'
import { Refused } from '../api/call.ts'
import { FormFailure } from './form-failure.tsx'

/** The refusals that another code helps against. */
const CODE_REFUSALS = ['token_unusable', 'too_many_attempts']

/** Why a form with a code was refused; if it was the code's fault, with the way to another one. */
export function CodeFailure({ error, children }: { error: unknown; children: ReactNode }) {
  const isTheCode = error instanceof Refused && CODE_REFUSALS.includes(error.code ?? '')
  return <FormFailure error={error}>{isTheCode && <div>{children}</div>}</FormFailure>
}
