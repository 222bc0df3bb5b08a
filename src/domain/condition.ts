/**
 * When a policy counts: a tree of AND, OR, NOT and MATCH, at most three deep. MATCH compares what is known of the question
 * (the day, the hour, where it comes from, the resource) with what is written, and all of its lines must hold:
 * `date(Europe/Paris).WeekDay.IN: monday,tuesday`, `resource.Tag(environment): production`, `request.IP.IN_RANGE: 192.0.2.0/24`.
 */
import { matchesName } from './name-pattern.ts'
import type { Moment, Resource } from './right.ts'

export type Condition = {
  operator: 'AND' | 'OR' | 'NOT' | 'MATCH'
  conditions?: Condition[] | null
  values?: Record<string, string> | null
}

export const DEEPEST = 3
const MOST_LINES = 50

/** A condition made ready to be asked often. */
export type Holds = (resource: Resource, moment: Moment) => boolean

/** The condition as something that can be asked; one that can not be read never holds. */
export function readyCondition(condition: Condition): Holds {
  const parts = (condition.conditions ?? []).map(readyCondition)
  const every: Holds = (resource, moment) => parts.every((holds) => holds(resource, moment))
  switch (condition.operator) {
    case 'AND':
      return every
    case 'OR':
      return (resource, moment) => parts.some((holds) => holds(resource, moment))
    case 'NOT':
      return (resource, moment) => !every(resource, moment)
    case 'MATCH': {
      const lines = Object.entries(condition.values ?? {}).map(([key, value]) => lineOf(key, value))
      return (resource, moment) => lines.every((line) => line?.(resource, moment) ?? false)
    }
  }
}

/** What is wrong with a condition as it was entered: the key or the part that can not be read. */
export function faultIn(condition: Condition, isBlock: (text: string) => boolean, depth = 1): string | undefined {
  if (depth > DEEPEST) return `conditions deeper than ${DEEPEST}`
  const { operator, conditions, values } = condition
  if (operator !== 'MATCH') {
    if (!conditions || conditions.length === 0 || values) return operator
    return conditions.map((each) => faultIn(each, isBlock, depth + 1)).find((fault) => fault !== undefined)
  }
  const lines = Object.entries(values ?? {})
  if (lines.length === 0 || lines.length > MOST_LINES || conditions) return operator
  return lines.find(([key, value]) => !lineOf(key, value) || !isReadable(key, value, isBlock))?.[0]
}

type Read = (resource: Resource, moment: Moment) => string | undefined
type Compare = (wanted: string) => ((found: string, moment: Moment) => boolean) | undefined

function lineOf(key: string, value: string): Holds | undefined {
  const [, subject = '', operator = ''] =
    /^((?:date|resource\.Tag)\([^)]+\)(?:\.(?:Date|Hour|WeekDay))?|resource\.(?:Name|Type)|request\.IP)(?:\.([A-Za-z_]+))?$/.exec(
      key,
    ) ?? []
  const read = readOf(subject)
  const compare = read && COMPARISONS[kindOf(subject)]?.[operator.toUpperCase().replaceAll('_', '') || 'EQ']
  const matches = compare?.(kindOf(subject) === 'weekday' ? weekdays(value) : value)
  if (!read || !matches) return undefined
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
  const clock = clockOf(place)
  if (!clock) return undefined
  return (_, { now }) => {
    const parts = Object.fromEntries(clock.formatToParts(now).map(({ type, value }) => [type, value]))
    if (part === 'Date') return `${parts.year}-${parts.month}-${parts.day}`
    return part === 'Hour' ? parts.hour : weekdays(parts.weekday ?? '')
  }
}

function clockOf(place: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone: place,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      hourCycle: 'h23',
      weekday: 'long',
    })
  } catch {
    return undefined
  }
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
const IN: Compare = (wanted) => (found) => listed(wanted).includes(found)

/** BEFORE and AFTER leave out what they name, as LT and GT do. */
function ordered(read: (text: string) => string): Record<string, Compare> {
  const by =
    (holds: (found: string, wanted: string) => boolean): Compare =>
    (wanted) =>
    (found) =>
      holds(found, read(wanted))
  return {
    EQ: by((found, wanted) => found === wanted),
    IN: (wanted) => (found) => listed(wanted).map(read).includes(found),
    BEFORE: by((found, wanted) => found < wanted),
    AFTER: by((found, wanted) => found > wanted),
    LT: by((found, wanted) => found < wanted),
    GT: by((found, wanted) => found > wanted),
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
    INRANGE: (wanted) => (_, moment) => listed(wanted).some((block) => moment.isWithin(block)),
  },
  day: ordered((text) => text.trim()),
  hour: ordered(hour),
  weekday: ordered((text) => text.trim()),
}

/** Whether a value is one of its kind: an hour that is none would silently never come. */
function isReadable(key: string, value: string, isBlock: (text: string) => boolean): boolean {
  if (value === '' || value.length > 1000) return false
  if (key.includes('.WeekDay')) return listed(value).every((day) => WEEK.includes(day.toLowerCase()))
  if (key.includes('.Hour')) return listed(value).every((text) => /^([01]?\d|2[0-3])$/.test(text))
  if (key.includes('.Date')) return listed(value).every((text) => /^\d{4}-\d{2}-\d{2}$/.test(text))
  return !key.startsWith('request.IP') || listed(value).every(isBlock)
}
