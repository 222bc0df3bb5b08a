/**
 * What can be allowed, by subject: DNS, e-mail, bills. A policy names single actions; a subject is chosen when all of its
 * actions are that can be done on what the policy is about.
 */
import type { ReferenceAction } from '../../../api/reference-wire.ts'
import { ACTION_GROUPS } from '../../../domain/action-group.ts'
import { isIn, nameSet } from '../../../domain/name-pattern.ts'

/** The kinds of resource that something is about. */
export type Kinds = ReadonlySet<string> | 'all'

export type Subject = { group: string; label: string; actions: ReferenceAction[] }

export type Chosen = 'all' | 'some' | 'none'

export const EVERY_ACTION = '*'

/** The subjects of these kinds of resource, in the order in which people know them. */
export function subjectsOf(actions: readonly ReferenceAction[], kinds: Kinds): Subject[] {
  const subjects = new Map<string, Subject>()
  for (const action of actions) {
    if (kinds !== 'all' && !kinds.has(action.resourceType)) continue
    const subject = subjects.get(action.group) ?? { group: action.group, label: action.groupLabel, actions: [] }
    subject.actions.push(action)
    subjects.set(action.group, subject)
  }
  return [...subjects.values()].sort((one, other) => placeOf(one) - placeOf(other))
}

function placeOf({ group }: Subject): number {
  const known: readonly string[] = ACTION_GROUPS
  return known.includes(group) ? known.indexOf(group) : known.length
}

/** The actions that these names mean: they may be patterns. */
export function meant(actions: readonly ReferenceAction[], names: readonly string[]): ReferenceAction[] {
  const set = nameSet(names)
  return actions.filter(({ action }) => isIn(set, action))
}

export function chosenOf({ actions }: Subject, names: readonly string[]): Chosen {
  const found = meant(actions, names).length
  if (found === 0) return 'none'
  return found === actions.length ? 'all' : 'some'
}

/** The names with these actions, or without them. A pattern stays: it means more than what is on the screen. */
export function withActions(names: readonly string[], actions: readonly ReferenceAction[], wanted: boolean): string[] {
  const about = new Set(actions.map(({ action }) => action))
  const others = names.filter((name) => !about.has(name))
  if (!wanted) return others
  const covered = nameSet(others.filter(isPattern))
  return [...others, ...[...about].filter((name) => !isIn(covered, name))]
}

export function isPattern(name: string): boolean {
  return name.includes('*')
}

/**
 * The names for other kinds of resource: a subject that was chosen as a whole stays so, whatever belongs to it now; single
 * actions stay as long as they can be done on anything. Names that the reference does not know are left alone.
 */
export function retargeted(names: readonly string[], actions: readonly ReferenceAction[], before: Kinds, after: Kinds): string[] {
  const known = new Map(actions.map((action) => [action.action, action]))
  const whole = new Set(
    subjectsOf(actions, before)
      .filter((subject) => chosenOf(subject, names) === 'all')
      .map(({ group }) => group),
  )
  const kept = names.filter((name) => after === 'all' || !known.has(name) || after.has(known.get(name)!.resourceType))
  const added = subjectsOf(actions, after).filter(({ group }) => whole.has(group))
  return added.reduce<string[]>((list, subject) => withActions(list, subject.actions, true), kept)
}
