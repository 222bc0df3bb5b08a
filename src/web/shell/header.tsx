import { Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { BrandMark } from '../parts/brand-mark.tsx'
import { AccountMenu } from './account-menu.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { ServiceSearch } from './service-search.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

/** On a narrow screen, language and theme are in the menu of the account. */
export function Header() {
  return (
    <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="xs">
      <Link to="/services" style={{ color: 'inherit', textDecoration: 'none', minWidth: 0, overflow: 'hidden' }}>
        <BrandMark />
      </Link>
      <Group gap={4} wrap="nowrap" style={{ flex: 'none' }}>
        <ServiceSearch />
        <Group gap={4} wrap="nowrap" visibleFrom="sm">
          <LanguageSwitch />
          <ThemeSwitch />
        </Group>
        <AccountMenu />
      </Group>
    </Group>
  )
}
