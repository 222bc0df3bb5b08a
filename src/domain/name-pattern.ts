/** A name, or a part of one: `*` stands for anything, at the start, at the end, or at both. */
export type NamePattern = string

const STAR = '*'

/** Whether a text can be a pattern: a star in the middle of a name is none. */
export function isNamePattern(text: string): boolean {
  return text !== '' && !coreOf(text).includes(STAR)
}

export function matchesName(pattern: NamePattern, name: string): boolean {
  const [atStart, atEnd] = [pattern.startsWith(STAR), pattern.endsWith(STAR)]
  const core = coreOf(pattern)
  if (atStart && atEnd) return name.includes(core)
  if (atStart) return name.endsWith(core)
  return atEnd ? name.startsWith(core) : name === pattern
}

function coreOf(pattern: string): string {
  return pattern.replace(/^\*/, '').replace(/\*$/, '')
}

/** Names to be found quickly, however many they are: those written out in sets, the patterns one after the other. */
export type NameSet = { exact: readonly ReadonlySet<string>[]; patterns: readonly NamePattern[] }

export function nameSet(patterns: readonly NamePattern[], ...known: ReadonlySet<string>[]): NameSet {
  const exact = new Set(patterns.filter((pattern) => !pattern.includes(STAR)))
  return { exact: exact.size > 0 ? [exact, ...known] : known, patterns: patterns.filter((pattern) => pattern.includes(STAR)) }
}

export function isIn({ exact, patterns }: NameSet, name: string): boolean {
  return exact.some((names) => names.has(name)) || patterns.some((pattern) => matchesName(pattern, name))
}
