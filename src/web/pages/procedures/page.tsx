import { Anchor, Input, NativeSelect, SegmentedControl, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconAddressBook, IconChevronRight, IconLicense, IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { SITUATIONS, type Situation, waitingDays } from '../../../domain/procedure.ts'
import { PROOFS_ALLOWED, proofsNeeded } from '../../../domain/proof.ts'
import { PlainFrame } from '../../parts/plain-frame.tsx'
import { PlainHead } from '../../parts/plain-head.tsx'
import { useProcedureNames } from '../../parts/procedure-names.ts'
import { useProofWords } from '../../parts/proofs/proof-words.ts'
import { useTexts } from '../../words.ts'
import classes from './procedures.module.css'
import { PROCEDURES_TEXTS } from './texts.ts'

const WAYS = [
  { to: '/procedures/owner', title: 'ownerTitle', lead: 'owner', Icon: IconLicense },
  { to: '/procedures/contacts', title: 'contactsTitle', lead: 'contacts', Icon: IconAddressBook },
] as const

/** What somebody can do who reaches no account any more, and what it takes, told before they begin. */
export function ProceduresPage() {
  const say = useTexts(PROCEDURES_TEXTS)
  return (
    <PlainFrame width={760} top>
      <Stack gap="xl">
        <PlainHead title={say('title')} lead={say('lead')} />
        <ul className={classes.ways}>
          {WAYS.map(({ to, title, lead, Icon }) => (
            <li key={to}>
              <Link to={to} className={classes.way}>
                <Icon size={26} stroke={1.6} aria-hidden />
                <span>
                  <span className={classes.name}>{say(title)}</span>
                  <span className={classes.lead}>{say(lead)}</span>
                </span>
                <IconChevronRight size={20} aria-hidden />
              </Link>
            </li>
          ))}
          <li>
            <Link to="/procedures/status" className={classes.way}>
              <IconSearch size={26} stroke={1.6} aria-hidden />
              <span>
                <span className={classes.name}>{say('statusTitle')}</span>
                <span className={classes.lead}>{say('status')}</span>
              </span>
              <IconChevronRight size={20} aria-hidden />
            </Link>
          </li>
        </ul>
        <Needs />
        <HowLong />
        <Before />
      </Stack>
    </PlainFrame>
  )
}

/** Which documents a case needs. */
function Needs() {
  const say = useTexts(PROCEDURES_TEXTS)
  const names = useProcedureNames()
  const words = useProofWords()
  const [situation, chooseSituation] = useState<Situation>('lost_access')
  const [owner, chooseOwner] = useState<'person' | 'organisation'>('person')
  const needed = proofsNeeded('owner', situation, owner === 'person' ? 'individual' : 'corporation')
  return (
    <section>
      <Title order={2}>{say('needsTitle')}</Title>
      <Text size="sm" c="dimmed" mt={4} mb="md">
        {say('needs', { most: PROOFS_ALLOWED })}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect
          label={say('situation')}
          data={SITUATIONS.map((value) => ({ value, label: names.situation(value) }))}
          value={situation}
          onChange={({ currentTarget }) => chooseSituation(currentTarget.value as Situation)}
        />
        <Input.Wrapper label={say('ownerIs')} labelElement="div">
          <SegmentedControl
            fullWidth
            aria-label={say('ownerIs')}
            data={[
              { value: 'person', label: say('person') },
              { value: 'organisation', label: say('organisation') },
            ]}
            value={owner}
            onChange={(value) => chooseOwner(value as typeof owner)}
          />
        </Input.Wrapper>
      </SimpleGrid>
      <ul className={classes.proofs} aria-live="polite" aria-label={say('needsTitle')}>
        {needed.map((kind) => (
          <li key={kind}>
            <b>{words.kind(kind)}</b>
            <span>{words.hint(kind)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function HowLong() {
  const say = useTexts(PROCEDURES_TEXTS)
  const steps = [
    say('stepAsk'),
    say('stepReview'),
    say('stepWait', { days: waitingDays('domain'), mail: waitingDays('email/domain') }),
    say('stepEffect'),
  ]
  return (
    <section>
      <Title order={2} mb="xs">
        {say('howTitle')}
      </Title>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  )
}

/** Ways that are quicker, for those who can take them. */
function Before() {
  const say = useTexts(PROCEDURES_TEXTS)
  return (
    <section>
      <Title order={2} mb="xs">
        {say('beforeTitle')}
      </Title>
      <Stack gap={6} align="flex-start">
        <Anchor component={Link} to="/reset-password" size="sm" py={2}>
          {say('beforePassword')}
        </Anchor>
        <Anchor component={Link} to="/sign-in" size="sm" py={2}>
          {say('beforeSignIn')}
        </Anchor>
      </Stack>
    </section>
  )
}
