import { Button, Checkbox, CopyButton, Group, Stack, Text } from '@mantine/core'
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useMe } from '../../api/me.ts'
import { useTexts } from '../../words.ts'
import classes from './profile.module.css'
import { SETUP_TEXTS } from './security-texts.ts'

/** The recovery codes, this once: to be copied or downloaded, and only left by somebody who says that they have them. */
export function RecoveryCodeList({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const say = useTexts(SETUP_TEXTS)
  const { nichandle } = useMe()
  const [kept, keep] = useState(false)
  const text = `${say('fileHead', { handle: nichandle })}\r\n\r\n${codes.join('\r\n')}\r\n`
  return (
    <Stack>
      <Text>{say('codesLead')}</Text>
      <ul className={classes.codes} aria-label={say('codesList')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group gap="xs">
        <CopyButton value={codes.join('\n')} timeout={2000}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              size="sm"
              onClick={copy}
              leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
              data-autofocus
            >
              {copied ? say('copied') : say('copyCodes')}
            </Button>
          )}
        </CopyButton>
        <Button
          component="a"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download={say('fileName')}
          variant="default"
          size="sm"
          leftSection={<IconDownload size={16} />}
        >
          {say('download')}
        </Button>
      </Group>
      <Checkbox label={say('kept')} checked={kept} onChange={(event) => keep(event.currentTarget.checked)} />
      <Button onClick={onKept} disabled={!kept} fullWidth>
        {say('done')}
      </Button>
    </Stack>
  )
}
