/** Reads a draft from JSON: what it says, or where it is wrong. */
import { bodyOf } from '../../api/policies.ts'
import type { Draft } from './draft.ts'

export type Fault = { line: number; column: number } | { part: string }
export type Read = { draft: Draft } | { fault: Fault }

export function readJson(text: string): Read {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { fault: placeIn(text, faultAt(text)) }
  }
  const part = wrongPart(value)
  return part === undefined ? { draft: bodyOf(value as Draft) } : { fault: { part } }
}

function placeIn(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n')
  return { line: before.length, column: before.at(-1)!.length + 1 }
}

/** A sign, a text, or another simple value, after what spaces there are. */
const TOKEN =
  /\s*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-]))/uy

/** What may come next: a value, a key, or what stands after one of them. */
type Next = 'value' | 'key' | 'colon' | 'after'
type State = { open: ('{' | '[')[]; next: Next; isFirst: boolean }

/** Where a text stops being JSON; every browser tells it in another way, or not at all. */
function faultAt(text: string): number {
  let state: State | undefined = { open: [], next: 'value', isFirst: false }
  TOKEN.lastIndex = 0
  for (;;) {
    const start = TOKEN.lastIndex
    const at = start + /^\s*/.exec(text.slice(start))![0].length
    if (state.open.length === 0 && state.next === 'after') return at
    const found = TOKEN.exec(text)
    state = found ? stepped(state, found[1], found[2]) : undefined
    if (!state) return at
  }
}

/** The state after a sign, a text, or (neither of both) a number or a word; undefined if it can not stand there. */
function stepped({ open, next, isFirst }: State, sign: string | undefined, text: string | undefined): State | undefined {
  const inside = open.at(-1)
  const after: State = { open, next: 'after', isFirst: false }
  if (inside && sign === (inside === '{' ? '}' : ']') && (next === 'after' || isFirst))
    return { ...after, open: open.slice(0, -1) }
  if (next === 'colon') return sign === ':' ? { ...after, next: 'value' } : undefined
  if (next === 'after') return sign === ',' ? { ...after, next: inside === '{' ? 'key' : 'value' } : undefined
  if (next === 'key') return text ? { ...after, next: 'colon' } : undefined
  if (sign === '{' || sign === '[') return { open: [...open, sign], next: sign === '{' ? 'key' : 'value', isFirst: true }
  return sign ? undefined : after
}

type Test = (value: unknown) => boolean

const isText: Test = (value) => typeof value === 'string'
const isThing = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const orNothing =
  (test: Test): Test =>
  (value) =>
    value === undefined || value === null || test(value)
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test)
const withText =
  (key: string): Test =>
  (value) =>
    isThing(value) && isText(value[key])

const ACTIONS = orNothing(listOf(withText('action')))

const PARTS: Record<keyof Draft, Test> = {
  name: isText,
  description: orNothing(isText),
  identities: listOf(isText),
  resources: listOf(withText('urn')),
  permissions: (value) => isThing(value) && ACTIONS(value.allow) && ACTIONS(value.except) && ACTIONS(value.deny),
  permissionsGroups: orNothing(listOf(withText('urn'))),
  conditions: orNothing(isCondition),
  expiredAt: orNothing((value) => isText(value) && !Number.isNaN(Date.parse(value as string))),
}

function isCondition(value: unknown): boolean {
  if (!isThing(value) || !['AND', 'OR', 'NOT', 'MATCH'].includes(String(value.operator))) return false
  const { conditions, values } = value
  return (
    orNothing(listOf(isCondition))(conditions) && orNothing((each) => isThing(each) && Object.values(each).every(isText))(values)
  )
}

/** The first part that is missing, unknown, or not what it must be. */
function wrongPart(value: unknown): string | undefined {
  if (!isThing(value)) return '{ }'
  const unknown = Object.keys(value).find((key) => !(key in PARTS))
  return unknown ?? Object.entries(PARTS).find(([key, test]) => !test(value[key]))?.[0]
}
