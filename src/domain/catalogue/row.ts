/**
 * How the catalogue is written: one action a line, five columns between ` | `:
 * the action below its kind of resource, its group, what it does in English and in French, the calls that it guards.
 */
import { ACTION_GROUPS, type ActionGroup } from '../action-group.ts'
import type { Language } from '../language.ts'

/** A call of the public API: `GET /domain/zone/{zoneName}/record`. */
export type Call = { method: string; path: string }

export type Action = {
  /** The whole name: `dnsZone:apiovh:record/create`. */
  name: string
  /** The kind of resource that it is done on: `dnsZone`. */
  type: string
  group: ActionGroup
  words: Record<Language, string>
  calls: Call[]
}

/** Reads the rows of one kind of resource. The names are below `apiovh`, or `passation` for what this product adds. */
export function rowsOf(type: string, text: string, space: 'apiovh' | 'passation' = 'apiovh'): Action[] {
  return text
    .trim()
    .split('\n')
    .map((line) => actionOf(type, space, line))
}

function actionOf(type: string, space: string, line: string): Action {
  const [path, group, en, fr, calls, ...more] = line.split(' | ').map((column) => column.trim())
  if (!path || !isGroup(group) || !en || !fr || calls === undefined || more.length > 0) {
    throw new Error(`the catalogue of actions has a line that can not be read: ${line}`)
  }
  return { name: `${type}:${space}:${path}`, type, group, words: { en, fr }, calls: callsOf(calls) }
}

function isGroup(group: string | undefined): group is ActionGroup {
  return ACTION_GROUPS.some((each) => each === group)
}

function callsOf(text: string): Call[] {
  return text === '-' ? [] : text.split(';').map((call) => callOf(call.trim()))
}

function callOf(text: string): Call {
  const [method = '', path = ''] = text.split(' ')
  if (!/^[A-Z]+$/.test(method) || !path.startsWith('/'))
    throw new Error(`the catalogue of actions has a call that is none: ${text}`)
  return { method, path }
}
