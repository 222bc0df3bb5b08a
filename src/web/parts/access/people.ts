/** Whom access can be given to: those that are known are offered, others are found by what was entered. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { accountUrn, groupUrn, namedIdentity, userUrn } from '../../../domain/urn.ts'
import { Refused } from '../../api/call.ts'
import { identitiesQuery } from '../../api/identities.ts'
import { useMe } from '../../api/me.ts'
import { checkContacts, servicePageQuery } from '../../api/services.ts'
import { useTexts } from '../../words.ts'
import { messageOf } from '../page-failed.tsx'
import { PART_TEXTS } from '../texts.ts'
import type { Known } from './known.ts'
import { ACCESS_PEOPLE_TEXTS } from './people-texts.ts'
import { usePeopleKnown } from './use-known.ts'

export type Offer = { title: string; options: { urn: string; label: string }[] }

export function useOffered(known: Known, chosen: readonly string[]): Offer[] {
  const say = useTexts(ACCESS_PEOPLE_TEXTS)
  const { nichandle: me, zone } = useMe()
  const people = usePeopleKnown()
  const { users, groups } = useQuery(identitiesQuery).data ?? { users: [], groups: [] }
  const single = users.map((login) => ({ urn: userUrn(zone, me, login), label: login }))
  const everybody = users.length > 0 ? [{ urn: userUrn(zone, me, '*'), label: say('everyUser') }] : []
  const others = [...people].filter(([handle]) => handle !== me)
  const offers = [
    { title: say('users'), options: [...single, ...everybody] },
    {
      title: say('groups'),
      options: groups.map((name) => ({ urn: groupUrn(zone, me, name), label: known.userGroup(name) })),
    },
    {
      title: say('people'),
      options: others.map(([handle, name]) => ({
        urn: accountUrn(zone, handle),
        label: name === handle ? handle : `${name} (${handle})`,
      })),
    },
  ]
  const free = offers.map((each) => ({ ...each, options: each.options.filter(({ urn }) => !chosen.includes(urn)) }))
  return free.filter(({ options }) => options.length > 0)
}

/** Finds who is meant by what was typed, and hands on who it is. */
export function useResolved(known: Known, offered: readonly Offer[], found: (urn: string) => void, mayBeReader = false) {
  const say = useTexts(ACCESS_PEOPLE_TEXTS)
  const sayPart = useTexts(PART_TEXTS)
  const { zone } = useMe()
  const services = useQuery(servicePageQuery({}, undefined, 50)).data?.services ?? []
  const run = useMutation({
    mutationFn: async (text: string) => {
      const urn = offeredAs(text, offered) ?? (await namedBy(text))
      if (urn === undefined) throw new Refused(400, say('unknownWho', { text }), undefined)
      if (!mayBeReader && namedIdentity(urn)?.account === known.me && namedIdentity(urn)?.kind === 'account') {
        throw new Refused(400, say('yourself'), undefined)
      }
      found(urn)
    },
  })
  const namedBy = async (text: string): Promise<string | undefined> => {
    if (namedIdentity(text)) return text
    const handle = text.includes('@') ? await handleOf(text) : text.toLowerCase()
    return handle && /^[a-z0-9]+-[a-z0-9-]+$/.test(handle) ? accountUrn(zone, handle) : undefined
  }
  /** Whose address it is, is told to whoever may ask that account to become a contact. */
  const handleOf = async (email: string): Promise<string | undefined> => {
    const service = services.find(({ mayChange }) => mayChange.length > 0)
    const role = service?.mayChange[0]
    if (!service || !role) return undefined
    const { tasks, refusals } = await checkContacts(service, { [role]: email })
    if (tasks[0]) return tasks[0].toAccount
    const [refusal] = refusals
    if (refusal?.code === 'same_contact' || !refusal) return service[role].nichandle
    throw new Refused(400, refusal.message, refusal.code)
  }
  const fault = run.error && messageOf(run.error, sayPart('unreachable'))
  return { ask: run.mutate, isPending: run.isPending, fault }
}

function offeredAs(text: string, offered: readonly Offer[]): string | undefined {
  const wanted = text.toLowerCase()
  const options = offered.flatMap((each) => each.options)
  const exact = options.find(({ label, urn }) => label.toLowerCase() === wanted || urn.endsWith(`/${wanted}`))
  const starting = options.filter(({ label }) => label.toLowerCase().startsWith(wanted))
  return exact?.urn ?? (starting.length === 1 ? starting[0]!.urn : undefined)
}
