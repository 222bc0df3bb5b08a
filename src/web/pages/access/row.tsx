import { ActionIcon, Badge, Group, Menu, Text } from '@mantine/core'
import { IconCalendar, IconCopy, IconDots, IconPencil, IconPlayerStop, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import type { Policy } from '../../../api/policy-wire.ts'
import type { Known } from '../../parts/access/known.ts'
import { fromNow } from '../../parts/time.ts'
import { useLanguage, useTexts } from '../../words.ts'
import classes from './access.module.css'
import { ACCESS_TEXTS } from './texts.ts'

// Loaded when somebody wants one of them.
const RowDialog = lazy(() => import('./dialogs.tsx').then(({ RowDialog }) => ({ default: RowDialog })))

export type Deed = 'end' | 'endNow' | 'delete'

type RowProps = { policy: Policy; sentence: string; known: Known; onDone: (sentence: string) => void }

/** A policy: what it is called, what it means, until when. */
export function PolicyRow({ policy, sentence, known, onDone }: RowProps) {
  const say = useTexts(ACCESS_TEXTS)
  const [wanted, want] = useState<Deed>()
  const [opened, setOpened] = useState(false)
  const open = (deed: Deed) => {
    want(deed)
    setOpened(true)
  }
  return (
    <li className={classes.row} data-policy={policy.id} data-expired={policy.state === 'expired' || undefined}>
      <div className={classes.words}>
        {policy.readOnly ? (
          <span className={classes.name}>{policy.name}</span>
        ) : (
          <Link to="/access/$policyId" params={{ policyId: policy.id }} className={classes.name}>
            {policy.name}
          </Link>
        )}
        <Text size="sm" className={classes.sentence}>
          {sentence}
        </Text>
        <Marks policy={policy} known={known} />
      </div>
      {!policy.readOnly && (
        <>
          <RowMenu policy={policy} label={say('actionsOf', { name: policy.name })} onWanted={open} />
          <Suspense>
            {wanted && (
              <RowDialog deed={wanted} opened={opened} policy={policy} onClose={() => setOpened(false)} onDone={onDone} />
            )}
          </Suspense>
        </>
      )}
    </li>
  )
}

function Marks({ policy, known }: { policy: Policy; known: Known }) {
  const say = useTexts(ACCESS_TEXTS)
  const language = useLanguage()
  const { expiredAt, state, permissions, conditions } = policy
  const when = expiredAt && fromNow(expiredAt, language)
  return (
    <Group gap={8} mt={6} className={classes.marks}>
      {state === 'expired' && <Mark colour="gray">{say('expired')}</Mark>}
      {(permissions.deny ?? []).length > 0 && <Mark colour="red">{say('denies')}</Mark>}
      {conditions && <Mark colour="blue">{say('limited')}</Mark>}
      {policy.readOnly && <span>{say('from', { owner: known.person(policy.owner) })}</span>}
      <span>{when ? (state === 'expired' ? say('expiredSince', { when }) : say('ends', { when })) : say('endsNever')}</span>
    </Group>
  )
}

function Mark({ colour, children }: { colour: string; children: string }) {
  return (
    <Badge variant="light" color={colour} tt="none" fw={600}>
      {children}
    </Badge>
  )
}

function RowMenu({ policy, label, onWanted }: { policy: Policy; label: string; onWanted: (deed: Deed) => void }) {
  const say = useTexts(ACCESS_TEXTS)
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to={`/access/${policy.id}`} leftSection={<IconPencil size={16} />}>
          {say('edit')}
        </Menu.Item>
        <Menu.Item component={Link} to={`/access/new?copy=${policy.id}`} leftSection={<IconCopy size={16} />}>
          {say('duplicate')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCalendar size={16} />} onClick={() => onWanted('end')}>
          {say('changeEnd')}
        </Menu.Item>
        {policy.state === 'active' && (
          <Menu.Item leftSection={<IconPlayerStop size={16} />} onClick={() => onWanted('endNow')}>
            {say('endNow')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => onWanted('delete')}>
          {say('delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
