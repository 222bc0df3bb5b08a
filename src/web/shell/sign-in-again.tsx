import { Modal } from '@mantine/core'
import { SignInForm } from '../pages/sign-in/form.tsx'
import { useTexts } from '../words.ts'
import { SHELL_TEXTS } from './texts.ts'

type SignInAgainProps = { onSignedIn: () => unknown; account: string }

/** Above the page of somebody whose session has ended. */
export function SignInAgain({ onSignedIn, account }: SignInAgainProps) {
  const say = useTexts(SHELL_TEXTS)
  // Another account must not find itself in the midst of this one's page.
  const done = (name: string) => (name === account ? onSignedIn() : location.reload())
  return (
    <Modal
      opened
      onClose={() => undefined}
      title={say('signInAgain')}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      centered
      styles={{ title: { fontWeight: 650, fontSize: 'var(--mantine-font-size-lg)' } }}
    >
      <SignInForm onSignedIn={done} lead={say('signedOut')} account={account} inDialog />
    </Modal>
  )
}
