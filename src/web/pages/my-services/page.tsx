import { Button, Group, Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Refused } from '../../api/call.ts'
import { type ServicePage, servicePageQuery } from '../../api/services.ts'
import { CONTACTS } from '../../parts/names.ts'
import { PageFailed } from '../../parts/page-failed.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Pager } from '../../parts/pager.tsx'
import { count } from '../../parts/time.ts'
import { useLanguage, useTexts } from '../../words.ts'
import { ServiceCards } from './cards.tsx'
import { NoServices } from './empty.tsx'
import { Filters } from './filters.tsx'
import classes from './my-services.module.css'
import { type Shown, useShown } from './place.ts'
import { ServiceTable } from './table.tsx'
import { MY_SERVICES_TEXTS } from './texts.ts'

export function MyServicesPage() {
  const say = useTexts(MY_SERVICES_TEXTS)
  const shown = useShown()
  const narrow = useMediaQuery('(max-width: 61.99em)', undefined, { getInitialValueInEffect: false }) ?? false
  const page = useQuery(servicePageQuery(shown.filter, shown.cursor))
  // What the server does not take comes from the address: the list without it can be shown.
  const retry = () => (page.error instanceof Refused && page.error.status === 400 ? shown.clear() : void page.refetch())
  return (
    <>
      <PageHead title={say('title')} lead={say('lead')} />
      <Filters shown={shown} known={contactsIn(page.data)} narrow={narrow} />
      <ResultCount page={page.data} shown={shown} />
      {page.isError && !page.data && <PageFailed error={page.error} reset={retry} />}
      {page.isPending && <RowsToCome />}
      {page.data && <List page={page.data} shown={shown} narrow={narrow} loading={page.isPlaceholderData} />}
    </>
  )
}

function contactsIn(page: ServicePage | undefined): string[] {
  const handles = page?.services.flatMap((service) => CONTACTS.map((role) => service[role].nichandle)) ?? []
  return [...new Set(handles)].sort()
}

/** How many there are, said as it changes. */
function ResultCount({ page, shown }: { page: ServicePage | undefined; shown: Shown }) {
  const say = useTexts(MY_SERVICES_TEXTS)
  const language = useLanguage()
  const total = page && count(page.total, language)
  return (
    <Group justify="space-between" mih={32} mb={8}>
      <span role="status" className={classes.count}>
        {page && (page.more ? say('foundMore', { shown: total! }) : say('found', { count: page.total, shown: total! }))}
      </span>
      {shown.isFiltered && (
        <Button variant="subtle" size="compact-sm" onClick={shown.clear}>
          {say('clear')}
        </Button>
      )}
    </Group>
  )
}

type ListProps = { page: ServicePage; shown: Shown; narrow: boolean; loading: boolean }

/** The services of now stay while the next are on their way. */
function List({ page, shown, narrow, loading }: ListProps) {
  const say = useTexts(MY_SERVICES_TEXTS)
  const region = useRef<HTMLElement>(null)
  const turned = useRef(false)
  useEffect(() => {
    if (!turned.current || loading) return
    turned.current = false
    region.current?.focus({ preventScroll: true })
    region.current?.scrollIntoView({ block: 'start' })
  }, [loading])
  if (page.services.length === 0) return <NoServices isFiltered={shown.isFiltered} onClear={shown.clear} />
  const turnTo = (cursor: string | null) => {
    if (cursor === null) return null
    return () => {
      turned.current = true
      shown.turnTo(cursor)
    }
  }
  return (
    <>
      <section ref={region} tabIndex={-1} aria-label={say('title')} aria-busy={loading} className={classes.list}>
        <div className={classes.progress} hidden={!loading} />
        {narrow ? <ServiceCards services={page.services} /> : <ServiceTable services={page.services} shown={shown} />}
      </section>
      <Pager previous={turnTo(page.previous)} next={turnTo(page.next)} loading={loading} />
    </>
  )
}

function RowsToCome() {
  const say = useTexts(MY_SERVICES_TEXTS)
  return (
    <Stack gap={1} className={classes.list} aria-busy="true" p="md">
      <VisuallyHidden role="status">{say('loading')}</VisuallyHidden>
      {Array.from({ length: 8 }, (_, row) => `row ${row}`).map((row) => (
        <Group key={row} wrap="nowrap" gap="xl" h={56}>
          <Skeleton height={16} w="30%" />
          <Skeleton height={16} w="15%" />
          <Skeleton height={16} w="20%" visibleFrom="sm" />
          <Skeleton height={16} w="20%" visibleFrom="sm" />
        </Group>
      ))}
    </Stack>
  )
}
