import { Avatar, Group, Menu, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconLogout, IconUser } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMe } from '../api/me.ts'
import { signOut } from '../api/sign-in.ts'
import { CopyHandle } from '../parts/copy-handle.tsx'
import { useTexts } from '../words.ts'
import { SHELL_TEXTS } from './texts.ts'

/** Who is signed in, and the way out. */
export function AccountMenu() {
  const say = useTexts(SHELL_TEXTS)
  const me = useMe()
  const cache = useQueryClient()
  const name = [me.firstname, me.name].filter(Boolean).join(' ') || me.nichandle
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
                {me.nichandle}
              </Text>
            </Stack>
            <IconChevronDown size={14} aria-hidden />
          </Group>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Stack gap={2} px="sm" py="xs">
          <Text fw={600}>{name}</Text>
          {me.organisation && <Text size="sm">{me.organisation}</Text>}
          <CopyHandle handle={me.nichandle} />
        </Stack>
        <Menu.Divider />
        <Menu.Item component={Link} to="/profile" leftSection={<IconUser size={16} />}>
          {say('profile')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={leave}>
          {say('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
