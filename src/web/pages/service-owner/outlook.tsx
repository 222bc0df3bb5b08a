import { Stack, Text } from '@mantine/core'
import { Refused } from '../../api/call.ts'
import type { Owner } from '../../api/owners.ts'
import { useTexts } from '../../words.ts'
import type { Checked } from './check.ts'
import { CHANGE_OWNER_TEXTS } from './texts.ts'

type OutlookProps = { present: Owner; asked: Owner; isWhole: boolean; check: Checked }

/** What will happen once it is asked for, or what stands in its way. */
export function Outlook({ present, asked, isWhole, check }: OutlookProps) {
  const say = useTexts(CHANGE_OWNER_TEXTS)
  const { answer, isChecking, failure } = check
  return (
    <Stack gap="sm" aria-live="polite">
      {!isWhole && <Text c="dimmed">{say('fillFirst')}</Text>}
      {isWhole && isChecking && !answer && <Text c="dimmed">{say('checking')}</Text>}
      {isWhole && failure && <NotChecked failure={failure} />}
      {answer?.allowed && <Steps present={present} asked={asked} answer={answer} />}
      {answer?.refusals.map(({ code, message }) => (
        <Text key={code} size="sm" c="var(--bad)">
          {code === 'same_owner' ? say('notAChange') : message}
        </Text>
      ))}
    </Stack>
  )
}

/** What stands in the way of any change is said by the server, and asking would only hear it again. */
function NotChecked({ failure }: { failure: Error }) {
  const say = useTexts(CHANGE_OWNER_TEXTS)
  if (!isInTheWay(failure)) return <Text size="sm">{say('notChecked')}</Text>
  return (
    <Text size="sm" c="var(--bad)">
      {failure.message}
    </Text>
  )
}

function isInTheWay(failure: Error): boolean {
  return failure instanceof Refused && ['change_already_pending', 'procedure_waits'].includes(failure.code ?? '')
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
