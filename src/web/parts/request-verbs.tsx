/** What can be done with a request beside answering it: have the code sent again, take it back. */
import { Alert, Anchor, Button, type ButtonProps, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconMailCheck } from '@tabler/icons-react'
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import type { OwnRequest } from '../../api/own-request-wire.ts'
import { useMe } from '../api/me.ts'
import { resendCode, withdrawRequest } from '../api/requests.ts'
import { SETTINGS } from '../settings.ts'
import { useTexts } from '../words.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { Failure } from './failure.tsx'
import { REQUEST_TEXTS } from './request-texts.ts'

type Resend = UseMutationResult<null, Error, void>

/** Has a new code sent; `ResendOutcome` says where it went. */
export function useResend(request: OwnRequest, onSent?: () => void): Resend {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: () => resendCode(request.id),
    onSuccess: () => onSent?.(),
    onSettled: () => cache.invalidateQueries({ queryKey: ['requests'] }),
  })
}

/** Where a new code can not be had for now, that is said instead. */
export function ResendButton({ request, resend, ...look }: { request: OwnRequest; resend: Resend } & ButtonProps) {
  const say = useTexts(REQUEST_TEXTS)
  if (!request.awaitsMe) return null
  if (!request.actions.includes('resendEmail'))
    return (
      <Text size="sm" c="dimmed">
        {say('resendTooOften')}
      </Text>
    )
  return (
    <Button variant="default" {...look} loading={resend.isPending} onClick={() => !resend.isPending && resend.mutate()}>
      {say('resend')}
    </Button>
  )
}

export function ResendOutcome({ resend }: { resend: Resend }) {
  const say = useTexts(REQUEST_TEXTS)
  const { email } = useMe()
  return (
    <Stack gap={0} {...(!resend.isIdle && !resend.isPending && { mt: 'xs' })}>
      <Failure error={resend.error} />
      <div role="status">
        {resend.isSuccess && (
          <Alert color="green" variant="outline" icon={<IconMailCheck />}>
            {say('resent', { email })}
            {SETTINGS.demo && (
              <>
                {' '}
                <Anchor href={`/mailbox?to=${encodeURIComponent(email)}`} size="sm" underline="always">
                  {say('seeMailbox')}
                </Anchor>
              </>
            )}
          </Alert>
        )}
      </div>
    </Stack>
  )
}

type WithdrawProps = { request: OwnRequest; onWithdrawn?: () => void } & ButtonProps

/** Takes a request back, once asked whether that is meant. */
export function WithdrawButton({ request, onWithdrawn, ...look }: WithdrawProps) {
  const say = useTexts(REQUEST_TEXTS)
  const [opened, { open, close }] = useDisclosure(false)
  const cache = useQueryClient()
  const withdraw = async () => {
    await withdrawRequest(request.id)
    // Told now: the list may lose this row, and the dialog with it, at any moment.
    onWithdrawn?.()
    void cache.invalidateQueries({ queryKey: ['requests'] })
    void cache.invalidateQueries({ queryKey: ['services'] })
  }
  return (
    <>
      <Button variant="default" {...look} onClick={open}>
        {say('withdraw')}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={say('withdrawTitle')}
        action={say('withdrawConfirm')}
        onConfirm={withdraw}
        onClose={close}
      >
        <Text size="sm">{say('withdrawLead', { service: request.serviceName })}</Text>
      </ConfirmDialog>
    </>
  )
}
