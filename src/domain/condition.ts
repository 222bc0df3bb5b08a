/**
 * When a policy counts: a tree of AND, OR, NOT and MATCH, at most three deep. MATCH compares what is known of the question
 * (the day, the hour, where it comes from, the resource) with what is written, and all of its lines must hold:
 * `date(Europe/Paris).WeekDay.IN: monday,tuesday`, `resource.Tag(environment): production`, `request.IP.IN_RANGE: 192.0.2.0/24`.
 */
import { isNamePattern, matchesName } from './name-pattern.ts'
import type { Moment, Resource } from './right.ts'

export type Condition = {
  operator: 'AND' | 'OR' | 'NOT' | 'MATCH'
  conditions?: Condition[] | null
  values?: Record<string, string> | null
}

export const DEEPEST = 3
export const MOST_LINES = 50
const LONGEST_KEY = 200
const LONGEST_VALUE = 1000

/** A condition made ready to be asked often. */
export type Holds = (resource: Resource, moment: Moment) => boolean

/** The condition as something that can be asked. One that can not be read never holds, not even within a NOT. */
export function readyCondition(condition: Condition): Holds {
  return readable(condition) ?? (() => false)
}

function readable({ operator, conditions, values }: Condition): Holds | undefined {
  const lines = Object.entries(values ?? {}).map(([key, value]) => lineOf(key, value))
  const parts = operator === 'MATCH' ? lines : (conditions ?? []).map(readable)
  if (parts.length === 0 || !parts.every((part) => part !== undefined)) return undefined
  switch (operator) {
    case 'AND':
    case 'MATCH':
      return (resource, moment) => parts.every((holds) => holds(resource, moment))
    case 'OR':
      return (resource, moment) => parts.some((holds) => holds(resource, moment))
    case 'NOT':
      return (resource, moment) => !parts.every((holds) => holds(resource, moment))
  }
}

/** What is wrong with a condition as it was entered: the key or the part that can not be read. */
export function faultIn(condition: Condition, isBlock: (text: string) => boolean): string | undefined {
  const lines = linesOf(condition, 1)
  if (!Array.isArray(lines)) return lines.fault
  if (lines.length > MOST_LINES) return `more than ${MOST_LINES} lines`
  return lines.find(([key, value]) => !isReadable(key, value, isBlock))?.[0]
}

type Line = [key: string, value: string]

/** All lines of the tree, or what of the tree can not be read. */
function linesOf({ operator, conditions, values }: Condition, depth: number): Line[] | { fault: string } {
  if (depth > DEEPEST) return { fault: `conditions deeper than ${DEEPEST}` }
  const lines = Object.entries(values ?? {})
  const parts = conditions ?? []
  if (operator === 'MATCH') return lines.length > 0 && parts.length === 0 ? lines : { fault: operator }
  if (parts.length === 0 || parts.length > MOST_LINES || lines.length > 0) return { fault: operator }
  const found: Line[] = []
  for (const part of parts) {
    const below = linesOf(part, depth + 1)
    if (!Array.isArray(below)) return below
    found.push(...below)
  }
  return found
}

type Read = (resource: Resource, moment: Moment) => string | undefined
type Compare = (wanted: string) => (found: string, moment: Moment) => boolean

/** `date(Europe/Paris).Hour.GE` is what is looked at, and how it is compared. */
const KEY =
  /^((?:date|resource\.Tag)\([^)]+\)(?:\.(?:Date|Hour|WeekDay))?|resource\.(?:Name|Type)|request\.IP)(?:\.([A-Za-z_]+))?$/

function partsOf(key: string): { subject: string; operator: string } {
  const [, subject = '', operator = ''] = KEY.exec(key) ?? []
  return { subject, operator: operator.toUpperCase().replaceAll('_', '') || 'EQ' }
}

function lineOf(key: string, value: string): Holds | undefined {
  const { subject, operator } = partsOf(key)
  const kind = kindOf(subject)
  const read = readOf(subject)
  const compare = COMPARISONS[kind][operator]
  if (!read || !compare) return undefined
  const matches = compare(kind === 'weekday' ? weekdays(value) : value)
  return (resource, moment) => {
    const found = read(resource, moment)
    return found !== undefined && matches(found, moment)
  }
}

type Kind = 'text' | 'address' | 'day' | 'hour' | 'weekday'

function kindOf(subject: string): Kind {
  if (subject.endsWith('.Date')) return 'day'
  if (subject.endsWith('.Hour')) return 'hour'
  if (subject.endsWith('.WeekDay')) return 'weekday'
  return subject === 'request.IP' ? 'address' : 'text'
}

function readOf(subject: string): Read | undefined {
  const [, place, part] = /^date\((.+)\)\.(Date|Hour|WeekDay)$/.exec(subject) ?? []
  if (place && part) return readTime(place, part as Part)
  const [, tag] = /^resource\.Tag\((.+)\)$/.exec(subject) ?? []
  if (tag) return ({ tags }) => (Object.hasOwn(tags, tag) ? tags[tag] : undefined)
  const READ: Record<string, Read> = {
    'resource.Name': ({ name }) => name,
    'resource.Type': ({ type }) => type,
    'request.IP': (_, { address }) => address ?? undefined,
  }
  return READ[subject]
}

type Part = 'Date' | 'Hour' | 'WeekDay'

/** Times as texts that compare as the times do: 2026-11-21, 09, 1 (Monday) to 7. */
function readTime(place: string, part: Part): Read | undefined {
  const clock = clockOf(place.toLowerCase())
  return clock && ((_, { now }) => clock(now)[part])
}

type Clock = (now: Date) => Record<Part, string>

/** A clock for each place, however many conditions look at it: they are slow to make, and large. */
const CLOCKS = new Map<string, Clock>()

function clockOf(place: string): Clock | undefined {
  const clock = CLOCKS.get(place) ?? newClock(place)
  if (clock) CLOCKS.set(place, clock)
  return clock
}

function newClock(timeZone: string): Clock | undefined {
  try {
    const day = { year: 'numeric', month: '2-digit', day: '2-digit', weekday: 'long' } as const
    return lastReading(new Intl.DateTimeFormat('en-GB', { timeZone, ...day, hour: '2-digit', hourCycle: 'h23' }))
  } catch {
    return undefined
  }
}

/** Many policies look at one clock at one moment. */
function lastReading(format: Intl.DateTimeFormat): Clock {
  let last: { at: number; reading: Record<Part, string> } | undefined
  return (now) => {
    if (last?.at !== now.getTime()) last = { at: now.getTime(), reading: readingOf(format, now) }
    return last.reading
  }
}

function readingOf(format: Intl.DateTimeFormat, now: Date): Record<Part, string> {
  const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]))
  const { year = '', month = '', day = '', hour = '', weekday = '' } = parts
  return { Date: `${year}-${month}-${day}`, Hour: hour, WeekDay: weekdays(weekday) }
}

const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

function weekdays(list: string): string {
  return listed(list)
    .map((day) => String(WEEK.indexOf(day.toLowerCase()) + 1))
    .join(',')
}

const listed = (list: string) => list.split(',').map((each) => each.trim())
const hour = (text: string) => text.trim().padStart(2, '0')

const EQ: Compare = (wanted) => (found) => found === wanted
const IN: Compare = (wanted) => {
  const all = new Set(listed(wanted))
  return (found) => all.has(found)
}

/** BEFORE and AFTER leave out what they name, as LT and GT do. */
function ordered(read: (text: string) => string): Record<string, Compare> {
  const by =
    (holds: (found: string, wanted: string) => boolean): Compare =>
    (text) => {
      const wanted = read(text)
      return (found) => holds(found, wanted)
    }
  const before = by((found, wanted) => found < wanted)
  const after = by((found, wanted) => found > wanted)
  return {
    EQ: by((found, wanted) => found === wanted),
    IN: (wanted) => IN(listed(wanted).map(read).join()),
    BEFORE: before,
    AFTER: after,
    LT: before,
    GT: after,
    LE: by((found, wanted) => found <= wanted),
    GE: by((found, wanted) => found >= wanted),
  }
}

const COMPARISONS: Record<Kind, Record<string, Compare>> = {
  text: {
    EQ,
    IN,
    LIKE: (wanted) => (found) => matchesName(wanted, found),
    STARTSWITH: (wanted) => (found) => found.startsWith(wanted),
    ENDSWITH: (wanted) => (found) => found.endsWith(wanted),
  },
  address: {
    EQ,
    IN,
    INRANGE: (wanted) => (_, moment) => moment.isWithin(wanted),
  },
  day: ordered((text) => text.trim()),
  hour: ordered(hour),
  weekday: ordered((text) => text.trim()),
}

/** Whether a line can be asked, and ever hold: an hour that is none would silently never come. */
function isReadable(key: string, value: string, isBlock: (text: string) => boolean): boolean {
  if (key.length > LONGEST_KEY || value === '' || value.length > LONGEST_VALUE || !lineOf(key, value)) return false
  const { subject, operator } = partsOf(key)
  const one: Record<Kind, (text: string) => boolean> = {
    text: (text) => operator !== 'LIKE' || isNamePattern(text),
    address: (text) => (operator === 'INRANGE' ? isBlock(text) : isBlock(text) && !text.includes('/')),
    day: isDay,
    hour: (text) => /^([01]?\d|2[0-3])$/.test(text),
    weekday: (text) => WEEK.includes(text.toLowerCase()),
  }
  const isOne = one[kindOf(subject)]
  return operator === 'IN' || operator === 'INRANGE' ? listed(value).every(isOne) : isOne(value)
}

function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
