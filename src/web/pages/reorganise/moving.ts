/** What of which group is selected to be moved, and whereto. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { TelephonyGroup } from '../../../api/telephony-wire.ts'
import { useMe } from '../../api/me.ts'

export type Move = { names: string[]; to: string | null }

export type Moving = {
  /** The groups that are mine to rearrange. */
  mine: TelephonyGroup[]
  from: TelephonyGroup
  goFrom: (group: string) => void
  selected: string[]
  select: (names: string[]) => void
  /** What is being dragged just now. */
  dragged: string[]
  drag: (names: string[]) => void
  /** What is being asked about. */
  move: Move | null
  ask: (move: Move | null) => void
}

export function useMoving(groups: TelephonyGroup[]): Moving | null {
  const me = useMe().nichandle
  const search = useSearch({ from: '/shell/telephony/reorganise' })
  const navigate = useNavigate({ from: '/telephony/reorganise' })
  const [selected, select] = useState<string[]>([])
  const [dragged, drag] = useState<string[]>([])
  const [move, ask] = useState<Move | null>(null)
  const mine = groups.filter((group) => isMine(group, me))
  const from = mine.find(({ name }) => name === search.from) ?? mine.find(({ memberCount }) => memberCount > 0) ?? mine[0]
  if (!from || mine.length < 2) return null
  const goFrom = (group: string) => {
    select([])
    void navigate({ search: { from: group }, replace: true, resetScroll: false })
  }
  return { mine, from, goFrom, selected, select, dragged, drag, move, ask }
}

export function isMine(group: TelephonyGroup, me: string): boolean {
  return group.locked === null && group.contactAdmin.nichandle === me
}

export function titleOf({ displayName, name }: TelephonyGroup): string {
  return displayName ?? name
}
