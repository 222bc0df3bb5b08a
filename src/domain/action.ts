/**
 * Every action that a right can be asked for, by its name. The names are those of the contract, and those below
 * `passation` that this product adds; each belongs to one kind of resource and to one group.
 */
import { OF_EACH_PRODUCT, OF_EACH_TYPE } from './catalogue/common.ts'
import type { Action, Call } from './catalogue/row.ts'

// CATALOGUE-IMPORTS

export type { Action, Call }

const WRITTEN: readonly Action[][] = [
  // CATALOGUE-LIST
]

/** The first that has a name keeps it: what the contract names itself goes before what every product has. */
const BY_NAME = new Map<string, Action>()
for (const action of [...WRITTEN.flat(), ...OF_EACH_PRODUCT, ...OF_EACH_TYPE]) {
  if (!BY_NAME.has(action.name)) BY_NAME.set(action.name, action)
}

export const ACTIONS: readonly Action[] = [...BY_NAME.values()].sort((a, b) => (a.name < b.name ? -1 : 1))

export function actionNamed(name: string): Action | undefined {
  return BY_NAME.get(name)
}

/** What an action does to what it is done on, as the contract sorts them. */
export const CATEGORIES = ['READ', 'CREATE', 'EDIT', 'DELETE', 'OPERATE'] as const

export type Category = (typeof CATEGORIES)[number]

export function categoryOf({ name }: Action): Category {
  const verb = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1)
  if (verb === 'get' || verb === 'check') return 'READ'
  return CATEGORIES.find((category) => category.toLowerCase() === verb) ?? 'OPERATE'
}
