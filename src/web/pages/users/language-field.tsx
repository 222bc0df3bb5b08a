import { NativeSelect } from '@mantine/core'
import { useTexts } from '../../words.ts'
import { USER_FORM_TEXTS } from './form-texts.ts'

/** Each in its own words, as whoever speaks it looks for it. */
const CHOICES = [
  { value: 'en', label: 'English' },
  { value: 'fr', label: 'Français' },
]

/** In which language a user gets letters. */
export function LanguageField(field: { value?: string; onChange?: unknown }) {
  const say = useTexts(USER_FORM_TEXTS)
  return <NativeSelect label={say('language')} data={CHOICES} {...(field as object)} />
}
