/**
 * Asks for the second factor, in whichever way the account has: a code of the app, a passkey, a recovery code. What to call
 * with it is given, so that it serves signing in (`SECOND_STEP`) as well as proving it again (`PROVE_AGAIN`).
 */
import { Alert, Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import type { GivenFactor } from '../../api/second-factor-wire.ts'
import type { Factor } from '../../domain/second-factor.ts'
import { NoPasskey, PASSKEYS_KNOWN, usedPasskey } from '../api/passkey.ts'
import type { Giving } from '../api/second-factor.ts'
import { useTexts } from '../words.ts'
import { Failure } from './failure.tsx'
import { SECOND_FACTOR_TEXTS } from './second-factor-texts.ts'

type SecondFactorPromptProps<Answer> = {
  /** What the account can give. */
  factors: readonly Factor[]
  giving: Giving<Answer>
  onGiven: (answer: Answer) => void
}

const ORDER = ['passkey', 'authenticator', 'recoveryCode'] as const
const TAKE = { authenticator: 'takeAuthenticator', passkey: 'takePasskey', recoveryCode: 'takeRecoveryCode' } as const

export function SecondFactorPrompt<Answer>({ factors, giving, onGiven }: SecondFactorPromptProps<Answer>) {
  const say = useTexts(SECOND_FACTOR_TEXTS)
  const ways = ORDER.filter((factor) => factors.includes(factor) && (factor !== 'passkey' || PASSKEYS_KNOWN))
  const [chosen, choose] = useState(ways[0])
  const giveIt = useMutation({ mutationFn: (given: GivenFactor) => giving.give(given), onSuccess: onGiven })
  const passkey = useMutation({
    mutationFn: async () => giving.give({ passkey: await usedPasskey(await giving.passkeyOptions()) }),
    onSuccess: onGiven,
  })
  const error = chosen === 'passkey' ? passkey.error : giveIt.error
  const take = (factor: Factor) => {
    giveIt.reset()
    passkey.reset()
    choose(factor)
  }
  if (!chosen)
    return (
      <Alert color="yellow" variant="outline">
        {say('nothing')}
      </Alert>
    )
  return (
    <Stack>
      {error instanceof NoPasskey ? (
        <Alert color="yellow" variant="outline" role="alert">
          {say(ways.length > 1 ? 'noPasskey' : 'noPasskeyAlone')}
        </Alert>
      ) : (
        <Failure error={error} />
      )}
      {chosen === 'passkey' ? (
        <PasskeyButton pending={passkey.isPending} onUse={() => passkey.mutate()} />
      ) : (
        <CodeForm key={chosen} factor={chosen} pending={giveIt.isPending} onCode={(given) => giveIt.mutateAsync(given)} />
      )}
      <OtherWays ways={ways.filter((factor) => factor !== chosen)} onTake={take} />
    </Stack>
  )
}

function PasskeyButton({ pending, onUse }: { pending: boolean; onUse: () => void }) {
  const say = useTexts(SECOND_FACTOR_TEXTS)
  return (
    <>
      <Text size="sm">{say('passkeyLead')}</Text>
      <Button onClick={onUse} loading={pending} data-autofocus autoFocus size="md" fullWidth>
        {say('usePasskey')}
      </Button>
    </>
  )
}

type CodeFormProps = {
  factor: 'authenticator' | 'recoveryCode'
  pending: boolean
  onCode: (given: GivenFactor) => Promise<unknown>
}

function CodeForm({ factor, pending, onCode }: CodeFormProps) {
  const say = useTexts(SECOND_FACTOR_TEXTS)
  const input = useRef<HTMLInputElement>(null)
  const isApp = factor === 'authenticator'
  const submit = async (event: FormEvent) => {
    // Where this stands within a page of a form, that form is not meant.
    event.preventDefault()
    event.stopPropagation()
    const text = input.current!.value.trim()
    if (text === '' || pending) return input.current!.focus()
    await onCode(isApp ? { code: text } : { recoveryCode: text }).catch(() => input.current?.select())
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        <TextInput
          ref={input}
          label={say(isApp ? 'code' : 'recoveryCode')}
          description={say(isApp ? 'codeHint' : 'recoveryCodeHint')}
          inputMode={isApp ? 'numeric' : 'text'}
          autoComplete={isApp ? 'one-time-code' : 'off'}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={isApp ? 16 : 64}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          data-autofocus
          autoFocus
        />
        <Button type="submit" loading={pending} size="md" fullWidth>
          {say('confirm')}
        </Button>
      </Stack>
    </form>
  )
}

function OtherWays({ ways, onTake }: { ways: readonly Factor[]; onTake: (factor: Factor) => void }) {
  const say = useTexts(SECOND_FACTOR_TEXTS)
  if (ways.length === 0) return null
  return (
    <Group gap="md" role="group" aria-label={say('otherWays')}>
      {ways.map((factor) => (
        <Anchor key={factor} component="button" type="button" size="sm" mih={24} onClick={() => onTake(factor)}>
          {say(TAKE[factor])}
        </Anchor>
      ))}
    </Group>
  )
}
