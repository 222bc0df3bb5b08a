import { ActionIcon, Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { deleteGroup, type UserGroup, userGroupsQuery } from '../../api/users.ts'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { isForbidden, PageFailed } from '../../parts/page-failed.tsx'
import { useTexts } from '../../words.ts'
import { GroupDialog } from './group-dialog.tsx'
import { useGroupName } from './group-names.ts'
import { GROUP_ROLE_WORDS, GROUPS_TEXTS } from './group-texts.ts'
import { Section } from './section.tsx'
import { useTold } from './told.ts'
import classes from './users.module.css'

type Doing = { what: 'add' } | { what: 'edit' | 'delete'; group: UserGroup } | null

/** The groups of users, with what their roles give in plain words. */
export function GroupList() {
  const say = useTexts(GROUPS_TEXTS)
  const groups = useQuery(userGroupsQuery)
  const [doing, start] = useState<Doing>(null)
  const { told, done, heading } = useTold()
  // The users above say it.
  if (isForbidden(groups.error)) return null
  const add = (
    <Button variant="default" onClick={() => start({ what: 'add' })}>
      {say('add')}
    </Button>
  )
  return (
    <Section title={say('title')} lead={say('lead')} told={told} heading={heading} aside={groups.data && add}>
      {groups.isPending && <RowsToCome />}
      {groups.isError && !groups.data && (
        <div className={classes.failed}>
          <PageFailed error={groups.error} reset={() => void groups.refetch()} />
        </div>
      )}
      {groups.data && (
        <ul className={classes.rows} aria-label={say('list')}>
          {inOrder(groups.data).map((group) => (
            <Row key={group.name} group={group} onStart={(what) => start({ what, group })} />
          ))}
        </ul>
      )}
      <Dialogs doing={doing} onClose={() => start(null)} onDone={done} />
    </Section>
  )
}

/** Those that are there from the start first, the mightiest at the top. */
function inOrder(groups: readonly UserGroup[]): UserGroup[] {
  return [...groups].sort(
    (one, other) => Number(other.defaultGroup) - Number(one.defaultGroup) || one.name.localeCompare(other.name),
  )
}

function Row({ group, onStart }: { group: UserGroup; onStart: (what: 'edit' | 'delete') => void }) {
  const say = useTexts(GROUPS_TEXTS)
  const words = useTexts(GROUP_ROLE_WORDS)
  const name = useGroupName()(group.name)
  return (
    <li className={classes.groupRow}>
      <div style={{ minWidth: 0 }}>
        <Text fw={600} truncate title={name}>
          {name}
        </Text>
        {group.description && (
          <Text size="sm" c="dimmed" truncate title={group.description}>
            {group.description}
          </Text>
        )}
      </div>
      <Text size="sm">{words(group.role)}</Text>
      {group.defaultGroup ? (
        <Text size="sm" c="dimmed">
          {say('always')}
        </Text>
      ) : (
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            onClick={() => onStart('edit')}
            aria-label={say('editNamed', { name })}
          >
            <IconPencil size={18} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            onClick={() => onStart('delete')}
            aria-label={say('deleteNamed', { name })}
          >
            <IconTrash size={18} />
          </ActionIcon>
        </Group>
      )}
    </li>
  )
}

type DialogsProps = { doing: Doing; onClose: () => void; onDone: (what: string) => void }

function Dialogs({ doing, onClose, onDone }: DialogsProps) {
  const say = useTexts(GROUPS_TEXTS)
  const cache = useQueryClient()
  const name = doing && 'group' in doing ? doing.group.name : ''
  return (
    <>
      <GroupDialog
        opened={doing?.what === 'add' || doing?.what === 'edit'}
        group={doing?.what === 'edit' ? doing.group : undefined}
        onClose={onClose}
        onDone={onDone}
      />
      <ConfirmDialog
        opened={doing?.what === 'delete'}
        title={say('deleteTitle', { name })}
        action={say('delete')}
        onConfirm={() => deleteGroup(name).then(() => cache.invalidateQueries({ queryKey: ['users'] }))}
        onClose={onClose}
        onDone={() => onDone(say('wasDeleted', { name }))}
      >
        {say('deleteWhat')}
      </ConfirmDialog>
    </>
  )
}

function RowsToCome() {
  return (
    <Stack gap="xs" p="lg" pt={0} aria-busy="true">
      {['one', 'two', 'three'].map((row) => (
        <Skeleton key={row} height={44} radius="md" />
      ))}
    </Stack>
  )
}
