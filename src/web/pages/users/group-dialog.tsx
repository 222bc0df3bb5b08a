import { Button, Group, Radio, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { GROUP_ROLES, type GroupRole } from '../../../domain/user.ts'
import { createGroup, saveGroup, type UserGroup } from '../../api/users.ts'
import { FormFailure } from '../../parts/form-failure.tsx'
import { useTexts } from '../../words.ts'
import { FormDialog } from './form-dialog.tsx'
import { GROUP_ROLE_TEXTS, GROUP_ROLE_WORDS, GROUPS_TEXTS } from './group-texts.ts'

type GroupDialogProps = {
  opened: boolean
  /** Absent for a new one. */
  group: UserGroup | undefined
  onClose: () => void
  onDone: (what: string) => void
}

/** Adds a group of users, or changes one. */
export function GroupDialog({ opened, group, onClose, onDone }: GroupDialogProps) {
  const say = useTexts(GROUPS_TEXTS)
  return (
    <FormDialog
      opened={opened}
      title={group ? say('editTitle', { name: group.name }) : say('addTitle')}
      onClose={onClose}
      onDone={onDone}
      form={(onBusy, onSaved) => <GroupForm group={group} onBusy={onBusy} onSaved={onSaved} />}
    />
  )
}

type GroupDraft = { name: string; description: string; role: GroupRole }
type GroupFormProps = { group: UserGroup | undefined; onBusy: (busy: boolean) => void; onSaved: (what: string) => void }

const NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/i

function GroupForm({ group, onBusy, onSaved }: GroupFormProps) {
  const say = useTexts(GROUPS_TEXTS)
  const { name = '', description = '', role = 'NONE' } = group ?? {}
  const form = useForm<GroupDraft>({
    initialValues: { name, description, role },
    validate: (draft) => (NAME.test(draft.name) ? {} : { name: say('nameWrong') }),
  })
  const save = useSave(group, onBusy, onSaved)
  return (
    <form onSubmit={form.onSubmit((draft) => (save.isPending ? undefined : save.mutate(draft)))} noValidate>
      <Stack>
        <FormFailure error={save.error} />
        {!group && (
          <TextInput
            label={say('name')}
            autoComplete="off"
            spellCheck={false}
            maxLength={64}
            required
            data-autofocus
            {...form.getInputProps('name')}
          />
        )}
        <TextInput label={say('description')} maxLength={255} {...form.getInputProps('description')} />
        <RoleField {...form.getInputProps('role')} />
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {group ? say('save') : say('add')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function useSave(group: UserGroup | undefined, onBusy: GroupFormProps['onBusy'], onSaved: GroupFormProps['onSaved']) {
  const say = useTexts(GROUPS_TEXTS)
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async ({ name, ...changes }: GroupDraft) => {
      onBusy(true)
      await (group ? saveGroup(name, changes) : createGroup(name, changes))
      await cache.invalidateQueries({ queryKey: ['users'] })
    },
    onSettled: () => onBusy(false),
    onSuccess: (_, { name }) => onSaved(group ? say('wasSaved', { name }) : say('wasAdded', { name })),
  })
}

function RoleField(field: { value?: GroupRole; onChange?: (role: string) => void }) {
  const say = useTexts(GROUPS_TEXTS)
  const role = useTexts(GROUP_ROLE_TEXTS)
  const words = useTexts(GROUP_ROLE_WORDS)
  return (
    <Radio.Group label={say('role')} {...field}>
      <Stack gap="sm" mt={6}>
        {GROUP_ROLES.map((each) => (
          <Radio key={each} value={each} label={role(each)} description={words(each)} />
        ))}
      </Stack>
    </Radio.Group>
  )
}
