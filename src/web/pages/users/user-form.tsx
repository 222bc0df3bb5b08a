import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { signInName } from '../../../domain/account.ts'
import { useMe } from '../../api/me.ts'
import { createUser, saveUser, type User } from '../../api/users.ts'
import { FormFailure } from '../../parts/form-failure.tsx'
import { useLanguage, useTexts } from '../../words.ts'
import { EntryFields } from './entry-fields.tsx'
import { USER_FORM_TEXTS } from './form-texts.ts'
import { GroupField } from './group-field.tsx'
import { LanguageField } from './language-field.tsx'
import { USERS_TEXTS } from './texts.ts'
import { type UserDraft, useDraftRules, userDraftOf } from './user-draft.ts'

type UserFormProps = { user: User | undefined; onBusy: (busy: boolean) => void; onSaved: (what: string) => void }

export function UserForm({ user, onBusy, onSaved }: UserFormProps) {
  const say = useTexts(USER_FORM_TEXTS)
  const { nichandle } = useMe()
  const form = useForm<UserDraft>({
    initialValues: userDraftOf(user, useLanguage()),
    validate: useDraftRules(user === undefined),
  })
  const save = useSave(user, onBusy, onSaved)
  const { login, entry } = form.values
  const action = user ? say('save') : entry === 'letter' ? say('invite') : say('add')
  return (
    <form onSubmit={form.onSubmit((draft) => (save.isPending ? undefined : save.mutate(draft)))} noValidate>
      <Stack>
        <FormFailure error={save.error} />
        {!user && (
          <TextInput
            label={say('login')}
            description={say('loginHint', { name: signInName(nichandle, login.toLowerCase() || '…') })}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={64}
            required
            data-autofocus
            {...form.getInputProps('login')}
          />
        )}
        <TextInput
          label={say('email')}
          type="email"
          autoComplete="off"
          maxLength={254}
          required
          data-autofocus={user ? true : undefined}
          {...form.getInputProps('email')}
        />
        <TextInput
          label={say('description')}
          description={say('descriptionHint')}
          maxLength={255}
          {...form.getInputProps('description')}
        />
        <LanguageField {...form.getInputProps('language')} />
        <GroupField {...form.getInputProps('group')} />
        {!user && <EntryFields form={form} />}
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function useSave(user: User | undefined, onBusy: UserFormProps['onBusy'], onSaved: UserFormProps['onSaved']) {
  const say = useTexts(USERS_TEXTS)
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async ({ login, entry, password, ...changes }: UserDraft) => {
      onBusy(true)
      if (user) await saveUser(user.login, changes)
      else await createUser({ login, ...changes, ...(entry === 'password' && { password }) })
      await cache.invalidateQueries({ queryKey: ['users'] })
    },
    onSettled: () => onBusy(false),
    onSuccess: (_, { login, email, entry }) => {
      if (user) onSaved(say('wasSaved'))
      else onSaved(entry === 'letter' ? say('wasInvited', { email }) : say('wasCreated', { login }))
    },
  })
}
