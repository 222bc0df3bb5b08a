/** What is entered, before it is asked for: for which services, and what the server says of it. */
import { useDebouncedValue } from '@mantine/hooks'
import { type UseQueryResult, useQueries } from '@tanstack/react-query'
import type { OwnService } from '../../../api/own-service-wire.ts'
import type { ContactType } from '../../../api/wire.ts'
import { type Check, checkContacts, type Wanted } from '../../api/services.ts'
import { CONTACTS } from '../../parts/names.ts'
import { useLanguage } from '../../words.ts'

/** What of a service is needed to change its contacts. */
export type Changeable = Pick<OwnService, 'serviceId' | 'url' | 'mayChange' | ContactType>

/** A service, and who is wanted for it. */
export type Target<Service extends Changeable = OwnService> = { service: Service; wanted: Wanted }

/** A target with what the server says about it; no verdict yet while it is asked. */
export type Checked<Service extends Changeable = OwnService> = Target<Service> & {
  check: Check | undefined
  error: Error | null
  isChecking: boolean
}

const PAUSE = 400
/** Nobody is called by less: it is not asked about while it is being typed. */
const SHORTEST = 3

/** Of what is entered, what would change something that is ours to change. */
export function wantedOf(service: Changeable, draft: Wanted): Wanted {
  const changed = CONTACTS.filter((role) => {
    const entered = draft[role]?.trim().toLowerCase()
    return entered && service.mayChange.includes(role) && entered !== service[role].nichandle
  })
  return Object.fromEntries(changed.map((role) => [role, draft[role]!.trim()]))
}

export function isEmpty(wanted: Wanted): boolean {
  return Object.keys(wanted).length === 0
}

/** Asks the server about each target a moment after the last key. What it has said already is not asked again. */
export function useChecks<Service extends Changeable>(targets: Target<Service>[]): Checked<Service>[] {
  const language = useLanguage()
  const now = targets.map(keyOf)
  const [settled] = useDebouncedValue(now.join(), PAUSE)
  const isSettled = settled === now.join()
  const results: UseQueryResult<Check>[] = useQueries({
    queries: targets.map((target, index) => ({
      queryKey: ['services', 'check', now[index], language],
      queryFn: () => checkContacts(target.service, target.wanted),
      enabled: isSettled && isCheckable(target.wanted),
      staleTime: 60_000,
      retry: false,
    })),
  })
  return targets.map((target, index) => {
    const { data, error } = results[index]!
    return { ...target, check: data, error, isChecking: isCheckable(target.wanted) && !data && !error }
  })
}

function keyOf({ service, wanted }: Target<Changeable>): string {
  return JSON.stringify([service.serviceId, wanted])
}

function isCheckable(wanted: Wanted): boolean {
  const entered = Object.values(wanted)
  return entered.length > 0 && entered.every((name) => name.length >= SHORTEST)
}
