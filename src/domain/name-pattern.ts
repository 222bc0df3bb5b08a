/** A name, or a part of one: `*` stands for anything, at the start, at the end, or at both. */
export type NamePattern = string

const STAR = '*'

/** Whether a text can be a pattern: a star in the middle of a name is none. */
export function isNamePattern(text: string): boolean {
  return text !== '' && !coreOf(text).includes(STAR)
}

export function matchesName(pattern: NamePattern, name: string): boolean {
  const core = coreOf(pattern)
  switch (shapeOf(pattern)) {
    case 'whole':
      return name === pattern
    case 'start':
      return name.startsWith(core)
    case 'end':
      return name.endsWith(core)
    case 'within':
      return name.includes(core)
  }
}

/** Where in a name the written part of a pattern stands. */
const SHAPES = ['whole', 'start', 'end', 'within'] as const

type Shape = (typeof SHAPES)[number]

function shapeOf(pattern: NamePattern): Shape {
  const isOpenBefore = pattern.startsWith(STAR) && coreOf(pattern) !== ''
  if (!pattern.endsWith(STAR)) return isOpenBefore ? 'end' : 'whole'
  return isOpenBefore ? 'within' : 'start'
}

function coreOf(pattern: NamePattern): string {
  return pattern.slice(pattern.startsWith(STAR) ? 1 : 0, pattern.length > 1 && pattern.endsWith(STAR) ? -1 : undefined)
}

/**
 * Things filed under patterns. Those whose pattern matches a name are found by looking up its beginnings, ends and parts, so
 * it does not matter how many patterns there are.
 */
export type Filing<T> = Record<Shape, Drawer<T>>

type Drawer<T> = { byCore: Map<string, T>; lengths: Set<number> }

export function emptyFiling<T>(): Filing<T> {
  const drawer = (): Drawer<T> => ({ byCore: new Map(), lengths: new Set() })
  return { whole: drawer(), start: drawer(), end: drawer(), within: drawer() }
}

/** What is filed under a pattern; `fresh` makes it, the first time. */
export function filedUnder<T>(filing: Filing<T>, pattern: NamePattern, fresh: () => T): T {
  const { byCore, lengths } = filing[shapeOf(pattern)]
  const core = coreOf(pattern)
  const filed = byCore.get(core) ?? fresh()
  byCore.set(core, filed)
  lengths.add(core.length)
  return filed
}

/** What is filed under the patterns that match a name: whole names first. */
export function filedFor<T>(filing: Filing<T>, name: string): T[] {
  const found: T[] = []
  for (const shape of SHAPES) {
    const { byCore, lengths } = filing[shape]
    if (byCore.size === 0) continue
    const cores = shape === 'whole' ? [name] : partsOf(name, shape, lengths)
    for (const core of cores) {
      const filed = byCore.get(core)
      if (filed !== undefined) found.push(filed)
    }
  }
  return found
}

/** What is filed under this very name. */
export function filedAs<T>(filing: Filing<T>, name: string): T | undefined {
  return filing.whole.byCore.get(name)
}

function partsOf(name: string, shape: Exclude<Shape, 'whole'>, lengths: Iterable<number>): Iterable<string> {
  const parts = new Set<string>()
  for (const length of lengths) {
    const last = name.length - length
    if (last < 0) continue
    const [from, to] = shape === 'start' ? [0, 0] : shape === 'end' ? [last, last] : [0, last]
    for (let at = from; at <= to; at++) parts.add(name.slice(at, at + length))
  }
  return parts
}

/** Names to be found quickly, however many they are, those written out and those that patterns mean. */
export type NameSet = { exact: readonly ReadonlySet<string>[]; patterns: Filing<true> | null }

export function nameSet(patterns: readonly NamePattern[], ...known: ReadonlySet<string>[]): NameSet {
  const exact = new Set(patterns.filter((pattern) => !pattern.includes(STAR)))
  const open = patterns.filter((pattern) => pattern.includes(STAR))
  return { exact: exact.size > 0 ? [exact, ...known] : known, patterns: open.length > 0 ? filingOf(open) : null }
}

function filingOf(patterns: readonly NamePattern[]): Filing<true> {
  const filing = emptyFiling<true>()
  for (const pattern of patterns) filedUnder(filing, pattern, () => true)
  return filing
}

export function isIn({ exact, patterns }: NameSet, name: string): boolean {
  return exact.some((names) => names.has(name)) || (patterns !== null && filedFor(patterns, name).length > 0)
}
