import { FormSkeleton } from './form-skeleton.tsx'
import { PlainFrame } from './plain-frame.tsx'

/** The plain frame, before it is known what it will hold. */
export function PlainSkeleton() {
  return (
    <PlainFrame>
      <FormSkeleton />
    </PlainFrame>
  )
}
