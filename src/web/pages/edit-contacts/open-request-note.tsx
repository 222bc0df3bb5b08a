import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { OwnService } from '../../../api/own-service-wire.ts'
import type { ContactType } from '../../../api/wire.ts'
import { useNames } from '../../parts/names.ts'
import { useTexts } from '../../words.ts'
import classes from './edit-contacts.module.css'
import { EDIT_CONTACTS_TEXTS } from './texts.ts'

type OpenRequestNoteProps = { role: ContactType; service: OwnService; who: (handle: string) => string }

/** That a change of this contact is under way already, and where. */
export function OpenRequestNote({ role, service, who }: OpenRequestNoteProps) {
  const say = useTexts(EDIT_CONTACTS_TEXTS)
  const names = useNames()
  return service.pending
    .filter(({ contactTypes }) => contactTypes.includes(role))
    .map(({ id, toAccount, contactTypes }) => (
      <Text key={id} size="sm" className={classes.pending}>
        {say('pendingOn', { who: who(toAccount), roles: names.spokenRoles(contactTypes) })}{' '}
        <Anchor component={Link} to={`/requests/${id}`} inherit underline="always">
          {say('seeRequest')}
        </Anchor>
      </Text>
    ))
}
