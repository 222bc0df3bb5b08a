/** Signing in, in one step or two. It stands on a page of its own, in place of a page that needs it, and in a dialog above one. */
import { Anchor, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { SignedIn } from '../../../api/second-factor-wire.ts'
import type { Factor } from '../../../domain/second-factor.ts'
import { Refused } from '../../api/call.ts'
import { type Giving, SECOND_STEP } from '../../api/second-factor.ts'
import { PlainHead } from '../../parts/plain-head.tsx'
import { SecondFactorPrompt } from '../../parts/second-factor-prompt.tsx'
import { useTexts } from '../../words.ts'
import { PasswordStep } from './password-step.tsx'
import { SIGN_IN_TEXTS } from './texts.ts'

type SignInFormProps = {
  /** What follows; the button stays busy until it has. */
  onSignedIn: (name: string) => unknown
  /** Why to sign in, if that needs saying. */
  lead?: string | undefined
  /** Who is asked to sign in. */
  account?: string | undefined
  /** Above a page, whose title stays; nothing leads away from it. */
  inDialog?: boolean
}

export function SignInForm({ onSignedIn, lead, account = '', inDialog = false }: SignInFormProps) {
  const say = useTexts(SIGN_IN_TEXTS)
  const [step, go] = useState<{ ways: Factor[] | null; notice?: string; account: string }>({ ways: null, account })
  const { ways, notice = lead } = step
  const startOver = (why?: string) => go({ ways: null, account: step.account, ...(why && { notice: why }) })
  const title = ways ? say('secondTitle') : say('title')
  const sentence = ways ? say('secondLead') : notice
  return (
    <Stack>
      {inDialog ? <Text c="dimmed">{sentence}</Text> : <PlainHead key={title} title={title} lead={sentence} focusElsewhere />}
      {ways ? (
        <SecondStep ways={ways} onSignedIn={onSignedIn} startOver={startOver} />
      ) : (
        <PasswordStep
          account={step.account}
          inDialog={inDialog}
          onSignedIn={onSignedIn}
          onHalfway={(next, name) => go({ ways: next, account: name })}
        />
      )}
    </Stack>
  )
}

type SecondStepProps = { ways: Factor[]; onSignedIn: SignInFormProps['onSignedIn']; startOver: (why?: string) => void }

function SecondStep({ ways, onSignedIn, startOver }: SecondStepProps) {
  const say = useTexts(SIGN_IN_TEXTS)
  const tooLate = (error: unknown): never => {
    if (error instanceof Refused && error.status === 401) startOver(say('tooLate'))
    throw error
  }
  const giving: Giving<SignedIn> = {
    give: (given) => SECOND_STEP.give(given).catch(tooLate),
    passkeyOptions: () => SECOND_STEP.passkeyOptions().catch(tooLate),
  }
  return (
    <>
      <SecondFactorPrompt factors={ways} giving={giving} onGiven={({ nichandle }) => onSignedIn(nichandle)} />
      <Anchor component="button" type="button" size="sm" mih={24} ta="start" onClick={() => startOver()}>
        {say('startOver')}
      </Anchor>
    </>
  )
}
