/** People whose names are ours to know: with whom we share services. */
import { useQuery } from '@tanstack/react-query'
import type { OwnService } from '../../../api/own-service-wire.ts'
import type { Person } from '../../../api/person-wire.ts'
import type { ContactType } from '../../../api/wire.ts'
import { useMe } from '../../api/me.ts'
import { servicePageQuery } from '../../api/services.ts'
import { CONTACTS } from '../../parts/names.ts'
import { namesOf } from '../../parts/person-name.tsx'

export type People = {
  known: Person[]
  /** "Théo Yildiz (ty10002-psn)"; of a stranger, the handle. */
  who: (handle: string) => string
  isMe: (handle: string) => boolean
}

export function usePeople(service: Pick<OwnService, ContactType>): People {
  const me = useMe()
  const others = useQuery(servicePageQuery({}, undefined, 50)).data?.services ?? []
  const byHandle = new Map<string, Person>()
  const name = [me.firstname, me.name].filter(Boolean).join(' ') || null
  byHandle.set(me.nichandle, { nichandle: me.nichandle, name, organisation: me.organisation ?? null })
  for (const each of [service, ...others]) for (const role of CONTACTS) byHandle.set(each[role].nichandle, each[role])
  return {
    known: [...byHandle.values()],
    who: (handle) => {
      const person = byHandle.get(handle)
      return person ? namesOf(person) : handle
    },
    isMe: (handle) => handle === me.nichandle,
  }
}
