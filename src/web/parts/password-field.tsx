import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useTexts } from '../words.ts'
import { FORM_TEXTS } from './form-texts.ts'

/** A password, hidden until somebody wants to see it; the keyboard reaches the eye, too. */
export function PasswordField(props: PasswordInputProps) {
  const say = useTexts(FORM_TEXTS)
  return (
    <PasswordInput
      maxLength={1024}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': say('showPassword') }}
      {...props}
    />
  )
}
