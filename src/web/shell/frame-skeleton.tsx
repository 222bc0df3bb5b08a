import { Group, Skeleton, Stack } from '@mantine/core'
import { BrandMark } from '../parts/brand-mark.tsx'
import { PageSkeleton } from '../parts/page-skeleton.tsx'
import classes from './shell.module.css'

/** The frame of the pages, before it is known who is there: what comes next moves nothing. */
export function FrameSkeleton() {
  return (
    <div className={classes.shell}>
      <header className={classes.header}>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <BrandMark />
          <Skeleton circle height={34} />
        </Group>
      </header>
      <div className={classes.side}>
        <Stack gap={10} p={4}>
          {['70%', '80%', '55%', '50%'].map((width) => (
            <Skeleton key={width} height={30} width={width} radius="md" />
          ))}
        </Stack>
      </div>
      <main className={classes.main}>
        <PageSkeleton />
      </main>
      <div className={classes.foot} />
    </div>
  )
}
