import { Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { OwnRequest } from '../../../api/own-request-wire.ts'
import { CONTACTS, useNames } from '../../parts/names.ts'
import { nameOf } from '../../parts/person-names.ts'
import { useRoleWords } from '../../parts/role-words.ts'
import { useTexts } from '../../words.ts'
import classes from './answer-request.module.css'
import { MEANING_TEXTS } from './meaning-texts.ts'
import type { Part } from './scene.ts'
import { termsOf } from './terms.ts'

type MeaningProps = { request: OwnRequest; part: Part; isAdmin: boolean }

/** What comes with the role, what it costs, what the others keep, and for how long. */
export function Meaning({ request, part, isAdmin }: MeaningProps) {
  const say = useTexts(MEANING_TEXTS)
  const names = useNames()
  const words = { from: nameOf(request.from), to: nameOf(request.to), roles: names.spokenRoles(request.contactTypes) }
  const terms = termsOf(request, part, isAdmin)
  return (
    <Paper withBorder radius="lg" className={classes.card}>
      <Stack gap="lg">
        <Powers request={request} part={part} />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
          {terms.cost && <Term head={say('cost')}>{say(terms.cost, words)}</Term>}
          <Term head={say('others')}>{terms.others.map((key) => say(key, words)).join(' ')}</Term>
          {terms.howLong && <Term head={say('howLong')}>{say(terms.howLong, words)}</Term>}
        </SimpleGrid>
      </Stack>
    </Paper>
  )
}

function Powers({ request, part }: { request: OwnRequest; part: Part }) {
  const say = useTexts(MEANING_TEXTS)
  const mine = part === 'taker' || part === 'receiver'
  const to = nameOf(request.to)
  // Only an administrative contact takes a role: they go on doing all that they do.
  const held = part === 'taker' ? CONTACTS.filter((role) => role === 'contactAdmin' || request.contactTypes.includes(role)) : null
  const { may, mayNot } = useRoleWords()(held ?? request.contactTypes, request.product)
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
      <Term head={mine ? say('youMay') : say('theyMay', { to })}>
        <Lines lines={may} can />
      </Term>
      <Term head={mine ? say('youMayNot') : say('theyMayNot', { to })}>
        <Lines lines={mayNot} can={false} />
      </Term>
    </SimpleGrid>
  )
}

function Lines({ lines, can }: { lines: string[]; can: boolean }) {
  const Icon = can ? IconCheck : IconX
  return (
    <ul className={classes.lines}>
      {lines.map((line) => (
        <li key={line}>
          <Icon size={16} stroke={2.2} color={can ? 'var(--good)' : 'var(--soft)'} aria-hidden />
          <span>{line}</span>
        </li>
      ))}
    </ul>
  )
}

function Term({ head, children }: { head: string; children: ReactNode }) {
  return (
    <section>
      <Title order={2} fz="sm" fw={650} mb={6}>
        {head}
      </Title>
      <Text component="div" size="sm">
        {children}
      </Text>
    </section>
  )
}
