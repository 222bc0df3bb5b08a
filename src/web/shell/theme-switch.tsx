import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core'
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
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
  return CHOICES.map(({ scheme, label, Icon }) => (
    <Menu.Item
      key={scheme}
      role="menuitemradio"
      aria-checked={scheme === colorScheme}
      leftSection={<Icon size={16} />}
      rightSection={scheme === colorScheme && <IconCheck size={16} />}
      onClick={() => setColorScheme(scheme)}
    >
      {say(label)}
    </Menu.Item>
  ))
}
