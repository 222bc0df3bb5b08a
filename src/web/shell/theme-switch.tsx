import { ActionIcon, type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useTexts } from '../words.ts'
import { SHELL_TEXTS } from './texts.ts'

const CHOICES = [
  { scheme: 'light', label: 'light', Icon: IconSun },
  { scheme: 'dark', label: 'dark', Icon: IconMoon },
  { scheme: 'auto', label: 'system', Icon: IconDeviceDesktop },
] as const

export function ThemeSwitch() {
  const say = useTexts(SHELL_TEXTS)
  const { colorScheme } = useMantineColorScheme()
  const { Icon } = CHOICES.find(({ scheme }) => scheme === colorScheme)!
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={say('theme')}>
          <Icon size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <ThemeChoices />
      </Menu.Dropdown>
    </Menu>
  )
}

/** Items of a menu. */
export function ThemeChoices() {
  const say = useTexts(SHELL_TEXTS)
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}>
      {CHOICES.map(({ scheme, label }) => (
        <Menu.RadioItem key={scheme} value={scheme} closeMenuOnClick>
          {say(label)}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}
