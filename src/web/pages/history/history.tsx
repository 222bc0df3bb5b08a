import { Anchor, Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import { IconClockHour4, IconDownload } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { Person } from '../../../api/person-wire.ts'
import { historyQuery, historyTable } from '../../api/history.ts'
import { PageFailed } from '../../parts/page-failed.tsx'
import { useTexts } from '../../words.ts'
import { FilterBar } from './filter-bar.tsx'
import { type Filters, type Group as KindGroup, useFilters } from './filters.ts'
import { HISTORY_TEXTS } from './texts.ts'
import { Timeline } from './timeline.tsx'
import { useTongue } from './tongue.ts'

type HistoryProps = {
  /** What it is the history of: `/me`, or the path of a service. */
  of: string
  groups: readonly KindGroup[]
  /** Whether it spans services. */
  isAccount?: boolean
  /** Whom the reader knows by name. */
  people?: readonly Person[]
}

export function History({ of, groups, isAccount = false, people = [] }: HistoryProps) {
  const filters = useFilters()
  const filter = isAccount ? filters.filter : { ...filters.filter, service: undefined }
  const history = useInfiniteQuery(historyQuery(of, filter))
  const happenings = history.data?.pages.flatMap((page) => page.happenings) ?? []
  const tongue = useTongue(happenings, people)
  return (
    <div aria-busy={history.isPlaceholderData}>
      <FilterBar filters={filters} groups={groups} withService={isAccount} />
      {happenings.length > 0 && <Download href={historyTable(of, filter)} isFiltered={filters.isFiltered} />}
      {history.isPending && <Waiting />}
      {history.isError && <PageFailed error={history.error} reset={() => void history.refetch()} />}
      {history.isSuccess && happenings.length === 0 && <Nothing filters={filters} />}
      {happenings.length > 0 && (
        <Timeline
          happenings={happenings}
          tongue={tongue}
          onService={isAccount ? (service) => filters.change({ service }) : undefined}
          isLoadingOlder={history.isFetchingNextPage}
          onOlder={history.hasNextPage ? () => void history.fetchNextPage() : null}
        />
      )}
    </div>
  )
}

function Download({ href, isFiltered }: { href: string; isFiltered: boolean }) {
  const say = useTexts(HISTORY_TEXTS)
  return (
    <Anchor href={href} download size="sm" py={4} display="inline-block">
      <Group component="span" gap={6} display="inline-flex">
        <IconDownload size={16} aria-hidden />
        {isFiltered ? say('downloadFiltered') : say('download')}
      </Group>
    </Anchor>
  )
}

function Nothing({ filters }: { filters: Filters }) {
  const say = useTexts(HISTORY_TEXTS)
  return (
    <Stack align="center" gap={6} py="xl" ta="center" role="status">
      <IconClockHour4 size={36} stroke={1.4} aria-hidden style={{ color: 'var(--soft)' }} />
      <Text fw={600}>{filters.isFiltered ? say('nothingFits') : say('nothing')}</Text>
      <Text size="sm" c="dimmed">
        {filters.isFiltered ? say('nothingFitsWhat') : say('nothingWhat')}
      </Text>
      {filters.isFiltered && (
        <Button variant="default" size="sm" mt="xs" onClick={filters.clear}>
          {say('clear')}
        </Button>
      )}
    </Stack>
  )
}

function Waiting() {
  return (
    <Stack gap="xs" aria-busy="true" mt="xl">
      <Skeleton height={16} width={120} mb="xs" />
      {['one', 'two', 'three', 'four', 'five'].map((row) => (
        <Skeleton key={row} height={58} radius="md" />
      ))}
    </Stack>
  )
}
