import { Avatar, Code, CopyButton, Group, Menu, Stack, Text, UnstyledButton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import {
  IconCheck,
  IconChecklist,
  IconChevronDown,
  IconCopy,
  IconLanguage,
  IconLogout,
  IconMailOpened,
  IconPhone,
  IconUser,
} from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { entryNameOf, isStaff, useMe } from '../api/me.ts'
import { useHasTelephony } from '../api/services.ts'
import { signOut } from '../api/sign-in.ts'
import { PART_TEXTS } from '../parts/texts.ts'
import { SETTINGS } from '../settings.ts'
import { useTexts } from '../words.ts'
import { useOtherLanguage } from './language-switch.tsx'
import { SHELL_TEXTS } from './texts.ts'
import { ThemeChoices } from './theme-switch.tsx'

/** Who is signed in, and the way out. */
export function AccountMenu() {
  const say = useTexts(SHELL_TEXTS)
  const me = useMe()
  const cache = useQueryClient()
  const name = me.user ?? ([me.firstname, me.name].filter(Boolean).join(' ') || me.nichandle)
  const handle = me.user === null ? me.nichandle : say('userOf', { account: me.nichandle })
  const narrow = useMediaQuery('(max-width: 47.99em)')
  const navigate = useNavigate()
  const leave = async () => {
    await signOut()
    await navigate({ to: '/sign-in', state: { notice: 'signedOut' } })
    cache.clear()
  }
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <UnstyledButton aria-label={say('account', { name })} p={4}>
          <Group gap={8} wrap="nowrap">
            <Avatar name={name} size={34} radius="xl" color="brand" />
            <Stack gap={0} visibleFrom="md">
              <Text size="sm" fw={600} lh={1.2}>
                {name}
              </Text>
              <Text size="xs" c="dimmed" lh={1.2}>
                {handle}
              </Text>
            </Stack>
            <IconChevronDown size={14} aria-hidden />
          </Group>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Stack gap={2} px="sm" py="xs">
          <Text fw={600}>{name}</Text>
          {me.user !== null && <Text size="sm">{handle}</Text>}
          {me.organisation && <Text size="sm">{me.organisation}</Text>}
        </Stack>
        <CopyOwnHandle handle={entryNameOf(me)} />
        <Menu.Divider />
        <Menu.Item component={Link} to="/profile" leftSection={<IconUser size={16} />}>
          {say('profile')}
        </Menu.Item>
        {narrow && <NarrowChoices />}
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={leave}>
          {say('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function CopyOwnHandle({ handle }: { handle: string }) {
  const say = useTexts(PART_TEXTS)
  return (
    <CopyButton value={handle} timeout={2000}>
      {({ copied, copy }) => (
        <Menu.Item
          closeMenuOnClick={false}
          leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          aria-label={copied ? say('copied') : say('copy', { what: handle })}
          onClick={copy}
        >
          <Code fz="sm">{handle}</Code>
        </Menu.Item>
      )}
    </CopyButton>
  )
}

/** What has no room elsewhere on a narrow screen. */
function NarrowChoices() {
  const say = useTexts(SHELL_TEXTS)
  const language = useOtherLanguage()
  return (
    <>
      {useHasTelephony() && (
        <Menu.Item component={Link} to="/telephony" leftSection={<IconPhone size={16} />}>
          {say('telephony')}
        </Menu.Item>
      )}
      {isStaff(useMe()) && (
        <Menu.Item component={Link} to="/staff" leftSection={<IconChecklist size={16} />}>
          {say('staff')}
        </Menu.Item>
      )}
      {SETTINGS.demo && (
        <Menu.Item component="a" href="/mailbox" leftSection={<IconMailOpened size={16} />}>
          {say('mailbox')}
        </Menu.Item>
      )}
      <Menu.Divider />
      <Menu.Item leftSection={<IconLanguage size={16} />} lang={language.code} onClick={language.choose}>
        {language.name}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Label>{say('theme')}</Menu.Label>
      <ThemeChoices />
      <Menu.Divider />
    </>
  )
}
