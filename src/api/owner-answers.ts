/** Owners and changes of owner, put into what the wire says of them. */
import type { OwnerStanding } from '../actions/owner-answers.ts'
import type { OwnerConsideration } from '../actions/owner-changes.ts'
import type { KnownOwnerChange } from '../db/owner-changes.ts'
import type { ToldOwner } from '../db/owners.ts'
import type { PersonRow } from '../db/people.ts'
import { ownerName, ownerTold } from '../domain/owner.ts'
import { type Consent, hasLapsed, type OpenOwnerChange, waitingFor } from '../domain/owner-change.ts'
import { lockDays, lockedUntil } from '../domain/transfer-lock.ts'
import type { Language } from './language.ts'
import type { OwnerAnswer, OwnerChangeTask, OwnerCheck, OwnerConfirmation, ServiceOwner } from './owner-wire.ts'
import { type Person, personOf, strangerOf } from './person-wire.ts'
import { refusalAnswer } from './refusals.ts'

type People = Map<string, PersonRow>

function askedBy({ askedBy: handle }: { askedBy: string }, people: People): Person {
  const person = people.get(handle)
  return person ? personOf(person) : strangerOf(handle)
}

export function serviceOwnerOf(
  known: ToldOwner | undefined,
  open: OpenOwnerChange | undefined,
  people: People,
  rights: { mayEdit: boolean; mayChange: boolean },
  now: Date,
): ServiceOwner {
  const owner = ownerTold(known?.told)
  const until = known?.transferLockedUntil ?? null
  return {
    owner,
    name: owner ? ownerName(owner) : '',
    ...rights,
    transferLockedUntil: until && until > now ? until.toISOString() : null,
    open: open
      ? {
          id: open.id,
          state: 'waiting',
          newOwner: open.after,
          requestedAt: open.requestedAt.toISOString(),
          expiresAt: open.expiresAt.toISOString(),
          waitingFor: waitingFor(open),
          askedBy: askedBy(open, people),
        }
      : null,
  }
}

export function ownerCheckOf({ refusals, ...considered }: OwnerConsideration, language: Language): OwnerCheck {
  const why = refusals.map((refusal) => ({ code: refusal.code, message: refusalAnswer(refusal, language).message }))
  return { allowed: refusals.length === 0, ...considered, refusals: why }
}

/** One whose time is over has expired, whether or not anybody has noticed. */
export function ownerChangeOf(change: KnownOwnerChange, people: People, now: Date): OwnerChangeTask {
  const { id, service, before, after, reason, requestedAt, expiresAt, settledAt, consents } = change
  const isOver = change.state === 'waiting' && hasLapsed(change, now)
  const until = change.state === 'done' ? lockedUntil(service.product, service.name, settledAt!, null) : null
  return {
    id,
    product: service.product,
    serviceName: service.name,
    askedBy: askedBy(change, people),
    state: isOver ? 'expired' : change.state,
    reason,
    before: ownerName(before) || before.email,
    after,
    requestedAt: requestedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    settledAt: (isOver ? expiresAt : settledAt)?.toISOString() ?? null,
    lockedUntil: until?.toISOString() ?? null,
    consents: consents.map(consentOf),
  }
}

function consentOf({ side, email, state, sentAt, answeredAt }: Consent): OwnerChangeTask['consents'][number] {
  return { side, email, state, sentAt: sentAt.toISOString(), answeredAt: answeredAt?.toISOString() ?? null }
}

/** The new owner reads all that is written about them; street and phone are no matter of the present one. */
export function ownerConfirmationOf(change: OpenOwnerChange, { side, language }: Consent, asker: string): OwnerConfirmation {
  const { service, before, after, expiresAt, state } = change
  return {
    product: service.product,
    name: service.name,
    side,
    presentOwner: ownerName(before) || before.email,
    newOwner: side === 'new' ? after : { ...after, phone: '', address: '', zip: '', area: '' },
    asker,
    expiresAt: expiresAt.toISOString(),
    state,
    waitingFor: waitingFor(change),
    lockDays: lockDays(service.product, service.name),
    language,
  }
}

export function ownerAnswerOf({ state, waitingFor, lockedUntil }: OwnerStanding): OwnerAnswer {
  return { state, waitingFor, lockedUntil: lockedUntil?.toISOString() ?? null }
}
