/** What the page of a request shows: one scene for each way in which it can stand towards its reader. */
import type { OwnRequest } from '../../../api/own-request-wire.ts'
import { stateNow } from '../../parts/request-state.ts'

export type Scene =
  | 'answer'
  /** Saying yes takes a verified address; saying no does not. */
  | 'addressUnverified'
  /** Too many wrong codes: only a new one can be used. */
  | 'codeDead'
  /** My part is done. */
  | 'answered'
  /** I am told, not asked. */
  | 'watching'
  | 'underWay'
  | 'done'
  | 'refused'
  | 'expired'
  | 'aborted'
  | 'error'

/** `taker`: who asks for the role themselves. `giver`: who passes on their own. `namer`: who replaces somebody else. */
export type Part = 'taker' | 'giver' | 'namer' | 'receiver' | 'loser'

export function sceneOf(request: OwnRequest, me: string, now: number): Scene {
  const state = stateNow(request, now)
  if (state === 'todo' || state === 'checkValidity' || state === 'doing') return 'underWay'
  return state === 'validatingByCustomers' ? openScene(request, me) : state
}

export function partOf({ asker, from, to }: Pick<OwnRequest, 'asker' | 'from' | 'to'>, me: string): Part {
  if (asker.nichandle === me && to.nichandle === me) return 'taker'
  if (asker.nichandle === me) return from.nichandle === me ? 'giver' : 'namer'
  return to.nichandle === me ? 'receiver' : 'loser'
}

/** What can be done about a request that came to nothing: ask again, have it asked again, or nothing. */
export function nextStepOf(request: OwnRequest, scene: Scene, mayAsk: boolean): 'askAgain' | 'haveAsked' | 'none' {
  if (!['refused', 'expired', 'aborted', 'error'].includes(scene)) return 'none'
  if (request.serviceId === null) return 'none'
  return mayAsk ? 'askAgain' : 'haveAsked'
}

function openScene({ awaitsMe, actions, steps }: OwnRequest, me: string): Scene {
  if (awaitsMe) {
    if (actions.includes('accept')) return 'answer'
    return actions.includes('refuse') ? 'addressUnverified' : 'codeDead'
  }
  return steps.some(({ account }) => account.nichandle === me) ? 'answered' : 'watching'
}
