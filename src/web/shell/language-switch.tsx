import { Button } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { meQuery } from '../api/me.ts'
import { speak, useLanguage } from '../words.ts'

const OTHER = {
  en: { language: 'fr', name: 'Français', locale: 'fr_FR' },
  fr: { language: 'en', name: 'English', locale: 'en_GB' },
} as const

/** Changes to the other language at once; for somebody signed in, also that of the account and its letters. */
export function LanguageSwitch() {
  const other = OTHER[useLanguage()]
  const cache = useQueryClient()
  const change = () => {
    speak(other.language)
    if (cache.getQueryData(meQuery.queryKey))
      void call('PUT', '/me', { language: other.locale }).then(() => cache.invalidateQueries())
  }
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      leftSection={<IconLanguage size={16} />}
      onClick={change}
      lang={other.language}
    >
      {other.name}
    </Button>
  )
}
