import { Stack, Table, Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { memo } from 'react'
import type { OwnService } from '../../../api/own-service-wire.ts'
import { StatusBadge } from '../../parts/badges.tsx'
import { CONTACTS, useNames } from '../../parts/names.ts'
import { PersonName } from '../../parts/person-name.tsx'
import { useTexts } from '../../words.ts'
import { useColumns } from './filters.tsx'
import classes from './my-services.module.css'
import type { Shown, Sort } from './place.ts'
import { MyRoles, OpenRequests, ServiceMenu, ServiceName } from './row-parts.tsx'
import { MY_SERVICES_TEXTS } from './texts.ts'

const BEFORE_ROLES = ['name', 'product', 'contactAdmin', 'contactTech', 'contactBilling'] as const

export function ServiceTable({ services, shown }: { services: OwnService[]; shown: Shown }) {
  const say = useTexts(MY_SERVICES_TEXTS)
  return (
    <Table className={classes.table} layout="fixed" verticalSpacing={10} highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          {BEFORE_ROLES.map((sort) => (
            <SortedHead key={sort} sort={sort} shown={shown} />
          ))}
          <Table.Th scope="col">{say('myRoles')}</Table.Th>
          <SortedHead sort="status" shown={shown} />
          <Table.Th scope="col" w={56}>
            <VisuallyHidden>{say('actions')}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {services.map((service) => (
          <Row key={service.serviceId} service={service} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

const WIDTHS: Record<Sort, string> = {
  name: '20%',
  product: '10%',
  contactAdmin: '13.5%',
  contactTech: '13.5%',
  contactBilling: '13.5%',
  status: '12%',
}

/** The head of a column that sorts by it; once more turns the order around. */
function SortedHead({ sort, shown }: { sort: Sort; shown: Shown }) {
  const column = useColumns()
  const isSorted = shown.sort === sort
  const isUp = shown.order === 'asc'
  const Arrow = isSorted ? (isUp ? IconArrowUp : IconArrowDown) : IconArrowsSort
  const turn = () => shown.show({ sort, order: isSorted && isUp ? 'desc' : undefined })
  return (
    <Table.Th scope="col" w={WIDTHS[sort]} aria-sort={isSorted ? (isUp ? 'ascending' : 'descending') : 'none'}>
      <UnstyledButton className={classes.sort} data-sorted={isSorted || undefined} onClick={turn}>
        <span>{column(sort)}</span>
        <Arrow size={14} aria-hidden />
      </UnstyledButton>
    </Table.Th>
  )
}

const Row = memo(function Row({ service }: { service: OwnService }) {
  const names = useNames()
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <ServiceName service={service} />
      </Table.Th>
      <Table.Td>
        <Text size="sm">{names.product(service.product)}</Text>
      </Table.Td>
      {CONTACTS.map((role) => (
        <Table.Td key={role}>
          <PersonName person={service[role]} />
        </Table.Td>
      ))}
      <Table.Td>
        <MyRoles service={service} />
      </Table.Td>
      <Table.Td>
        <Stack gap={4} align="flex-start">
          <StatusBadge status={service.status} />
          <OpenRequests service={service} />
        </Stack>
      </Table.Td>
      <Table.Td>
        <ServiceMenu service={service} />
      </Table.Td>
    </Table.Tr>
  )
})
