import { Badge, Button, Text } from '@mantine/core'
import { IconHash, IconLock, IconPhone, IconRoute } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TelephonyGroup, TelephonyMember } from '../../../api/telephony-wire.ts'
import { membersQuery } from '../../api/telephony.ts'
import { useNames } from '../../parts/names.ts'
import { useTexts } from '../../words.ts'
import classes from './telephony.module.css'
import { TELEPHONY_TEXTS } from './texts.ts'

/** What a group holds. All of it has the contacts of the group, but what hangs on an internet pack. */
export function Members({ group }: { group: TelephonyGroup }) {
  const say = useTexts(TELEPHONY_TEXTS)
  const [all, showAll] = useState(false)
  const isMore = group.memberCount > group.members.length
  const rest = useQuery({ ...membersQuery(group.name), enabled: all && isMore })
  const members = rest.data ?? group.members
  return (
    <div className={classes.members}>
      <ul aria-label={say('membersOf', { name: group.displayName ?? group.name })}>
        {members.map((member) => (
          <Member key={member.serviceId} member={member} />
        ))}
      </ul>
      {isMore && !rest.data && (
        <Button variant="subtle" size="compact-sm" m="xs" loading={all && rest.isPending} onClick={() => showAll(true)}>
          {say('showAll', { count: group.memberCount })}
        </Button>
      )}
    </div>
  )
}

const MARKS: Record<string, typeof IconPhone> = {
  'telephony/lines': IconPhone,
  'telephony/trunks': IconRoute,
  'telephony/aliases': IconHash,
}

function Member({ member }: { member: TelephonyMember }) {
  const say = useTexts(TELEPHONY_TEXTS)
  const names = useNames()
  const { name, displayName, product, special, locked } = member
  const Mark = MARKS[product] ?? IconPhone
  const isAsGroup = locked === null || locked.code === 'contacts_of_group'
  return (
    <li className={classes.member}>
      <div className={classes.memberName}>
        <Mark size={17} stroke={1.6} color="var(--soft)" aria-hidden />
        <div style={{ minWidth: 0 }}>
          <Text size="sm" truncate title={displayName ?? name}>
            {displayName ?? name}
          </Text>
          <Text size="xs" c="dimmed" truncate title={name}>
            {displayName ? `${names.product(product)} · ${name}` : names.product(product)}
          </Text>
        </div>
      </div>
      <div className={classes.memberWhy}>
        {special && (
          <Badge variant="light" color="orange" tt="none" fw={600}>
            {say('special')}
          </Badge>
        )}
        {isAsGroup ? (
          <Text size="xs" c="dimmed">
            {say('asGroup')}
          </Text>
        ) : (
          <Text size="xs" c="dimmed" className={classes.keptWhy}>
            <IconLock size={13} aria-hidden /> {locked.message}
          </Text>
        )}
      </div>
    </li>
  )
}
