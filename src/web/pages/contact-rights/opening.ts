import { useState } from 'react'

/** Which groups of actions are open. */
export type Opening = { isOpen: (group: string) => boolean; turn: (group: string) => void; all: boolean; turnAll: () => void }

/** Whoever searches sees what was found: `allFound` holds the groups that are open then. */
export function useOpening(groups: readonly string[], isSearching: boolean): Opening {
  const [opened, open] = useState<ReadonlySet<string>>(new Set())
  const [closed, close] = useState<ReadonlySet<string>>(new Set())
  const isOpen = (group: string) => (isSearching ? !closed.has(group) : opened.has(group))
  const turn = (group: string) => (isSearching ? close(turned(closed, group)) : open(turned(opened, group)))
  const all = groups.every(isOpen)
  const turnAll = () => (isSearching ? close(new Set(all ? groups : [])) : open(new Set(all ? [] : groups)))
  return { isOpen, turn, all, turnAll }
}

function turned(set: ReadonlySet<string>, group: string): Set<string> {
  const next = new Set(set)
  if (!next.delete(group)) next.add(group)
  return next
}
