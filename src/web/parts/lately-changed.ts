/** Which requests others have just changed: shown for a moment, so that the eye finds what is new. */
import { useSyncExternalStore } from 'react'

const SHOWN_FOR = 4000

const changed = new Set<number>()
const listeners = new Set<() => void>()

export function markChanged(id: number): void {
  changed.add(id)
  tellAll()
  setTimeout(() => {
    changed.delete(id)
    tellAll()
  }, SHOWN_FOR)
}

export function useWasChanged(id: number): boolean {
  return useSyncExternalStore(follow, () => changed.has(id))
}

function follow(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tellAll(): void {
  for (const listener of listeners) listener()
}
