import { Button, Text, Textarea } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { sentenceOf } from '../../parts/access/sentence.ts'
import { useTexts } from '../../words.ts'
import { jsonOf } from './draft.ts'
import classes from './edit-policy.module.css'
import type { PartProps } from './form.tsx'
import { type Fault, readJson } from './json.ts'
import { EDIT_POLICY_TEXTS } from './texts.ts'

type BesideProps = PartProps & {
  owner: string
  /** Whether the JSON can not be read for now. */
  onBroken: (broken: boolean) => void
}

/** What the policy means, in one sentence, and how it is written. */
export function Beside({ draft, change, known, owner, onBroken }: BesideProps) {
  const say = useTexts(EDIT_POLICY_TEXTS)
  const wide = useMediaQuery('(min-width: 75em)', undefined, { getInitialValueInEffect: false })
  const [opened, { toggle }] = useDisclosure(wide)
  const json = useJson({ draft, change, onBroken })
  return (
    <aside className={classes.beside} aria-label={say('preview')}>
      <section className={classes.preview}>
        <h2 className={classes.small}>{say('preview')}</h2>
        <p className={classes.sentence} role="status">
          {sentenceOf(draft, owner, known)}
        </p>
      </section>
      <section className={classes.json}>
        <h2 className={classes.small}>{say('json')}</h2>
        <Text size="xs" c="dimmed">
          {say('jsonLead')}
        </Text>
        <Button variant="subtle" size="compact-sm" ml={-8} my={6} aria-expanded={opened} onClick={toggle}>
          {opened ? say('hideJson') : say('showJson')}
        </Button>
        {opened && <Json {...json} />}
      </section>
    </aside>
  )
}

type Written = { typed: string; fault: Fault | undefined; type: (text: string) => void; back: () => void }

/** The text stays as it was typed as long as it means the draft; while it can not be read, the draft rests. */
function useJson({ draft, change, onBroken }: Pick<BesideProps, 'draft' | 'change' | 'onBroken'>): Written {
  const now = jsonOf(draft)
  const [typed, setTyped] = useState(now)
  const [fault, setFault] = useState<Fault>()
  const type = (text: string) => {
    setTyped(text)
    const read = readJson(text)
    setFault('fault' in read ? read.fault : undefined)
    onBroken('fault' in read)
    if ('draft' in read) change(() => read.draft)
  }
  // What the form changed shows here; what was typed here and means the same stays as it was typed.
  useEffect(() => {
    setTyped((text) => {
      const read = readJson(text)
      return 'draft' in read && jsonOf(read.draft) !== now ? now : text
    })
  }, [now])
  return { typed, fault, type, back: () => type(now) }
}

function Json({ typed, fault, type, back }: Written) {
  const say = useTexts(EDIT_POLICY_TEXTS)
  return (
    <>
      <Textarea
        aria-label={say('json')}
        value={typed}
        autosize
        minRows={12}
        maxRows={26}
        spellCheck={false}
        classNames={{ input: classes.code! }}
        error={fault && ('part' in fault ? say('jsonPart', fault) : say('jsonFault', fault))}
        errorProps={{ role: 'alert' }}
        onChange={(event) => type(event.currentTarget.value)}
      />
      {fault && (
        <Button variant="default" size="xs" mt="xs" onClick={back}>
          {say('jsonBack')}
        </Button>
      )}
    </>
  )
}
