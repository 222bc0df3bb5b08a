import { Group, List, type PasswordInputProps, Stack, Text, VisuallyHidden } from '@mantine/core'
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react'
import { useId } from 'react'
import { type PasswordFault, passwordFaults } from '../../domain/password.ts'
import { useTexts } from '../words.ts'
import { useFirstFocus } from './first-focus.ts'
import { FORM_TEXTS } from './form-texts.ts'
import { PasswordField } from './password-field.tsx'

const RULES = [
  ['length', 'ruleLength'],
  ['own', 'ruleOwn'],
  ['common', 'ruleCommon'],
] as const satisfies [PasswordFault, string][]

type NewPasswordProps = {
  label: string
  value: string
  onChange: (password: string) => void
  /** What it must not be, as far as it is known here. */
  email?: string
  nichandle?: string
  /** It is the first field of its form. */
  focus?: boolean
} & Pick<PasswordInputProps, 'error' | 'onFocus' | 'onBlur'>

/** A password to be chosen, with its rules: each is ticked off as it is kept. */
export function NewPassword({ label, value, onChange, email, nichandle, focus = false, ...field }: NewPasswordProps) {
  const say = useTexts(FORM_TEXTS)
  const rules = useId()
  const first = useFirstFocus(focus)
  const faults = value === '' ? null : passwordFaults(value, { email, nichandle })
  return (
    <Stack gap={8}>
      <PasswordField
        label={label}
        autoComplete="new-password"
        required
        withAsterisk={false}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        aria-describedby={rules}
        {...field}
        {...first}
      />
      <List listStyleType="none" id={rules} aria-label={say('passwordRules')} spacing={2}>
        {RULES.map(([fault, rule]) => (
          <List.Item key={fault}>
            <Rule text={say(rule)} kept={faults && !faults.includes(fault)} />
          </List.Item>
        ))}
      </List>
    </Stack>
  )
}

/** `kept` is null before anything was typed. */
function Rule({ text, kept }: { text: string; kept: boolean | null }) {
  const say = useTexts(FORM_TEXTS)
  const Icon = kept ? IconCircleCheckFilled : IconCircle
  return (
    <Group gap={6} wrap="nowrap" align="flex-start" c={kept ? 'var(--good)' : 'dimmed'}>
      <Icon size={16} stroke={1.6} aria-hidden style={{ flex: 'none', marginBlockStart: 3 }} />
      <Text size="sm" c="inherit">
        {text}
        {kept !== null && <VisuallyHidden>: {kept ? say('ruleKept') : say('ruleBroken')}</VisuallyHidden>}
      </Text>
    </Group>
  )
}
