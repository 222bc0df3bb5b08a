import { Stack, Text } from '@mantine/core'
import type { Owner } from '../../api/owners.ts'
import { useTexts } from '../../words.ts'
import type { Checked } from './check.ts'
import { CHANGE_OWNER_TEXTS } from './texts.ts'

type OutlookProps = { present: Owner; asked: Owner; isWhole: boolean; check: Checked }

/** What will happen once it is asked for, or what stands in its way. */
export function Outlook({ present, asked, isWhole, check }: OutlookProps) {
  const say = useTexts(CHANGE_OWNER_TEXTS)
  const { answer, isChecking, failed } = check
  return (
    <Stack gap="sm" aria-live="polite">
      {!isWhole && <Text c="dimmed">{say('fillFirst')}</Text>}
      {isWhole && isChecking && !answer && <Text c="dimmed">{say('checking')}</Text>}
      {isWhole && failed && <Text size="sm">{say('notChecked')}</Text>}
      {answer?.allowed && <Steps present={present} asked={asked} answer={answer} />}
      {answer && !answer.isChangeOfOwner ? (
        <Text size="sm" c="var(--bad)">
          {say('notAChange')}
        </Text>
      ) : (
        answer?.refusals.map(({ code, message }) => (
          <Text key={code} size="sm" c="var(--bad)">
            {message}
          </Text>
        ))
      )}
    </Stack>
  )
}

function Steps({ present, asked, answer }: { present: Owner; asked: Owner; answer: NonNullable<Checked['answer']> }) {
  const say = useTexts(CHANGE_OWNER_TEXTS)
  const { mustConfirm, lockDays } = answer
  const addresses = { present: present.email, newcomer: asked.email }
  return (
    <Stack gap="sm" style={{ overflowWrap: 'anywhere' }}>
      <Text size="sm">{say(mustConfirm.length > 1 ? 'both' : 'one', addresses)}</Text>
      <Text size="sm">{say('days')}</Text>
      {lockDays > 0 && <Text size="sm">{say('lock', { count: lockDays })}</Text>}
      <Text size="sm" c="dimmed">
        {say('contactsStay')}
      </Text>
    </Stack>
  )
}
