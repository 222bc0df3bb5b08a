import { Anchor, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../api/me.ts'
import type { GrantedAccess as Access } from '../../api/rights.ts'
import { useNames } from '../../parts/names.ts'
import { PersonName } from '../../parts/person-name.tsx'
import { day } from '../../parts/time.ts'
import { type Say, useLanguage, useTexts } from '../../words.ts'
import type { Column } from './columns.ts'
import { CONTACT_RIGHTS_TEXTS } from './texts.ts'

type Speaker = Say<keyof typeof CONTACT_RIGHTS_TEXTS.en>

/** Who stands in a column: as what, and by which policies. */
export function ColumnHead({ column }: { column: Column }) {
  const kind = useKind()(column)
  return (
    <Stack gap={4} style={{ minWidth: 0 }}>
      <Text size="xs" fw={600} c="dimmed">
        {kind}
      </Text>
      {column.contact ? <PersonName person={column.person} /> : <Given access={column.access} />}
    </Stack>
  )
}

/** "Technical contact", "Group of users": as what somebody stands in the matrix. */
export function useKind(): (column: Column) => string {
  const say = useTexts(CONTACT_RIGHTS_TEXTS)
  const names = useNames()
  const me = useMe().nichandle
  return (column) => {
    if (column.contact) return names.role(column.contact)
    const { kind, account } = column.access.identity
    if (kind === 'account') return say('account')
    if (account !== me) return say('userElsewhere', { account })
    return kind === 'user' ? say('user') : say('userGroup')
  }
}

/** The name of who has access: a handle, a login, a group. */
export function nameOfAccess({ identity: { account, login, group, name } }: Access, say: Speaker): string {
  if (login === '*') return say('everybody')
  return login ?? group ?? name ?? account
}

const MOST_POLICIES = 2

function Given({ access }: { access: Access }) {
  const say = useTexts(CONTACT_RIGHTS_TEXTS)
  const { identity, policies } = access
  const name = nameOfAccess(access, say)
  const beneath = identity.kind === 'account' && name !== identity.account ? identity.account : identity.login && identity.name
  const more = policies.length - MOST_POLICIES
  return (
    <>
      <Text size="sm" fw={500} truncate maw="100%" title={name}>
        {name}
      </Text>
      {beneath && (
        <Text size="xs" c="dimmed" truncate maw="100%" title={beneath}>
          {beneath}
        </Text>
      )}
      {policies.slice(0, MOST_POLICIES).map((policy) => (
        <PolicyLine key={policy.id} policy={policy} />
      ))}
      {more > 0 && <Text size="xs">{say('more', { count: more })}</Text>}
    </>
  )
}

/** One's own policies can be opened; those of others are named. */
function PolicyLine({ policy: { id, name, owner, expiredAt } }: { policy: Access['policies'][number] }) {
  const say = useTexts(CONTACT_RIGHTS_TEXTS)
  const language = useLanguage()
  const isMine = useMe().nichandle === owner
  return (
    <Text size="xs" fw={400} maw="100%" component="div">
      {isMine ? (
        <Anchor component={Link} to={`/access/${id}`} inherit truncate display="block" lh="24px" title={name}>
          {name}
        </Anchor>
      ) : (
        <Text inherit truncate title={name}>
          {say('policyOf', { name, owner })}
        </Text>
      )}
      {expiredAt && <span>{say('until', { day: day(expiredAt, language) })}</span>}
    </Text>
  )
}
