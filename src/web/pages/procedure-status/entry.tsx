import { Alert, Anchor, Button, Stack, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconMailFast } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type Access, sendProcedureCode } from '../../api/procedures.ts'
import { useFirstFocus } from '../../parts/first-focus.ts'
import { FormFailure } from '../../parts/form-failure.tsx'
import { MailboxLink } from '../../parts/mailbox-link.tsx'
import { PlainHead } from '../../parts/plain-head.tsx'
import { asCode, asNumber } from '../../parts/procedure/access.ts'
import { useTexts } from '../../words.ts'
import { STATUS_TEXTS } from './texts.ts'

type EntryProps = {
  enter: (access: Access) => void
  /** What opened nothing. */
  wrong?: Access
}

/** Number and code; or the wish for a new code. */
export function Entry({ enter, wrong }: EntryProps) {
  const [number, setNumber] = useState(wrong?.number ?? '')
  const [lost, lose] = useState(false)
  const known = { number, setNumber }
  return lost ? (
    <NewCode {...known} back={() => lose(false)} />
  ) : (
    <WithCode {...known} enter={enter} wrong={wrong} lost={() => lose(true)} />
  )
}

type Known = { number: string; setNumber: (number: string) => void }

function WithCode({
  number,
  setNumber,
  enter,
  wrong,
  lost,
}: Known & { enter: EntryProps['enter']; wrong: Access | undefined; lost: () => void }) {
  const say = useTexts(STATUS_TEXTS)
  const [code, setCode] = useState('')
  const isWrong = wrong !== undefined
  const first = useFirstFocus(isWrong)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        enter({ number: asNumber(number), code: asCode(code) })
      }}
    >
      <Stack>
        <PlainHead title={say('entryTitle')} lead={say('entry')} focusElsewhere />
        {isWrong && (
          <Alert color="red" variant="outline" icon={<IconAlertTriangle />} role="alert">
            {say('wrong')}
          </Alert>
        )}
        <NumberField number={number} setNumber={setNumber} focus={!isWrong} />
        <TextInput
          label={say('codeLabel')}
          description={say('codeHint')}
          required
          withAsterisk={false}
          autoComplete="one-time-code"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={512}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
          {...first}
        />
        <Button type="submit" size="md" fullWidth>
          {say('open')}
        </Button>
        <Anchor component="button" type="button" size="sm" mih={24} ta="start" onClick={lost}>
          {say('lost')}
        </Anchor>
        <Anchor component={Link} to="/procedures" size="sm" py={2}>
          {say('overview')}
        </Anchor>
      </Stack>
    </form>
  )
}

function NewCode({ number, setNumber, back }: Known & { back: () => void }) {
  const say = useTexts(STATUS_TEXTS)
  const [email, setEmail] = useState('')
  const first = useFirstFocus(number !== '')
  const send = useMutation({ mutationFn: () => sendProcedureCode(asNumber(number), email.trim()) })
  const toEntry = (
    <Anchor component="button" type="button" size="sm" mih={24} ta="start" onClick={back}>
      {say('haveCode')}
    </Anchor>
  )
  if (send.isSuccess) {
    return (
      <Stack>
        <PlainHead key="sent" title={say('sentTitle')} lead={say('sent', { email: email.trim() })} icon={IconMailFast} />
        <MailboxLink to={email.trim()} />
        {toEntry}
      </Stack>
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!send.isPending) send.mutate()
      }}
    >
      <Stack>
        <PlainHead key="lost" title={say('lostTitle')} lead={say('lostLead')} focusElsewhere />
        <FormFailure error={send.error} />
        <NumberField number={number} setNumber={setNumber} focus={number === ''} />
        <TextInput
          type="email"
          label={say('email')}
          autoComplete="email"
          maxLength={320}
          required
          withAsterisk={false}
          value={email}
          onChange={({ currentTarget }) => setEmail(currentTarget.value)}
          {...first}
        />
        <Button type="submit" size="md" fullWidth loading={send.isPending}>
          {say('send')}
        </Button>
        {toEntry}
      </Stack>
    </form>
  )
}

function NumberField({ number, setNumber, focus }: Known & { focus: boolean }) {
  const say = useTexts(STATUS_TEXTS)
  const first = useFirstFocus(focus)
  return (
    <TextInput
      label={say('numberLabel')}
      description={say('numberHint')}
      required
      withAsterisk={false}
      autoComplete="off"
      autoCapitalize="characters"
      autoCorrect="off"
      spellCheck={false}
      maxLength={40}
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
      value={number}
      onChange={({ currentTarget }) => setNumber(currentTarget.value)}
      {...first}
    />
  )
}
