import { Button, Group, Skeleton, Stack, Text, Title, VisuallyHidden } from '@mantine/core'
import { IconPhoneOff } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { groupPagesQuery, ungroupedPagesQuery } from '../../api/telephony.ts'
import { CONTACTS, useNames } from '../../parts/names.ts'
import { PageFailed } from '../../parts/page-failed.tsx'
import { TelephonyFrame } from '../../parts/telephony/frame.tsx'
import { useTexts } from '../../words.ts'
import { ContactRow } from './contact-row.tsx'
import { type Row, rowOfGroup, rowOfMember } from './rows.ts'
import classes from './telephony.module.css'
import { TELEPHONY_TEXTS } from './texts.ts'

export function TelephonyPage() {
  const say = useTexts(TELEPHONY_TEXTS)
  return (
    <TelephonyFrame title={say('title')} lead={say('lead')}>
      <ContactManagement />
    </TelephonyFrame>
  )
}

function ContactManagement() {
  const say = useTexts(TELEPHONY_TEXTS)
  const groups = useInfiniteQuery(groupPagesQuery)
  const ungrouped = useInfiniteQuery(ungroupedPagesQuery)
  const error = groups.error ?? ungrouped.error
  if (error && (!groups.data || !ungrouped.data)) {
    return <PageFailed error={error} reset={() => void Promise.all([groups.refetch(), ungrouped.refetch()])} />
  }
  if (!groups.data || !ungrouped.data) return <RowsToCome />
  const rows = groups.data.pages.flatMap((page) => page.rows.map(rowOfGroup))
  const others = ungrouped.data.pages.flatMap((page) => page.rows.map(rowOfMember))
  if (rows.length + others.length === 0) return <NoTelephony />
  return (
    <Stack gap="xl">
      {rows.length > 0 && <Rows title={say('groups')} rows={rows} pages={groups} />}
      {others.length > 0 && <Rows title={say('ungrouped')} rows={others} pages={ungrouped} />}
    </Stack>
  )
}

type RowsProps = {
  title: string
  rows: Row[]
  pages: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
}

function Rows({ title, rows, pages }: RowsProps) {
  const say = useTexts(TELEPHONY_TEXTS)
  const names = useNames()
  return (
    <section aria-label={title}>
      <div className={classes.list}>
        {/* Each contact says by itself which it is. */}
        <div className={classes.heads} aria-hidden>
          <span>{title}</span>
          {CONTACTS.map((role) => (
            <span key={role}>{names.shortRole(role)}</span>
          ))}
        </div>
        <ul className={classes.rows}>
          {rows.map((row) => (
            <ContactRow key={row.serviceId} row={row} isOnly={rows.length === 1} />
          ))}
        </ul>
      </div>
      {pages.hasNextPage && (
        <Group justify="center" mt="md">
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
            {say('more')}
          </Button>
        </Group>
      )}
    </section>
  )
}

function NoTelephony() {
  const say = useTexts(TELEPHONY_TEXTS)
  return (
    <Stack align="center" gap="sm" className={classes.empty}>
      <IconPhoneOff size={40} stroke={1.4} color="var(--soft)" aria-hidden />
      <Title order={2} ta="center">
        {say('noneTitle')}
      </Title>
      <Text c="dimmed" ta="center" maw={440}>
        {say('none')}
      </Text>
      <Button variant="default" component={Link} to="/requests">
        {say('seeRequests')}
      </Button>
    </Stack>
  )
}

function RowsToCome() {
  const say = useTexts(TELEPHONY_TEXTS)
  return (
    <div className={classes.list} aria-busy="true">
      <VisuallyHidden role="status">{say('loading')}</VisuallyHidden>
      {['first', 'second', 'third'].map((row) => (
        <Group key={row} wrap="nowrap" gap="xl" p="lg" className={classes.row}>
          <Skeleton height={34} w="28%" />
          <Skeleton height={34} w="18%" />
          <Skeleton height={34} w="18%" visibleFrom="sm" />
          <Skeleton height={34} w="18%" visibleFrom="sm" />
        </Group>
      ))}
    </div>
  )
}
