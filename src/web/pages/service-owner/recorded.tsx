import { Button, Group, Stack, Text } from '@mantine/core'
import { IconUserQuestion } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { ServiceOwner } from '../../api/owners.ts'
import { Card } from '../../parts/card.tsx'
import { OwnerFacts } from '../../parts/owner/facts.tsx'
import { useTexts } from '../../words.ts'
import { OPEN_CHANGE_TEXTS, SERVICE_OWNER_TEXTS } from './texts.ts'

type RecordedProps = {
  held: ServiceOwner
  /** What was just done. */
  told: 'saved' | 'started' | 'withdrawn' | undefined
  onEdit: () => void
  onChange: () => void
}

/** Who owns it today. */
export function Recorded({ held: { owner, mayEdit, mayChange, open }, told, onEdit, onChange }: RecordedProps) {
  const say = useTexts(SERVICE_OWNER_TEXTS)
  const about = useTexts(OPEN_CHANGE_TEXTS)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // The form that had the focus is gone.
    if (told === 'saved' || told === 'withdrawn') heading.current?.focus({ preventScroll: true })
  }, [told])
  if (!owner) return <Nothing />
  return (
    <Card
      title={say('recorded')}
      heading={heading}
      told={told === 'saved' ? say('saved') : told === 'withdrawn' ? about('withdrawn') : ''}
    >
      <OwnerFacts owner={owner} />
      {(mayEdit || mayChange) && (
        <Group gap="xs" mt="xs">
          {mayChange && !open && <Button onClick={onChange}>{say('change')}</Button>}
          {mayEdit && (
            <Button variant="default" onClick={onEdit}>
              {say('edit')}
            </Button>
          )}
        </Group>
      )}
    </Card>
  )
}

function Nothing() {
  const say = useTexts(SERVICE_OWNER_TEXTS)
  return (
    <Card title={say('recorded')}>
      <Stack align="center" gap="xs" py="lg" ta="center">
        <IconUserQuestion size={36} stroke={1.4} color="var(--soft)" aria-hidden />
        <Text fw={600}>{say('nothing')}</Text>
        <Text size="sm" c="dimmed" maw={440}>
          {say('nothingWhat')}
        </Text>
        <Button component={Link} to="/procedures" variant="default" mt="xs">
          {say('toProcedures')}
        </Button>
      </Stack>
    </Card>
  )
}
