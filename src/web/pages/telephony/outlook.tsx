import { Alert, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { Refused } from '../../api/call.ts'
import { Failure } from '../../parts/failure.tsx'
import { CONTACTS, useNames } from '../../parts/names.ts'
import { PassValidation } from '../../parts/telephony/pass-validation.tsx'
import { useTexts } from '../../words.ts'
import { type Checked, isEmpty } from '../edit-contacts/draft.ts'
import type { People } from '../edit-contacts/people.ts'
import { SentenceList } from '../edit-contacts/sentences.tsx'
import type { Row } from './rows.ts'
import classes from './telephony.module.css'
import { TELEPHONY_TEXTS } from './texts.ts'

type OutlookProps = { target: Checked<Row>; people: People; failure: unknown }

/** What the tick would bring: who becomes what, who must validate; and what to think of before. */
export function Outlook({ target, people, failure }: OutlookProps) {
  const say = useTexts(TELEPHONY_TEXTS)
  const { wanted, check, error } = target
  const general = check?.refusals.filter(({ contactType }) => !contactType) ?? []
  if (isEmpty(wanted)) {
    return (
      <Text size="sm" c="dimmed" className={classes.outlook}>
        {say('hint')}
      </Text>
    )
  }
  return (
    <Stack gap="sm" className={classes.outlook} aria-live="polite">
      {check?.allowed && <SentenceList tasks={check.tasks} people={people} />}
      {check?.refusals.some(({ contactType }) => contactType) && <Text size="sm">{say('mendFirst')}</Text>}
      {target.isChecking && (
        <Text size="sm" c="dimmed">
          {say('checking')}
        </Text>
      )}
      {general.map(({ code, message }) => (
        <Text key={code} size="sm" c="var(--bad)">
          {message}
        </Text>
      ))}
      <ValidationHint target={target} people={people} />
      <OrderHint target={target} people={people} />
      {error && <Text size="sm">{isTooMany(error) ? say('tooManyChecks') : say('notChecked')}</Text>}
      <Failure error={failure} title={say('failedTitle')} />
    </Stack>
  )
}

function isTooMany(error: Error): boolean {
  return error instanceof Refused && error.status === 429
}

/** Who has not passed the validation can do so here, if it is me. */
function ValidationHint({ target: { service, check }, people }: Pick<OutlookProps, 'target' | 'people'>) {
  const isAsked = check?.refusals.some(({ code }) => code === 'not_voip_validated')
  const isMine = !service.validation.mine && (people.isMe(service.contactBilling.nichandle) || service.validation.billing)
  return isAsked && isMine ? <PassValidation /> : null
}

/** Whoever has given the administrative contact away may ask for nothing more: said before it is too late. */
function OrderHint({ target: { service, wanted, check }, people }: Pick<OutlookProps, 'target' | 'people'>) {
  const say = useTexts(TELEPHONY_TEXTS)
  const names = useNames()
  const receiver = check?.tasks.find(({ contactTypes }) => contactTypes.includes('contactAdmin'))?.toAccount
  if (!check?.allowed || !receiver || !people.isMe(service.contactAdmin.nichandle)) return null
  const rest = CONTACTS.filter((role) => wanted[role] === undefined)
  if (rest.length === 0) {
    return (
      <Alert color="blue" variant="outline" icon={<IconInfoCircle />}>
        {say('allThree')}
      </Alert>
    )
  }
  return (
    <Alert color="yellow" variant="outline" icon={<IconAlertTriangle />} title={say('adminLastTitle')}>
      {say('adminLast', { who: people.who(receiver), roles: names.spokenRoles(rest) })}
    </Alert>
  )
}
