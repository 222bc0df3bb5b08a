import { Button, List, Stack, Text, Title } from '@mantine/core'
import type { MoveCheck } from '../../../api/telephony-wire.ts'
import { CONTACTS, useNames } from '../../parts/names.ts'
import { namesOf } from '../../parts/person-name.tsx'
import { useTexts } from '../../words.ts'
import classes from './reorganise.module.css'
import { REORGANISE_TEXTS } from './texts.ts'

type MoveOutlookProps = { check: MoveCheck; names: string[]; onLeaveOut: (() => void) | null }

/** What a move would change, or what stands in its way. */
export function MoveOutlook({ check, names, onLeaveOut }: MoveOutlookProps) {
  const say = useTexts(REORGANISE_TEXTS)
  const refused = check.services.filter(({ refusals }) => refusals.length > 0)
  return (
    <Stack gap="md">
      {check.refusals.map(({ code, message }) => (
        <Text key={code} size="sm" c="var(--bad)">
          {message}
        </Text>
      ))}
      {refused.length > 0 && (
        <div>
          <Text size="sm" fw={600} mb={4}>
            {say('notThese', { count: refused.length })}
          </Text>
          <List size="sm" spacing={4} className={classes.refused}>
            {refused.map(({ serviceName, refusals }) => (
              <List.Item key={serviceName}>
                <strong>{serviceName}</strong> {refusals.map(({ message }) => message).join(' ')}
              </List.Item>
            ))}
          </List>
          {onLeaveOut && (
            <Button variant="default" size="xs" mt="sm" onClick={onLeaveOut}>
              {say('leaveOut')}
            </Button>
          )}
        </div>
      )}
      {check.allowed && <Changes check={check} names={names} />}
    </Stack>
  )
}

/** So many are listed by name. */
const NAMED = 6

function Changes({ check, names }: { check: MoveCheck; names: string[] }) {
  const say = useTexts(REORGANISE_TEXTS)
  const words = useNames()
  const more = names.length - NAMED
  return (
    <>
      <div>
        <Title order={3} size="sm" mb={4}>
          {say('moving')}
        </Title>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {words.list([...names.slice(0, NAMED), ...(more > 0 ? [say('andMore', { count: more })] : [])])}
        </Text>
      </div>
      <div>
        <Title order={3} size="sm" mb={4}>
          {say('changes')}
        </Title>
        <ul className={classes.changes}>
          {CONTACTS.map((role) => {
            const { before, after } = check[role]
            const isSame = before.nichandle === after.nichandle
            return (
              <li key={role} data-same={isSame || undefined}>
                {isSame
                  ? say('stays', { role: words.role(role), who: namesOf(after) })
                  : say('becomes', { role: words.role(role), before: namesOf(before), after: namesOf(after) })}
              </li>
            )
          })}
        </ul>
      </div>
      <Text size="sm" c="dimmed">
        {say('atOnce')}
      </Text>
    </>
  )
}
