import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core'
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
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { Icon } = CHOICES.find(({ scheme }) => scheme === colorScheme)!
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={say('theme')}>
          <Icon size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {CHOICES.map(({ scheme, label, Icon: ChoiceIcon }) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={scheme === colorScheme}
            leftSection={<ChoiceIcon size={16} />}
            onClick={() => setColorScheme(scheme)}
            fw={scheme === colorScheme ? 600 : undefined}
          >
            {say(label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
