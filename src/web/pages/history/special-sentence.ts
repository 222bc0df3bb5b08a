/** Sentences about owners, procedures and telephony groups. */
import type { EventKind } from '../../../domain/event.ts'
import type { Language } from '../../../domain/language.ts'
import { useProcedureNames } from '../../parts/procedure-names.ts'
import { day } from '../../parts/time.ts'
import { type Say, useTexts } from '../../words.ts'
import { SPECIAL_EVENT_TEXTS, SPOKEN_PROCEDURE_TEXTS } from './special-texts.ts'

type Key = keyof typeof SPECIAL_EVENT_TEXTS.en

/** What these sentences are made with, beside what all are. */
export type SpecialTongue = {
  special: Say<Key>
  /** What a procedure is about, by the code of its kind. */
  procedure: (kind: string) => string
  yes: (verdict: string) => string
  no: (verdict: string) => string
}

type Tongue = SpecialTongue & {
  language: Language
  list: (parts: readonly string[]) => string
  field: (field: string) => string
}

export type SpecialFacts = {
  from: string
  to: string
  services: string[]
  fields: string[]
  side: 'present' | 'new'
  reason: string
  lockedUntil: string | null
  procedureKind: string
  page: number
  proofs: number
  verdict: string
  effectiveAt: string
  overridden: string[]
}

export type SpecialKind = Extract<EventKind, `owner${string}` | `procedure.${string}` | 'services.moved'>
type Telling = (facts: SpecialFacts, tongue: Tongue) => string | undefined

export function useSpecialTongue(): SpecialTongue {
  const { yes, no } = useProcedureNames()
  return {
    special: useTexts(SPECIAL_EVENT_TEXTS),
    procedure: useTexts(SPOKEN_PROCEDURE_TEXTS) as (kind: string) => string,
    yes,
    no,
  }
}

/** So many names stand in a sentence; five hundred may have moved. */
const NAMED = 6

function moved({ from, to, services }: SpecialFacts, { special, list }: Tongue): string {
  const more = services.length - NAMED
  const names = more > 1 ? special('namesMore', { names: services.slice(0, NAMED).join(', '), count: more }) : list(services)
  return special('moved', { from, to, names })
}

const ENDED = {
  owner_set: 'endedOwnerSet',
  admin_changed: 'endedAdminChanged',
  procedure_accepted: 'endedProcedureAccepted',
  contacts_set: 'endedContactsSet',
  service_removed: 'endedServiceRemoved',
} as const

const bySide =
  (present: Key & `${string}Present`, newcomer: Key & `${string}New`): Telling =>
  ({ side }, { special }) =>
    special(side === 'present' ? present : newcomer)

function accepted({ effectiveAt, overridden }: SpecialFacts, { special, language }: Tongue): string {
  return special(overridden.length > 0 ? 'acceptedOver' : 'accepted', { day: day(effectiveAt, language) })
}

function done({ procedureKind, lockedUntil }: SpecialFacts, { special, procedure, language }: Tongue): string {
  const about = procedure(procedureKind)
  if (!lockedUntil) return special('procedureDone', { about })
  return special('procedureDoneLocked', { about, day: day(lockedUntil, language) })
}

/** Nothing from one of these: the few words of its kind do. */
export const SPECIAL_TELLINGS: { [Kind in SpecialKind]?: Telling } = {
  'services.moved': moved,
  'owner.edited': ({ fields }, { special, list, field }) => special('ownerEdited', { fields: list(fields.map(field)) }),
  'owner-change.confirmed': bySide('confirmedPresent', 'confirmedNew'),
  'owner-change.refused': bySide('refusedPresent', 'refusedNew'),
  'owner-change.resent': bySide('resentPresent', 'resentNew'),
  'owner-change.expired': (_facts, { special }) => special('expired'),
  'owner-change.aborted': ({ reason }, { special }) => {
    const key = ENDED[reason as keyof typeof ENDED]
    return key && special(key)
  },
  'owner-change.done': ({ lockedUntil }, { special, language }) =>
    lockedUntil ? special('doneLocked', { day: day(lockedUntil, language) }) : special('done'),
  'procedure.begun': ({ procedureKind }, { special, procedure }) => special('begun', { about: procedure(procedureKind) }),
  'procedure.submitted': ({ procedureKind }, { special, procedure }) => special('submitted', { about: procedure(procedureKind) }),
  'procedure.proof-viewed': ({ page }, { special }) => special('viewed', { page }),
  'procedure.proofs-deleted': ({ proofs }, { special }) => special('deleted', { count: proofs }),
  'procedure.supported': ({ verdict }, { special, yes }) => special('supported', { verdict: yes(verdict) }),
  'procedure.accepted': accepted,
  'procedure.refused': ({ verdict }, { special, no }) => special('refused', { verdict: no(verdict) }),
  'procedure.done': done,
}
