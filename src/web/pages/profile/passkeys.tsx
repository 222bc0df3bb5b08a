import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { Passkey } from '../../../api/second-factor-wire.ts'
import { PASSKEYS_KNOWN } from '../../api/passkey.ts'
import { removePasskey, renamePasskey } from '../../api/second-factor.ts'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { day, fromNow } from '../../parts/time.ts'
import { useLanguage, useTexts } from '../../words.ts'
import { AddPasskey } from './add-passkey.tsx'
import { NameDialog } from './name-dialog.tsx'
import { Part } from './part.tsx'
import classes from './profile.module.css'
import type { PartProps } from './second-factor-card.tsx'
import { SECURITY_TEXTS, SETUP_TEXTS } from './security-texts.ts'

export function Passkeys(part: PartProps) {
  const say = useTexts(SECURITY_TEXTS)
  const { passkeys, passkeysPossible } = part.own
  const why = passkeysPossible ? (PASSKEYS_KNOWN ? null : say('passkeysUnknown')) : say('passkeysImpossible')
  return (
    <div>
      <Part
        title={say('passkeys')}
        lead={
          <>
            {say('passkeysLead')}
            {why && (
              <Text size="sm" mt={4} c="var(--mantine-color-text)">
                {why}
              </Text>
            )}
          </>
        }
      >
        {!why && <AddPasskey {...part} />}
      </Part>
      {passkeys.length > 0 && (
        <ul className={classes.rows} style={{ marginTop: 12 }} aria-label={say('passkeys')}>
          {passkeys.map((passkey) => (
            <Row key={passkey.id} passkey={passkey} {...part} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Row({ passkey, own, proven, onChanged }: PartProps & { passkey: Passkey }) {
  const say = useTexts(SECURITY_TEXTS)
  const saySetup = useTexts(SETUP_TEXTS)
  const [doing, go] = useState<'rename' | 'remove' | null>(null)
  const { id, name } = passkey
  const isLast = own.authenticator === null && own.passkeys.length === 1
  const remove = async () => {
    await proven(() => removePasskey(id))
    await onChanged(saySetup('removed'))
  }
  const rename = async (next: string) => {
    await renamePasskey(id, next)
    await onChanged(saySetup('renamed'))
  }
  return (
    <li className={classes.row}>
      <About passkey={passkey} />
      <Group gap={4}>
        <Button variant="subtle" color="gray" size="xs" onClick={() => go('rename')} aria-label={say('renameNamed', { name })}>
          {say('rename')}
        </Button>
        <Button variant="subtle" color="red" size="xs" onClick={() => go('remove')} aria-label={say('removeNamed', { name })}>
          {say('remove')}
        </Button>
      </Group>
      <NameDialog
        opened={doing === 'rename'}
        title={say('renameTitle')}
        action={say('save')}
        name={name}
        onName={rename}
        onClose={() => go(null)}
      />
      <ConfirmDialog
        opened={doing === 'remove'}
        title={say('removePasskeyTitle', { name })}
        action={say('remove')}
        onConfirm={remove}
        onClose={() => go(null)}
      >
        <Text>
          {say('removePasskey')} {isLast && say('removeLast')}
        </Text>
      </ConfirmDialog>
    </li>
  )
}

function About({ passkey: { name, createdAt, lastUsedAt } }: { passkey: Passkey }) {
  const say = useTexts(SECURITY_TEXTS)
  const language = useLanguage()
  const date = day(createdAt, language)
  return (
    <div className={classes.grow}>
      <Text size="sm" fw={500} style={{ overflowWrap: 'anywhere' }}>
        {name}
      </Text>
      <Text size="xs" c="dimmed">
        {lastUsedAt ? say('addedAndUsed', { date, used: fromNow(lastUsedAt, language) }) : say('added', { date })}
      </Text>
    </div>
  )
}
