/**
 * Follows the events of all nodes, for the streams of this process: one statement for all of them, at once after a commit of
 * this process, else every half second, and none while nobody listens. Why so: docs/decisions/0012-live-by-polling.md.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from '../actions/context.ts'
import { eventsAfter, type LiveEvent, latestEvents } from '../db/live.ts'
import { createBell } from '../lib/bell.ts'
import type { Log } from '../lib/log.ts'
import { createLookback, type Lookback } from '../lib/lookback.ts'

const EVERY = 500
/** However often it is woken, there is this much between two looks. */
const PAUSE = 50
/** No transaction between writing its event and its commit takes longer. */
const SPAN = 10_000
/** How many events may be under way when following begins. */
const UNDER_WAY = 1000

export type Follower = {
  /** Follows, if it does not yet; resolves once nothing that happens from now on is missed. */
  begin(): Promise<void>
  /** Resolves once it looks no more. Nobody may be listening. */
  ended(): Promise<void>
}

export type Listening = {
  accounts(): string[]
  tell(events: LiveEvent[]): Promise<void>
}

export function createFollower({ db, onCommit }: Context, log: Pick<Log, 'warn'>, listening: Listening): Follower {
  const bell = createBell()
  const wake = () => bell.ring()
  let begun: Promise<void> | undefined
  let following: Promise<void> = Promise.resolve()

  const follow = async (lookback: Lookback) => {
    onCommit.add(wake)
    for (let next = 0; listening.accounts().length > 0; ) {
      const now = performance.now()
      const isTurn = now >= next
      if (isTurn) next = now + EVERY
      await look(lookback, isTurn ? lookback.floor(now) : lookback.highest()).catch((err) =>
        log.warn({ err }, 'what happens can not be followed for now'),
      )
      await sleep(PAUSE)
      await bell.wait(Math.max(next - performance.now(), 0))
    }
    onCommit.delete(wake)
    begun = undefined
  }
  const look = async (lookback: Lookback, after: number) => {
    const { highest, events } = await eventsAfter(db, after, listening.accounts())
    const unmet = lookback.unmet(events, highest, performance.now())
    if (unmet.length > 0) await listening.tell(unmet)
  }
  const start = async () => {
    try {
      following = follow(createLookback(await latestEvents(db, UNDER_WAY), SPAN, performance.now()))
    } catch (error) {
      begun = undefined
      throw error
    }
  }
  return {
    begin: () => {
      begun ??= start()
      return begun
    },
    ended: () => {
      wake()
      return following
    },
  }
}
