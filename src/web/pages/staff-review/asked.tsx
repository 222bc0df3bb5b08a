import { Badge, Group, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { StaffProcedure } from '../../api/staff.ts'
import { Card } from '../../parts/card.tsx'
import { OwnerFacts } from '../../parts/owner/facts.tsx'
import { namesOf } from '../../parts/person-name.tsx'
import { useProcedureNames } from '../../parts/procedure-names.ts'
import { moment } from '../../parts/time.ts'
import { useLanguage, useTexts } from '../../words.ts'
import classes from './staff-review.module.css'
import { REVIEW_TEXTS } from './texts.ts'

/** Who asks, why, and for what. */
export function Asked({ procedure }: { procedure: StaffProcedure }) {
  const say = useTexts(REVIEW_TEXTS)
  const names = useProcedureNames()
  const language = useLanguage()
  const { situation, statement, submittedAt, wanted } = procedure
  return (
    <Card title={say('asked')}>
      <dl className={classes.facts}>
        <dt>{say('by')}</dt>
        <dd>
          <Applicant procedure={procedure} />
        </dd>
        {submittedAt && (
          <>
            <dt>{say('submitted')}</dt>
            <dd>{moment(submittedAt, language)}</dd>
          </>
        )}
        {situation && (
          <>
            <dt>{say('why')}</dt>
            <dd>{names.situation(situation)}</dd>
          </>
        )}
        <dt>{say('statement')}</dt>
        <dd>{statement || <Text c="dimmed">{say('noStatement')}</Text>}</dd>
      </dl>
      {wanted.owner && (
        <Part title={say('newOwner')}>
          <OwnerFacts owner={wanted.owner} />
        </Part>
      )}
      {wanted.contacts.map((contact) => (
        <Part key={contact.role} title={contact.role === 'billing' ? say('newBilling') : say('newAdmin')}>
          <NewContact contact={contact} />
        </Part>
      ))}
    </Card>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack gap="xs" pt="sm" style={{ borderBlockStart: '1px solid var(--line)' }}>
      <Title order={3} size="md" fw={600}>
        {title}
      </Title>
      {children}
    </Stack>
  )
}

function Applicant({ procedure: { applicant } }: { procedure: StaffProcedure }) {
  const say = useTexts(REVIEW_TEXTS)
  const { email, language, confirmedAt, account } = applicant
  return (
    <Stack gap={2}>
      <Group gap={8}>
        <span>{email}</span>
        {!confirmedAt && !account && (
          <Badge variant="light" color="orange" tt="none">
            {say('unconfirmed')}
          </Badge>
        )}
      </Group>
      {account && <Text size="sm">{`${say('accountOf')} ${namesOf(account)}`}</Text>}
      <Text size="sm" c="dimmed">
        {say('reads', { language: language === 'fr' ? say('french') : say('english') })}
      </Text>
    </Stack>
  )
}

type Contact = StaffProcedure['wanted']['contacts'][number]

function NewContact({ contact: { entered, account } }: { contact: Contact }) {
  const say = useTexts(REVIEW_TEXTS)
  return (
    <Stack gap={2} style={{ overflowWrap: 'anywhere' }}>
      {account ? (
        <>
          <Text fw={600}>{namesOf(account)}</Text>
          <Text size="sm">
            {account.email}
            {', '}
            <Text span inherit c={account.emailVerified ? 'var(--good)' : 'var(--bad)'}>
              {account.emailVerified ? say('verified') : say('unverified')}
            </Text>
            {', '}
            {say('zone', { zone: account.zone })}
          </Text>
        </>
      ) : (
        <Text c="var(--bad)">{say('noAccount')}</Text>
      )}
      <Text size="sm" c="dimmed">
        {say('entered', { entered })}
      </Text>
    </Stack>
  )
}
