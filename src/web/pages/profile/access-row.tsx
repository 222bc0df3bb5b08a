import { Badge, Button, Code, Group, Text } from '@mantine/core'
import type { Access } from '../../api/credentials.ts'
import { day, fromNow } from '../../parts/time.ts'
import { useLanguage, useTexts } from '../../words.ts'
import { APPLICATIONS_TEXTS } from './applications-texts.ts'
import classes from './profile.module.css'

// One that waits for an answer belongs to no account yet: it is not listed.
const STATES = { validated: 'validated', refused: 'refused', expired: 'ended', pendingValidation: 'ended' } as const

/** What one application may do: rights, since when, until when, and the way to take it back. */
export function AccessRow({ access, onRevoke }: { access: Access; onRevoke: () => void }) {
  const say = useTexts(APPLICATIONS_TEXTS)
  const { application, status, rules, allowedIPs } = access
  const { name, description } = application
  const isValid = status === 'validated'
  return (
    <li className={classes.row}>
      <div className={classes.grow}>
        <Group gap="xs">
          <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Text>
          <Badge variant="light" color={isValid ? 'green' : 'gray'} tt="none">
            {say(STATES[status])}
          </Badge>
        </Group>
        {description && (
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {description}
          </Text>
        )}
        <Rights rules={rules} />
        {allowedIPs && allowedIPs.length > 0 && (
          <Text size="xs" c="dimmed">
            {say('onlyFrom', { addresses: allowedIPs.join(', ') })}
          </Text>
        )}
        <Dates access={access} />
      </div>
      {isValid && (
        <Button variant="subtle" color="red" size="xs" onClick={onRevoke} aria-label={say('revokeNamed', { name })}>
          {say('revoke')}
        </Button>
      )}
    </li>
  )
}

function Dates({ access: { creation, lastUse, expiration } }: { access: Access }) {
  const say = useTexts(APPLICATIONS_TEXTS)
  const language = useLanguage()
  const parts = [
    say('created', { date: day(creation, language) }),
    expiration ? say('expires', { date: day(expiration, language) }) : say('forEver'),
    lastUse ? say('used', { used: fromNow(lastUse, language) }) : say('neverUsed'),
  ]
  return (
    <Text size="xs" c="dimmed" mt={4}>
      {parts.join(', ')}
    </Text>
  )
}

const METHODS = ['GET', 'POST', 'PUT', 'DELETE']
const SHOWN = 6

function Rights({ rules }: { rules: Access['rules'] }) {
  const say = useTexts(APPLICATIONS_TEXTS)
  const everywhere = (method: string) => rules.some((rule) => rule.method === method && rule.path === '/*')
  if (METHODS.every(everywhere)) return <Text size="sm">{say('everything')}</Text>
  if (rules.length === 1 && everywhere('GET')) return <Text size="sm">{say('onlyReading')}</Text>
  const shown = rules.slice(0, SHOWN).map(({ method, path }) => `${method} ${path}`)
  const more = rules.length - shown.length
  return (
    <Group gap={6} mt={4}>
      <Text size="sm">{say('rights')}</Text>
      {shown.map((right) => (
        <Code key={right} style={{ overflowWrap: 'anywhere' }}>
          {right}
        </Code>
      ))}
      {more > 0 && (
        <Text size="sm" c="dimmed">
          {say('moreRights', { count: more })}
        </Text>
      )}
    </Group>
  )
}
