/** How a request stands at this moment. */
import type { OwnRequest } from '../../api/own-request-wire.ts'
import type { RequestState } from './names.ts'

/** A request that has run out of time counts as expired from its very second, before anybody has settled it. */
export function stateNow({ state, dateExpiration }: OwnRequest, now: number): RequestState {
  return state === 'validatingByCustomers' && now >= Date.parse(dateExpiration) ? 'expired' : state
}

export function isOpen(state: RequestState): boolean {
  return ['validatingByCustomers', 'todo', 'checkValidity', 'doing'].includes(state)
}
