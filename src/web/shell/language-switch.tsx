import { Button } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import type { Language } from '../../domain/language.ts'
import { call } from '../api/call.ts'
import { meQuery } from '../api/me.ts'
import { speak, useLanguage } from '../words.ts'

const OTHER = {
  en: { language: 'fr', name: 'Français', locale: 'fr_FR' },
  fr: { language: 'en', name: 'English', locale: 'en_GB' },
} as const

/** Changes to the other language at once; for an account holder, also that of the account and its letters. */
export function useOtherLanguage(): { code: Language; name: string; choose: () => void } {
  const { language, name, locale } = OTHER[useLanguage()]
  const cache = useQueryClient()
  const choose = () => {
    speak(language)
    if (cache.getQueryData(meQuery.queryKey)?.user === null)
      void call('PUT', '/me', { language: locale }).then(() => cache.invalidateQueries())
  }
  return { code: language, name, choose }
}

export function LanguageSwitch() {
  const { code, name, choose } = useOtherLanguage()
  return (
    <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconLanguage size={16} />} onClick={choose} lang={code}>
      {name}
    </Button>
  )
}
