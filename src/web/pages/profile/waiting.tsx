import { Skeleton, Stack } from '@mantine/core'

/** What stands where rows will be. */
export function Waiting({ rows }: { rows: number }) {
  return (
    <Stack aria-busy="true">
      {Array.from({ length: rows }, (_, row) => `row ${row}`).map((row) => (
        <Skeleton key={row} height={56} />
      ))}
    </Stack>
  )
}
