import { Button, Stack } from '@mantine/core'
import { IconMapQuestion } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { PlainFrame } from '../../parts/plain-frame.tsx'
import { PlainHead } from '../../parts/plain-head.tsx'
import { useTexts } from '../../words.ts'
import { NOT_FOUND_TEXTS } from './texts.ts'

export function NotFoundPage() {
  const say = useTexts(NOT_FOUND_TEXTS)
  return (
    <PlainFrame>
      <Stack>
        <PlainHead title={say('title')} lead={say('lead')} icon={IconMapQuestion} />
        <Button component={Link} to="/services" size="md" fullWidth>
          {say('toServices')}
        </Button>
      </Stack>
    </PlainFrame>
  )
}
