import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useTexts } from '../words.ts'
import { PART_TEXTS } from './texts.ts'

/** What stands where a small form will be, in its shape. */
export function FormSkeleton() {
  const say = useTexts(PART_TEXTS)
  return (
    <Stack gap="lg" aria-busy="true">
      <VisuallyHidden role="status">{say('loading')}</VisuallyHidden>
      <Skeleton height={30} width="45%" radius="md" />
      <Skeleton height={58} radius="md" />
      <Skeleton height={58} radius="md" />
      <Skeleton height={42} radius="md" />
    </Stack>
  )
}
