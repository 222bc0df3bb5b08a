import { Alert, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import type { Person } from '../../../api/person-wire.ts'
import type { ContactType } from '../../../api/wire.ts'
import type { StaffProcedure } from '../../api/staff.ts'
import { StatusBadge } from '../../parts/badges.tsx'
import { Card } from '../../parts/card.tsx'
import { CONTACTS, useNames } from '../../parts/names.ts'
import { namesOf } from '../../parts/person-name.tsx'
import { day } from '../../parts/time.ts'
import { useLanguage, useTexts } from '../../words.ts'
import classes from './staff-review.module.css'
import { REVIEW_TEXTS } from './texts.ts'

const NAMES = { admin: 'contactAdmin', tech: 'contactTech', billing: 'contactBilling' } as const satisfies Record<
  string,
  ContactType
>

type Recorded = NonNullable<StaffProcedure['recorded']>

/** The service as we have it on record. */
export function Known({ procedure: { service, recorded } }: { procedure: StaffProcedure }) {
  const say = useTexts(REVIEW_TEXTS)
  if (!service) return null
  if (!recorded) {
    return (
      <Card title={say('service')}>
        <Text c="var(--bad)">{say('noService')}</Text>
      </Card>
    )
  }
  return <OnRecord recorded={recorded} />
}

function OnRecord({ recorded }: { recorded: Recorded }) {
  const say = useTexts(REVIEW_TEXTS)
  const names = useNames()
  const language = useLanguage()
  const { status, displayName, contacts, transferLockedUntil, openChanges } = recorded
  return (
    <Card title={say('service')} lead={displayName} aside={<StatusBadge status={status} />}>
      {transferLockedUntil && (
        <Alert color="blue" variant="outline" icon={<IconLock />} p="xs">
          {say('lock', { day: day(transferLockedUntil, language) })}
        </Alert>
      )}
      <dl className={classes.facts}>
        {rolesByPerson(contacts).map(({ person, roles }) => (
          <div key={person.nichandle} style={{ display: 'contents' }}>
            <dt>{roles.map(names.shortRole).join(', ')}</dt>
            <dd>{namesOf(person)}</dd>
          </div>
        ))}
      </dl>
      {openChanges.map((change) => (
        <Open key={`${change.kind} ${change.id}`} change={change} />
      ))}
    </Card>
  )
}

/** Who is more than one of the contacts stands there once. */
function rolesByPerson({ admin, tech, billing }: Recorded['contacts']): { person: Person; roles: ContactType[] }[] {
  const held = { contactAdmin: admin, contactTech: tech, contactBilling: billing }
  const people = new Map([admin, tech, billing].map((person) => [person.nichandle, person]))
  return [...people.values()].map((person) => ({
    person,
    roles: CONTACTS.filter((role) => held[role].nichandle === person.nichandle),
  }))
}

function Open({ change: { kind, roles, to, askedBy } }: { change: Recorded['openChanges'][number] }) {
  const say = useTexts(REVIEW_TEXTS)
  const names = useNames()
  const by = namesOf(askedBy)
  const spoken = names.spokenRoles(roles.map((role) => NAMES[role]))
  return (
    <Text size="sm" c="var(--warn)">
      {kind === 'owner' ? say('openOwner', { by }) : say('openContacts', { roles: spoken, who: to ? namesOf(to) : '', by })}
      {'. '}
      {say('endsOpen')}
    </Text>
  )
}
