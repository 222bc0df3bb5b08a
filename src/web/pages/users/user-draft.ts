import type { FormErrors } from '@mantine/form'
import type { Language } from '../../../domain/language.ts'
import type { User } from '../../api/users.ts'
import { useTexts } from '../../words.ts'
import { USER_FORM_TEXTS } from './form-texts.ts'

/** A user as it stands in the form. */
export type UserDraft = {
  login: string
  email: string
  description: string
  group: string
  language: Language
  entry: 'letter' | 'password'
  password: string
}

/** A new one gets letters in the language of who adds him. */
export function userDraftOf(user: User | undefined, spoken: Language): UserDraft {
  const { login = '', email = '', description = '', group = 'DEFAULT', language = spoken } = user ?? {}
  return { login, email, description, group, language, entry: 'letter', password: '' }
}

const LOGIN = /^[a-z0-9][a-z0-9._-]{0,63}$/i

/** What can be said before the server is asked. */
export function useDraftRules(isNew: boolean): (draft: UserDraft) => FormErrors {
  const say = useTexts(USER_FORM_TEXTS)
  return ({ login, email, entry, password }) => ({
    ...(isNew && !LOGIN.test(login) && { login: say('loginWrong') }),
    ...(!/.@./.test(email) && { email: say('emailMissing') }),
    ...(isNew && entry === 'password' && password === '' && { password: say('passwordMissing') }),
  })
}
