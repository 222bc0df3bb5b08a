import { Alert, Button, Group, Text } from '@mantine/core'
import { IconMailForward } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMe } from '../../api/me.ts'
import { askForEmailChange, type EmailChange, emailChangeQuery } from '../../api/profile.ts'
import { Failure } from '../../parts/failure.tsx'
import { useProof } from '../../parts/proof.tsx'
import { moment } from '../../parts/time.ts'
import { useLanguage, useTexts } from '../../words.ts'
import { EMAIL_TEXTS } from './texts.ts'

/** How long the letter's link works, in milliseconds. */
const LIFETIME = 24 * 3_600_000

/** A change that waits for its letter to be opened: what to do, and what holds until then. */
export function PendingEmail({ change, onOther }: { change: EmailChange; onOther: () => void }) {
  const say = useTexts(EMAIL_TEXTS)
  const language = useLanguage()
  const cache = useQueryClient()
  const { email } = useMe()
  const { proven, dialog } = useProof()
  const again = useMutation({
    mutationFn: () => proven(() => askForEmailChange(change.newEmail)),
    onSuccess: (next) => cache.setQueryData(emailChangeQuery.queryKey, next),
  })
  const until = moment(new Date(Date.parse(change.dateRequest) + LIFETIME).toISOString(), language)
  return (
    <>
      <Alert
        variant="outline"
        color="brand"
        icon={<IconMailForward />}
        title={say('pending', { email: change.newEmail })}
        styles={{ title: { overflowWrap: 'anywhere' }, label: { overflow: 'visible' } }}
      >
        <Text size="sm">{say('pendingWhat', { until, current: email })}</Text>
        <Text size="sm" c="dimmed" mt={4}>
          {say('pendingStop')}
        </Text>
        <Group mt="sm" gap="xs">
          <Button size="xs" variant="default" loading={again.isPending} onClick={() => again.mutate()}>
            {say('again')}
          </Button>
          <Button size="xs" variant="subtle" color="gray" onClick={onOther}>
            {say('other')}
          </Button>
        </Group>
        <Text size="sm" role="status" c="var(--good)" mt={again.isSuccess ? 'xs' : 0}>
          {again.isSuccess && say('sentAgain')}
        </Text>
      </Alert>
      <Failure error={again.error} />
      {dialog}
    </>
  )
}
