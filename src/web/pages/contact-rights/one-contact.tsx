import { Group, Stack, Text, Title } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { OwnService } from '../../../api/own-service-wire.ts'
import type { ContactType } from '../../../api/wire.ts'
import { RoleBadge } from '../../parts/badges.tsx'
import { useNames } from '../../parts/names.ts'
import { PersonName } from '../../parts/person-name.tsx'
import { useRoleWords } from '../../parts/role-words.ts'
import { changeableBy } from '../../parts/who-may-change.ts'
import { useTexts } from '../../words.ts'
import classes from './contact-rights.module.css'
import { CONTACT_RIGHTS_TEXTS } from './texts.ts'

/** One of the three contacts of a service: who it is, and what that one may do. */
export function OneContact({ role, service }: { role: ContactType; service: OwnService }) {
  const say = useTexts(CONTACT_RIGHTS_TEXTS)
  const names = useNames()
  const words = useRoleWords()([role], service.product)
  const changeable = changeableBy(role, service.product)
  return (
    <section className={classes.card} aria-labelledby={role}>
      <Title order={2} id={role} mb="sm">
        {names.role(role)}
      </Title>
      <PersonName person={service[role]} />
      <Stack gap={6} mt="lg">
        <Text size="sm" fw={600}>
          {say('mayAsk')}
        </Text>
        <Group gap={4}>
          {changeable.map((each) => (
            <RoleBadge key={each} role={each} />
          ))}
          {changeable.length === 0 && <Text size="sm">{say('noContact')}</Text>}
        </Group>
      </Stack>
      <Powers title={say('may')} powers={words.may} icon={<IconCheck size={18} color="var(--good)" aria-hidden />} />
      <Powers title={say('mayNot')} powers={words.mayNot} icon={<IconX size={18} color="var(--bad)" aria-hidden />} />
    </section>
  )
}

function Powers({ title, powers, icon }: { title: string; powers: string[]; icon: ReactNode }) {
  return (
    <Stack gap={6} mt="lg">
      <Title order={3} fz="sm">
        {title}
      </Title>
      <ul className={classes.powers}>
        {powers.map((power) => (
          <li key={power}>
            {icon}
            <span>{power}</span>
          </li>
        ))}
      </ul>
    </Stack>
  )
}
