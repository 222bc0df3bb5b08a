import { Radio, Stack } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { NewPassword } from '../../parts/new-password.tsx'
import { useTexts } from '../../words.ts'
import { USER_FORM_TEXTS } from './form-texts.ts'
import type { UserDraft } from './user-draft.ts'

/** How a new user gets in: by a letter, or with a password that is set now. */
export function EntryFields({ form }: { form: UseFormReturnType<UserDraft> }) {
  const say = useTexts(USER_FORM_TEXTS)
  const { value: password, onChange, error } = form.getInputProps('password')
  return (
    <>
      <Radio.Group label={say('entry')} {...form.getInputProps('entry')}>
        <Stack gap="xs" mt={6}>
          <Radio value="letter" label={say('byLetter')} />
          <Radio value="password" label={say('byPassword')} />
        </Stack>
      </Radio.Group>
      {form.values.entry === 'password' && (
        <NewPassword label={say('password')} value={password} onChange={onChange} email={form.values.email} error={error} />
      )}
    </>
  )
}
