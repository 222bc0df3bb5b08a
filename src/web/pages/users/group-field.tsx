import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type UserGroup, userGroupsQuery } from '../../api/users.ts'
import { useTexts } from '../../words.ts'
import { USER_FORM_TEXTS } from './form-texts.ts'
import { useGroupName } from './group-names.ts'
import { GROUP_ROLE_WORDS } from './group-texts.ts'

type GroupFieldProps = { value?: string; onChange?: (name: string) => void; error?: unknown }

/** Which group a user is in; below it stands what that means. */
export function GroupField({ value = '', onChange }: GroupFieldProps) {
  const say = useTexts(USER_FORM_TEXTS)
  const words = useTexts(GROUP_ROLE_WORDS)
  const groupName = useGroupName()
  const groups = useQuery(userGroupsQuery).data ?? []
  const chosen = groups.find(({ name }) => name === value)
  const choices = groups.map(({ name }: UserGroup) => ({ value: name, label: groupName(name) }))
  const data = choices.length > 0 ? choices : [{ value, label: groupName(value) }]
  return (
    <NativeSelect
      label={say('group')}
      description={chosen && words(chosen.role)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={data}
      value={value}
      onChange={(event) => onChange?.(event.currentTarget.value)}
    />
  )
}
