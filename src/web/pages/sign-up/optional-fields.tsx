import { Collapse, NativeSelect, SimpleGrid, Stack, TextInput, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useId } from 'react'
import { ZONES } from '../../../domain/zone.ts'
import { useTexts } from '../../words.ts'
import type { SignUpFields } from './form.tsx'
import { SIGN_UP_TEXTS } from './texts.ts'

const ZONE_NAMES = { EU: 'europe', CA: 'canada', US: 'unitedStates', APAC: 'asiaPacific' } as const

/** What can be told later as well, folded away. */
export function OptionalFields({ form }: { form: SignUpFields }) {
  const say = useTexts(SIGN_UP_TEXTS)
  const [open, { toggle }] = useDisclosure(false)
  const content = useId()
  const Mark = open ? IconChevronDown : IconChevronRight
  const zones = [{ value: '', label: say('usual') }, ...ZONES.map((value) => ({ value, label: say(ZONE_NAMES[value]) }))]
  const text = (field: 'phone' | 'address' | 'zip' | 'city' | 'area', autoComplete: string) => (
    <TextInput label={say(field)} autoComplete={autoComplete} maxLength={255} {...form.getInputProps(field)} />
  )
  return (
    <div>
      <UnstyledButton
        onClick={toggle}
        aria-expanded={open}
        aria-controls={content}
        c="var(--mantine-color-anchor)"
        fz="sm"
        fw={500}
      >
        <Mark size={16} aria-hidden style={{ verticalAlign: '-3px', marginInlineEnd: 6 }} />
        {say('optional')}
      </UnstyledButton>
      <Collapse expanded={open} id={content}>
        <Stack pt="md">
          {text('address', 'street-address')}
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            {text('zip', 'postal-code')}
            {text('city', 'address-level2')}
            {text('area', 'address-level1')}
            {text('phone', 'tel')}
          </SimpleGrid>
          <NativeSelect label={say('zone')} description={say('zoneHint')} data={zones} {...form.getInputProps('zone')} />
        </Stack>
      </Collapse>
    </div>
  )
}
