import { Button, Collapse, Group, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type FormEvent, useId, useState } from 'react'
import { accountResourceUrn, accountUrn, namedIdentity } from '../../../domain/urn.ts'
import { useMe } from '../../api/me.ts'
import { ChosenList, type ChosenThing } from '../../parts/access/chosen-list.tsx'
import type { Known } from '../../parts/access/known.ts'
import { kindsOf } from '../../parts/access/names.ts'
import { useOffered, useResolved } from '../../parts/access/people.ts'
import { usePeopleThings } from '../../parts/access/people-things.ts'
import { PickField } from '../../parts/access/pick-field.tsx'
import { useServiceOffers } from '../../parts/access/service-offers.ts'
import { useThings } from '../../parts/access/things.ts'
import { useTexts } from '../../words.ts'
import { useActionOffers } from './action-offers.ts'
import type { Asked } from './asked.ts'
import classes from './simulator.module.css'
import { SIMULATOR_TEXTS } from './texts.ts'

type FormProps = { first: Asked; known: Known; onAsk: (asked: Asked) => void; isAsking: boolean }

/** "As Théo, may I … on …" */
export function QuestionForm({ first, known, onAsk, isAsking }: FormProps) {
  const say = useTexts(SIMULATOR_TEXTS)
  const [asked, setAsked] = useState(first)
  const [tried, setTried] = useState(false)
  const set = (part: Partial<Asked>) => setAsked((before) => ({ ...before, ...part }))
  const isWhole = asked.identity !== '' && asked.action !== '' && asked.resource !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isWhole && !isAsking) onAsk(asked)
  }
  return (
    <form onSubmit={submit} className={classes.question} noValidate>
      <Stack gap="lg">
        <AsWhom asked={asked} known={known} onChange={set} />
        <What asked={asked} known={known} onChange={set} />
        <OnWhich asked={asked} known={known} onChange={set} />
        <WhenAndFrom asked={asked} onChange={set} />
        {tried && !isWhole && (
          <Text size="sm" c="var(--bad)" fw={500} role="alert">
            {say('missing')}
          </Text>
        )}
        <Button type="submit" loading={isAsking} style={{ alignSelf: 'flex-start' }}>
          {say('ask')}
        </Button>
      </Stack>
    </form>
  )
}

type PartProps = { asked: Asked; known: Known; onChange: (part: Partial<Asked>) => void }

function AsWhom({ asked, known, onChange }: PartProps) {
  const say = useTexts(SIMULATOR_TEXTS)
  const [text, setText] = useState('')
  const { nichandle, zone } = useMe()
  const thing = usePeopleThings(known)
  const choose = (identity: string) => {
    onChange({ identity })
    setText('')
  }
  const me = { urn: accountUrn(zone, nichandle), label: say('me') }
  // Groups, and all users at once, are nobody who could ask.
  const people = useOffered(known, []).map(({ title, options }) => ({
    title,
    options: options.filter(({ urn }) => isSomebody(urn)),
  }))
  const offered = [{ title: '', options: [me] }, ...people].filter(({ options }) => options.length > 0)
  const resolved = useResolved(known, offered, choose, true)
  if (asked.identity !== '') {
    return <One label={say('as')} thing={thing(asked.identity)} onRemove={() => onChange({ identity: '' })} />
  }
  return (
    <PickField
      label={say('as')}
      placeholder={say('asHint')}
      text={text}
      maxLength={320}
      data={offered.map(({ title, options }) => ({
        group: title,
        items: options.map(({ urn, label }) => ({ value: urn, label })),
      }))}
      onText={setText}
      onPick={choose}
      onEnter={() => text.trim() !== '' && resolved.ask(text.trim())}
      onBlur={() => text.trim() !== '' && resolved.ask(text.trim())}
      error={resolved.fault}
      errorProps={{ role: 'alert' }}
      autoFocus={false}
    />
  )
}

function isSomebody(urn: string): boolean {
  const found = namedIdentity(urn)
  return found !== undefined && found.kind !== 'group' && !(found.kind === 'user' && found.login === '*')
}

function What({ asked, known, onChange }: PartProps) {
  const say = useTexts(SIMULATOR_TEXTS)
  const kinds = asked.resource === '' ? 'all' : kindsOf([asked.resource], known)
  const { text, type, offers, thing } = useActionOffers(known, kinds)
  if (asked.action !== '') {
    return <One label={say('may')} thing={thing(asked.action)} onRemove={() => onChange({ action: '' })} />
  }
  const choose = (action: string) => onChange({ action })
  return (
    <PickField
      label={say('may')}
      placeholder={say('mayHint')}
      text={text}
      maxLength={200}
      data={offers}
      filter={({ options }) => options}
      onText={type}
      onPick={choose}
      onEnter={() => offers[0]?.items[0] && text !== '' && choose(offers[0].items[0].value)}
      description={offers.length === 0 && say('noAction')}
      descriptionProps={{ role: 'status' }}
      inputWrapperOrder={['label', 'input', 'description']}
    />
  )
}

function OnWhich({ asked, known, onChange }: PartProps) {
  const say = useTexts(SIMULATOR_TEXTS)
  const { nichandle, zone } = useMe()
  const { text, type, offers } = useServiceOffers([])
  const thing = useThings(known)
  if (asked.resource !== '') {
    return <One label={say('on')} thing={thing(asked.resource)} onRemove={() => onChange({ resource: '' })} />
  }
  const mine = { value: accountResourceUrn(zone, nichandle), label: say('myAccount') }
  const choose = (resource: string) => onChange({ resource })
  return (
    <PickField
      label={say('on')}
      placeholder={say('onHint')}
      text={text}
      maxLength={600}
      data={text === '' ? [mine, ...offers] : offers}
      filter={({ options }) => options}
      onText={type}
      onPick={choose}
      onEnter={() => {
        if (text.startsWith('urn:')) choose(text.trim())
        else if (text !== '' && offers[0]) choose(offers[0].value)
      }}
    />
  )
}

type OneProps = { label: string; thing: ChosenThing; onRemove: () => void }

/** What is chosen, in place of the field that chose it. */
function One({ label, thing, onRemove }: OneProps) {
  return (
    <div>
      <Text size="sm" fw={500} mb={4}>
        {label}
      </Text>
      <ChosenList label={label} things={[thing]} onRemove={onRemove} />
    </div>
  )
}

function WhenAndFrom({ asked, onChange }: Omit<PartProps, 'known'>) {
  const say = useTexts(SIMULATOR_TEXTS)
  const [opened, { toggle }] = useDisclosure(asked.at !== '' || asked.address !== '')
  const id = useId()
  return (
    <div>
      <Button variant="subtle" size="compact-sm" ml={-8} aria-expanded={opened} aria-controls={id} onClick={toggle}>
        {say('more')}
      </Button>
      <Collapse expanded={opened} id={id} keepMounted={false}>
        <Group mt="sm" align="flex-start" grow>
          <TextInput
            type="datetime-local"
            label={say('at')}
            value={asked.at}
            onChange={(event) => onChange({ at: event.currentTarget.value })}
          />
          <TextInput
            label={say('address')}
            description={say('addressHint')}
            inputWrapperOrder={['label', 'input', 'description']}
            value={asked.address}
            maxLength={45}
            placeholder="192.0.2.10"
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => onChange({ address: event.currentTarget.value.trim() })}
          />
        </Group>
      </Collapse>
    </div>
  )
}
