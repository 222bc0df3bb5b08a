import { setTimeout as sleep } from 'node:timers/promises'

/** Wakes somebody who waits. A ring that comes while nobody waits is not lost: the next wait ends at once. */
export type Bell = { ring(): void; wait(milliseconds: number): Promise<void> }

export function createBell(): Bell {
  let rung = false
  let waiting: AbortController | undefined
  return {
    ring() {
      rung = true
      waiting?.abort()
    },
    async wait(milliseconds) {
      if (!rung) {
        waiting = new AbortController()
        await sleep(milliseconds, undefined, { signal: waiting.signal }).catch(() => undefined)
      }
      rung = false
    },
  }
}
