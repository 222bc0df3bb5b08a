import { Group, Text } from '@mantine/core'
import ourMark from '../icon.svg'
import { SETTINGS } from '../settings.ts'

const { name, hasLogo } = SETTINGS.brand

/** The host's logo and name. */
export function BrandMark({ size = 'md' }: { size?: 'md' | 'lg' }) {
  const pixels = size === 'lg' ? 36 : 28
  return (
    <Group gap="xs" wrap="nowrap" component="span">
      <img src={hasLogo ? '/brand/logo' : ourMark} alt="" height={pixels} style={{ maxWidth: 160 }} />
      <Text component="span" fw={700} fz={size === 'lg' ? 'xl' : 'lg'} truncate>
        {name}
      </Text>
    </Group>
  )
}
