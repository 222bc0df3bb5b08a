import { Box, Button, Stack } from '@mantine/core'
import { IconMapQuestion } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { isStaff, useMe } from '../api/me.ts'
import { NOT_FOUND_TEXTS } from '../pages/not-found/texts.ts'
import { useTexts } from '../words.ts'
import { PlainHead } from './plain-head.tsx'

/** For everybody else, there is nothing here. */
export function StaffOnly({ children }: { children: ReactNode }) {
  return isStaff(useMe()) ? children : <NoSuchPage />
}

function NoSuchPage() {
  const say = useTexts(NOT_FOUND_TEXTS)
  return (
    <Box maw={520}>
      <Stack align="flex-start">
        <PlainHead title={say('title')} lead={say('lead')} icon={IconMapQuestion} />
        <Button component={Link} to="/services">
          {say('toServices')}
        </Button>
      </Stack>
    </Box>
  )
}
