import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconShieldLock } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useRef } from 'react'
import type { OwnRequest } from '../../../api/own-request-wire.ts'
import { Refused } from '../../api/call.ts'
import { useMe } from '../../api/me.ts'
import { acceptRequest, refuseRequest } from '../../api/requests.ts'
import { CodeField } from '../../parts/code-field.tsx'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { FormFailure } from '../../parts/form-failure.tsx'
import { forgetFragment, type LinkCode } from '../../parts/link-code.ts'
import { useProof } from '../../parts/proof.tsx'
import { ResendButton, ResendOutcome, useResend, WithdrawButton } from '../../parts/request-verbs.tsx'
import { SwitchAccount } from '../../parts/switch-account.tsx'
import { PassValidation } from '../../parts/telephony/pass-validation.tsx'
import { moment } from '../../parts/time.ts'
import { useLanguage, useTexts } from '../../words.ts'
import classes from './answer-request.module.css'
import { codeIn } from './entered-code.ts'
import { ANSWER_TEXTS } from './texts.ts'

type AnswerFormProps = { request: OwnRequest; code: LinkCode }

/** The code, and yes or no. Nothing is answered before one of the buttons is pressed. */
export function AnswerForm({ request, code }: AnswerFormProps) {
  const say = useTexts(ANSWER_TEXTS)
  const form = useRef<HTMLFormElement>(null)
  const [declining, { open, close }] = useDisclosure(false)
  const { accept, decline, dialog } = useAnswers(request, code)
  const resend = useResend(request, () => dropCode(code))
  const busy = accept.isPending || decline.isPending
  const mayAccept = request.actions.includes('accept')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy && mayAccept) void accept.answer()
  }
  return (
    <Paper withBorder radius="lg" className={classes.card}>
      <form ref={form} onSubmit={submit}>
        <Stack>
          <div>
            <Title order={2}>{say('yourAnswer')}</Title>
            <Text size="sm" c="dimmed">
              {say('opening')}
            </Text>
          </div>
          <FormFailure error={accept.error ?? decline.error}>
            <AfterFailure error={accept.error ?? decline.error} />
          </FormFailure>
          <CodeField {...code} />
          {mayAccept && request.secondFactorNeeded && (
            <Group gap={8} wrap="nowrap">
              <IconShieldLock size={18} color="var(--soft)" aria-hidden style={{ flex: 'none' }} />
              <Text size="sm">{say('secondFactor')}</Text>
            </Group>
          )}
          <Group gap="sm">
            {mayAccept && (
              <Button type="submit" size="md" loading={accept.isPending} disabled={decline.isPending}>
                {say('accept')}
              </Button>
            )}
            <Button size="md" variant="default" disabled={busy} onClick={() => form.current!.reportValidity() && open()}>
              {say('decline')}
            </Button>
          </Group>
          <Letter request={request} resend={resend} />
        </Stack>
      </form>
      <ConfirmDialog
        opened={declining}
        title={say('declineTitle')}
        action={say('declineConfirm')}
        onConfirm={decline.answer}
        onClose={close}
      >
        <Text size="sm">{say('declineLead', { service: request.serviceName })}</Text>
      </ConfirmDialog>
      {dialog}
    </Paper>
  )
}

/** Yes and no. Once the code is spent it goes out of the page; whatever came of it, the request is loaded anew. */
function useAnswers(request: OwnRequest, code: LinkCode) {
  const cache = useQueryClient()
  const { proven, dialog } = useProof()
  const token = () => codeIn(code.code)
  const after = {
    onSuccess: async () => {
      forgetFragment()
      await cache.invalidateQueries({ queryKey: ['requests'] })
      void cache.invalidateQueries({ queryKey: ['services'] })
    },
    onError: () => void cache.invalidateQueries({ queryKey: ['requests'] }),
  }
  const accept = useMutation({ mutationFn: () => proven(() => acceptRequest(request.id, token())), ...after })
  const decline = useMutation({ mutationFn: () => refuseRequest(request.id, token()), ...after })
  // Trying one forgets why the other failed; why it failed itself stands above the form.
  const trying = (one: typeof accept, other: typeof accept) => {
    other.reset()
    return one.mutateAsync().catch(() => undefined)
  }
  return {
    accept: { ...accept, answer: () => trying(accept, decline) },
    decline: { ...decline, answer: () => trying(decline, accept) },
    dialog,
  }
}

/** A code that has been replaced is of no use any more, wherever it came from. */
export function dropCode(code: LinkCode): void {
  forgetFragment()
  code.change('')
}

/** What to do next: a code that does not fit may be that of another account's letter. */
function AfterFailure({ error }: { error: Error | null }) {
  const say = useTexts(ANSWER_TEXTS)
  const { nichandle } = useMe()
  if (!(error instanceof Refused)) return null
  if (error.code === 'not_voip_validated' && error.details.account === nichandle) return <PassValidation />
  if (error.code !== 'token_unusable') return null
  return (
    <>
      <Text size="sm" mt={4}>
        {say('anotherAccount')}
      </Text>
      <SwitchAccount />
    </>
  )
}

function Letter({ request, resend }: { request: OwnRequest; resend: ReturnType<typeof useResend> }) {
  const say = useTexts(ANSWER_TEXTS)
  const language = useLanguage()
  const { email, nichandle } = useMe()
  const sentAt = request.steps.find(({ account }) => account.nichandle === nichandle)?.sentAt
  return (
    <Stack gap={4} pt="md" style={{ borderBlockStart: '1px solid var(--line)' }}>
      <Text size="sm" c="dimmed">
        {sentAt && say('letterSent', { email, when: moment(sentAt, language) })} {say('letterMissing')}{' '}
        <Anchor component={Link} to="/profile" size="sm" underline="always">
          {say('profile')}
        </Anchor>
      </Text>
      <ResendOutcome resend={resend} />
      <Group gap="xs" mt={4}>
        <ResendButton request={request} resend={resend} size="xs" />
        {request.actions.includes('abort') && <WithdrawButton request={request} size="xs" />}
      </Group>
    </Stack>
  )
}
