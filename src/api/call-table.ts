/**
 * Which rights a call takes that a proxy asks about: its method and its path, as they were sent, are looked up among the
 * calls of the catalogue. A word that the catalogue has at a place is never taken for somebody's name there, so a path has
 * one meaning; that is why this is no router, which would try the name when the word leads nowhere.
 */
import { ACTIONS } from '../domain/action.ts'
import { type Guard, guardOf } from '../domain/guard.ts'
import { plainSegments } from './plain-path.ts'

/** What a call takes, and the name of the service that it is about, if it is about one. */
export type KnownCall = Guard & { name: string }

type Place = {
  /** Places behind a word, by the word in lower case. */
  words: Map<string, { word: string; place: Place }>
  /** The place behind a name. */
  name: Place | undefined
  calls: Map<string, Guard>
}

/** The call of this method on this path, without its query; nothing if the catalogue has none, or the path is not plain. */
export function knownCall(method: string, path: string): KnownCall | undefined {
  const segments = plainSegments(path)
  const below = segments && withoutMount(segments)
  const found = below && placeOf(below)
  const entry = found?.place.calls.get(method === 'HEAD' ? 'GET' : method)
  return entry && { ...entry, name: found?.names[0] ?? '' }
}

/** `/1.0`, `/v1` and `/v2` are mounts, which the catalogue leaves out: `/v2` of what is below `/iam`, the others of the rest. */
function withoutMount(segments: string[]): string[] | undefined {
  const [mount, first] = segments
  if (mount === 'v2') return first === 'iam' ? segments.slice(1) : undefined
  if (mount !== '1.0' && mount !== 'v1') return segments
  return first === 'iam' ? undefined : segments.slice(1)
}

function placeOf(segments: string[]): { place: Place; names: string[] } | undefined {
  let place: Place | undefined = ROOT
  const names: string[] = []
  for (const segment of segments) {
    const known: { word: string; place: Place } | undefined = place.words.get(segment.toLowerCase())
    // Where capitals do not matter, it is that word; here it would be a name.
    if (known && known.word !== segment) return undefined
    if (!known) names.push(segment)
    place = known ? known.place : place.name
    if (!place) return undefined
  }
  return { place, names }
}

function newPlace(): Place {
  return { words: new Map(), name: undefined, calls: new Map() }
}

const ROOT = newPlace()
for (const { name, type, calls } of ACTIONS) for (const { method, path } of calls) enter(name, type, method, path)

/** An action counts for a call if it is of the kind that the path is about: a row may list calls on other things too. */
function enter(action: string, type: string, method: string, path: string): void {
  const { calls } = placeFor(path)
  const on = guardOf(method, path)?.on
  if (!on || type !== ('product' in on ? on.product.type : 'account')) return
  calls.set(method, { on, actions: [...(calls.get(method)?.actions ?? []), action] })
}

function placeFor(path: string): Place {
  let place = ROOT
  for (const segment of path.split('/').slice(1)) place = segment.startsWith('{') ? behindName(place) : behindWord(place, segment)
  return place
}

function behindName(place: Place): Place {
  place.name ??= newPlace()
  return place.name
}

function behindWord(place: Place, word: string): Place {
  const known = place.words.get(word.toLowerCase())
  if (known) return known.place
  const next = newPlace()
  place.words.set(word.toLowerCase(), { word, place: next })
  return next
}
