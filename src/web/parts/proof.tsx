/**
 * What the server does only for somebody who proves that it is them: the proof is asked for in place, then the step is repeated.
 *
 *     const { proven, dialog } = useProof()
 *     const accept = useMutation({ mutationFn: () => proven(() => acceptRequest(id, code)) })
 *     … {dialog}
 */
import { Modal, Skeleton, Stack, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useCallback, useState } from 'react'
import { Refused } from '../api/call.ts'
import { useMe } from '../api/me.ts'
import { factorsOf, PROVE_AGAIN, secondFactorQuery } from '../api/second-factor.ts'
import { SignInForm } from '../pages/sign-in/form.tsx'
import { useTexts } from '../words.ts'
import { PageFailed } from './page-failed.tsx'
import { SecondFactorPrompt } from './second-factor-prompt.tsx'
import { SECOND_FACTOR_TEXTS } from './second-factor-texts.ts'

/** The refusals that a proof answers. */
const PROOFS = ['sign_in_again', 'second_factor_needed'] as const

type ProofCode = (typeof PROOFS)[number]
type Asked = { code: ProofCode; settle: (proved: boolean) => void }
type Proof = {
  /** Takes a step; asks for what it needs, and takes it again. Somebody who gives no proof is told that nothing changed. */
  proven: <Answer>(step: () => Promise<Answer>) => Promise<Answer>
  dialog: ReactNode
}

export function useProof(): Proof {
  const say = useTexts(SECOND_FACTOR_TEXTS)
  const [asked, ask] = useState<Asked | null>(null)
  const proven = useCallback(
    async <Answer,>(step: () => Promise<Answer>): Promise<Answer> => {
      for (;;) {
        try {
          return await step()
        } catch (error) {
          const code = proofFor(error)
          if (!code) throw error
          const proved = await new Promise<boolean>((settle) => ask({ code, settle }))
          ask(null)
          if (!proved) throw new Refused(403, say('notProven'), 'not_proven')
        }
      }
    },
    [say],
  )
  return { proven, dialog: <ProofDialog asked={asked} /> }
}

function proofFor(error: unknown): ProofCode | undefined {
  return error instanceof Refused ? PROOFS.find((code) => code === error.code) : undefined
}

function ProofDialog({ asked }: { asked: Asked | null }) {
  const say = useTexts(SECOND_FACTOR_TEXTS)
  return (
    <Modal
      opened={asked !== null}
      onClose={() => asked?.settle(false)}
      title={say('title')}
      closeButtonProps={{ 'aria-label': say('close') }}
      centered
    >
      {asked?.code === 'sign_in_again' && <SignInAgain onDone={() => asked.settle(true)} />}
      {asked?.code === 'second_factor_needed' && <GiveAgain onDone={() => asked.settle(true)} />}
    </Modal>
  )
}

function SignInAgain({ onDone }: { onDone: () => void }) {
  const say = useTexts(SECOND_FACTOR_TEXTS)
  const { nichandle } = useMe()
  // Another account must not find itself in the midst of this one's page.
  const signedIn = (account: string) => (account === nichandle ? onDone() : location.reload())
  return <SignInForm onSignedIn={signedIn} lead={say('signInLead')} account={nichandle} inDialog />
}

function GiveAgain({ onDone }: { onDone: () => void }) {
  const say = useTexts(SECOND_FACTOR_TEXTS)
  const cache = useQueryClient()
  const own = useQuery(secondFactorQuery)
  if (own.isError) return <PageFailed error={own.error} reset={() => void own.refetch()} />
  if (!own.data) return <Skeleton height={160} />
  const given = () => {
    void cache.invalidateQueries({ queryKey: ['secondFactor'] })
    onDone()
  }
  return (
    <Stack>
      <Text c="dimmed">{say('lead')}</Text>
      <SecondFactorPrompt factors={factorsOf(own.data)} giving={PROVE_AGAIN} onGiven={given} />
    </Stack>
  )
}
