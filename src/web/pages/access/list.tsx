import { Group, VisuallyHidden } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import type { Policy } from '../../../api/policy-wire.ts'
import type { Known } from '../../parts/access/known.ts'
import { sentenceOf } from '../../parts/access/sentence.ts'
import { SearchField } from '../../parts/search-field.tsx'
import { useTexts } from '../../words.ts'
import classes from './access.module.css'
import { NoPolicies } from './empty.tsx'
import { lastDeed } from './last-deed.ts'
import type { Shown } from './place.ts'
import { PolicyRow } from './row.tsx'
import { ACCESS_TEXTS } from './texts.ts'

type ListProps = { policies: Policy[]; known: Known; shown: Shown }

export type Written = { policy: Policy; sentence: string }

/** The policies of one view, those that count first. */
export function PolicyList({ policies, known, shown }: ListProps) {
  const say = useTexts(ACCESS_TEXTS)
  const region = useRef<HTMLElement>(null)
  const [done, tell] = useState(lastDeed)
  const written = useMemo(
    () => policies.map((policy) => ({ policy, sentence: sentenceOf(policy, policy.owner, known) })),
    [policies, known],
  )
  const found = sorted(written.filter((each) => matches(each, shown.search, known)))
  const told = (sentence: string) => {
    tell(sentence)
    region.current?.focus({ preventScroll: true })
  }
  return (
    <section ref={region} tabIndex={-1} aria-label={say('list')} style={{ outline: 'none' }}>
      <VisuallyHidden role="status">{done}</VisuallyHidden>
      {(policies.length > 3 || shown.search !== '') && (
        <Group align="flex-end" justify="space-between" mb="md">
          <SearchField
            className={classes.search}
            label={say('search')}
            placeholder={say('searchHint')}
            value={shown.search}
            onTyped={shown.searchFor}
          />
          <span role="status" className={classes.count}>
            {say('found', { count: found.length })}
          </span>
        </Group>
      )}
      {found.length === 0 ? (
        <NoPolicies shown={shown} />
      ) : (
        <ul className={classes.list}>
          {found.map(({ policy, sentence }) => (
            <PolicyRow key={policy.id} policy={policy} sentence={sentence} known={known} onDone={told} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** All words must be found in what it is called, in its sentence, or in what it names. */
function matches({ policy, sentence }: Written, search: string, known: Known): boolean {
  const text = [policy.name, policy.description, sentence, known.person(policy.owner), JSON.stringify(policy)]
    .join(' ')
    .toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function sorted(written: Written[]): Written[] {
  const order = (policy: Policy) => (policy.state === 'active' ? 0 : 1)
  return written.sort((one, other) => order(one.policy) - order(other.policy) || one.policy.name.localeCompare(other.policy.name))
}
