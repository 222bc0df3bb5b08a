import { NativeSelect } from '@mantine/core'
import { CONTACTS, type RequestState, useNames } from '../../parts/names.ts'
import { SearchField } from '../../parts/search-field.tsx'
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
  return (
    <search className={classes.filters}>
      <SearchField
        className={classes.search}
        label={say('search')}
        placeholder={say('searchHint')}
        value={filter.search ?? ''}
        onTyped={(text) => show({ ...filter, search: text || undefined }, true)}
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
