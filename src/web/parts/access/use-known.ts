/** What the words about access are made from, as far as it has been loaded. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Person } from '../../../api/person-wire.ts'
import { actionsQuery, permissionsGroupsQuery, resourceGroupsQuery } from '../../api/access-reference.ts'
import { useMe } from '../../api/me.ts'
import { servicePageQuery } from '../../api/services.ts'
import { useLanguage, useTexts } from '../../words.ts'
import { CONTACTS, useNames } from '../names.ts'
import { nameOf } from '../person-names.ts'
import type { Known } from './known.ts'
import { SENTENCE_TEXTS } from './sentence-texts.ts'
import { SUBJECT_TEXTS } from './subject-texts.ts'
import { USER_GROUP_TEXTS } from './user-group-texts.ts'

/** `known` is undefined until there is enough of it for a sentence. */
export function useKnown(): { known: Known | undefined; error: Error | null; retry: () => void } {
  const language = useLanguage()
  const say = useTexts(SENTENCE_TEXTS)
  const subject = useTexts(SUBJECT_TEXTS) as (key: string) => string
  const userGroup = useTexts(USER_GROUP_TEXTS) as (key: string) => string
  const { product } = useNames()
  const { nichandle: me } = useMe()
  const actions = useQuery(actionsQuery(language))
  const resources = useQuery(resourceGroupsQuery)
  const permissions = useQuery(permissionsGroupsQuery)
  const people = usePeopleKnown()
  // Groups that can not be read are named by what they are: that is no reason to show nothing.
  const isReady = actions.data !== undefined && !resources.isPending && !permissions.isPending
  const known = useMemo<Known | undefined>(() => {
    if (!isReady) return undefined
    const services = new Map((resources.data ?? []).map((group) => [group.urn, group]))
    const rights = new Map((permissions.data ?? []).map((group) => [group.urn, group]))
    return {
      language,
      say,
      me,
      product,
      userGroup,
      person: (handle) => people.get(handle) ?? handle,
      subject: (group) => (group in SUBJECT_TEXTS.en ? subject(group) : undefined),
      resourceGroup: (urn) => {
        const group = services.get(urn)
        return group && { name: group.name, kinds: group.resources.flatMap(({ type }) => type ?? []) }
      },
      permissionsGroup: (urn) => rights.get(urn)?.name,
      actions: actions.data ?? [],
    }
  }, [isReady, language, say, me, product, userGroup, subject, people, actions.data, resources.data, permissions.data])
  return { known, error: actions.error, retry: () => void actions.refetch() }
}

/** Names of the people with whom the reader shares services. */
export function usePeopleKnown(): ReadonlyMap<string, string> {
  const { data } = useQuery(servicePageQuery({}, undefined, 50))
  const me = useMe()
  return useMemo(() => {
    const own = [me.firstname, me.name].filter(Boolean).join(' ')
    const names = new Map<string, string>(own ? [[me.nichandle, own]] : [])
    const people: Person[] = (data?.services ?? []).flatMap((service) => CONTACTS.map((role) => service[role]))
    for (const person of people) if (!names.has(person.nichandle)) names.set(person.nichandle, nameOf(person))
    return names
  }, [data, me])
}
