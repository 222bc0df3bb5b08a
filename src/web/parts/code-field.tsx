import { TextInput } from '@mantine/core'
import { useTexts } from '../words.ts'
import { useFirstFocus } from './first-focus.ts'
import { FORM_TEXTS } from './form-texts.ts'
import type { LinkCode } from './link-code.ts'

/** The code of a letter: filled in from its link, or pasted by hand. */
export function CodeField({ code, change, fromLink, focus = false }: LinkCode & { focus?: boolean }) {
  const say = useTexts(FORM_TEXTS)
  const first = useFirstFocus(focus)
  return (
    <TextInput
      label={say('code')}
      description={fromLink ? say('codeHint') : say('codeByHand')}
      value={code}
      onChange={(event) => change(event.currentTarget.value.trim())}
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
      autoComplete="one-time-code"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      maxLength={256}
      required
      withAsterisk={false}
      {...first}
    />
  )
}
