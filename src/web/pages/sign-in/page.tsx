import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { PlainFrame } from '../../parts/plain-frame.tsx'
import { SignInForm } from './form.tsx'

export function SignInPage() {
  const navigate = useNavigate()
  const cache = useQueryClient()
  const signedIn = async () => {
    cache.clear()
    await navigate({ to: '/services' })
  }
  return (
    <PlainFrame>
      <SignInForm onSignedIn={signedIn} />
    </PlainFrame>
  )
}
