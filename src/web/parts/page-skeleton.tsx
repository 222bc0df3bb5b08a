import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useTexts } from '../words.ts'
import { PART_TEXTS } from './texts.ts'

/** What stands where a page will be. */
export function PageSkeleton({ rows = 6 }: { rows?: number }) {
  const say = useTexts(PART_TEXTS)
  return (
    <Stack gap="md" aria-busy="true">
      <VisuallyHidden role="status">{say('loading')}</VisuallyHidden>
      <Skeleton height={32} width="40%" radius="md" />
      <Skeleton height={18} width="65%" radius="md" mb="md" />
      {Array.from({ length: rows }, (_, row) => `row ${row}`).map((row) => (
        <Skeleton key={row} height={44} radius="md" />
      ))}
    </Stack>
  )
}
