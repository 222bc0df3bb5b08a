import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { serviceSummaryQuery } from '../../api/services.ts'
import { CONTACTS, useNames } from '../../parts/names.ts'
import { SearchField } from '../../parts/search-field.tsx'
import { useTyped } from '../../parts/typed.ts'
import { useTexts } from '../../words.ts'
import classes from './my-services.module.css'
import { type Order, type Shown, SORTS, type Sort } from './place.ts'
import { MY_SERVICES_TEXTS } from './texts.ts'

type FiltersProps = { shown: Shown; known: string[]; narrow: boolean }

/** What narrows the list. On a narrow screen, all but the search waits behind a button. */
export function Filters({ shown, known, narrow }: FiltersProps) {
  const say = useTexts(MY_SERVICES_TEXTS)
  const [opened, { toggle }] = useDisclosure(false)
  return (
    <search className={classes.filters}>
      <SearchField
        className={classes.search}
        label={say('search')}
        placeholder={say('searchHint')}
        value={shown.filter.search ?? ''}
        onTyped={(text) => shown.show({ search: text || undefined }, true)}
      />
      {narrow && (
        <Button
          variant="default"
          leftSection={<IconAdjustmentsHorizontal size={16} />}
          aria-expanded={opened}
          aria-controls="filters"
          onClick={toggle}
        >
          {say('filters')}
        </Button>
      )}
      <div id="filters" className={classes.more} hidden={narrow && !opened}>
        <MoreFilters shown={shown} known={known} />
        {narrow && <SortChoice shown={shown} />}
      </div>
    </search>
  )
}

function MoreFilters({ shown, known }: { shown: Shown; known: string[] }) {
  const say = useTexts(MY_SERVICES_TEXTS)
  const names = useNames()
  const kinds = useKinds()
  const { filter, show } = shown
  const [contact, typeContact] = useTyped(filter.contact ?? '', (text) => show({ contact: text || undefined }, true))
  return (
    <>
      <NativeSelect
        label={say('kind')}
        value={filter.product ?? ''}
        onChange={(event) => show({ product: event.currentTarget.value || undefined })}
        data={[{ value: '', label: say('everyKind') }, ...kinds]}
      />
      <NativeSelect
        label={say('myRole')}
        value={filter.role ?? ''}
        onChange={(event) => show({ role: event.currentTarget.value || undefined })}
        data={[{ value: '', label: say('anyRole') }, ...CONTACTS.map((role) => ({ value: role, label: names.role(role) }))]}
      />
      <TextInput
        label={say('contact')}
        placeholder={say('contactHint')}
        value={contact}
        maxLength={255}
        list="known-contacts"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => typeContact(event.currentTarget.value)}
      />
      <datalist id="known-contacts">
        {known.map((handle) => (
          <option key={handle} value={handle} />
        ))}
      </datalist>
      <label className={classes.pendingOnly}>
        <input
          type="checkbox"
          checked={filter.pending === 'true'}
          onChange={(event) => show({ pending: event.currentTarget.checked ? 'true' : undefined })}
        />
        {say('pendingOnly')}
      </label>
    </>
  )
}

/** The kinds that I have, by name, with how many of each. */
function useKinds(): { value: string; label: string }[] {
  const say = useTexts(MY_SERVICES_TEXTS)
  const names = useNames()
  const { data } = useQuery(serviceSummaryQuery)
  const kinds = (data?.products ?? []).map(({ product, count }) => ({
    value: product,
    label: say('kindCount', { kind: names.product(product), count }),
  }))
  return kinds.sort((one, other) => one.label.localeCompare(other.label))
}

function SortChoice({ shown }: { shown: Shown }) {
  const say = useTexts(MY_SERVICES_TEXTS)
  const column = useColumns()
  return (
    <NativeSelect
      label={say('sortBy')}
      value={`${shown.sort} ${shown.order}`}
      onChange={(event) => {
        const [sort, order] = event.currentTarget.value.split(' ') as [Sort, Order]
        shown.show({ sort, order })
      }}
      data={SORTS.flatMap((sort) => [
        { value: `${sort} asc`, label: say('ascending', { column: column(sort) }) },
        { value: `${sort} desc`, label: say('descending', { column: column(sort) }) },
      ])}
    />
  )
}

/** The heads of the columns. */
export function useColumns(): (sort: Sort) => string {
  const say = useTexts(MY_SERVICES_TEXTS)
  const names = useNames()
  return (sort) => {
    if (sort === 'name') return say('service')
    if (sort === 'product') return say('kind')
    return sort === 'status' ? say('status') : names.shortRole(sort)
  }
}
