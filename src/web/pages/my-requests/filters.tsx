import { NativeSelect, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { CONTACTS, type RequestState, useNames } from '../../parts/names.ts'
import { useTyped } from '../../parts/typed.ts'
import { useTexts } from '../../words.ts'
import classes from './my-requests.module.css'
import type { Shown } from './place.ts'
import { MY_REQUESTS_TEXTS } from './texts.ts'

/** Those in which a request stands for any time. */
const STATES = ['validatingByCustomers', 'done', 'refused', 'aborted', 'expired', 'error'] as const satisfies RequestState[]

/** What narrows the list. Who asks for what waits knows its state. */
export function Filters({ shown }: { shown: Shown }) {
  const say = useTexts(MY_REQUESTS_TEXTS)
  const names = useNames()
  const { filter, show } = shown
  const [search, type] = useTyped(filter.search ?? '', (text) => show({ ...filter, search: text || undefined }, true))
  return (
    <search className={classes.filters}>
      <TextInput
        type="search"
        className={classes.search}
        label={say('search')}
        placeholder={say('searchHint')}
        leftSection={<IconSearch size={16} />}
        value={search}
        maxLength={255}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <NativeSelect
        label={say('role')}
        value={filter.role ?? ''}
        onChange={(event) => show({ ...filter, role: event.currentTarget.value || undefined })}
        data={[{ value: '', label: say('anyRole') }, ...CONTACTS.map((role) => ({ value: role, label: names.role(role) }))]}
      />
      {shown.view === 'all' && (
        <NativeSelect
          label={say('state')}
          value={filter.state ?? ''}
          onChange={(event) => show({ ...filter, state: event.currentTarget.value || undefined })}
          data={[
            { value: '', label: say('anyState') },
            ...STATES.map((state) => ({ value: state, label: names.requestState(state) })),
          ]}
        />
      )}
    </search>
  )
}
