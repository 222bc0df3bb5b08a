import { describe, expect, test } from 'vitest'
import { type Condition, faultIn, MOST_LINES, readyCondition } from '../../src/domain/condition.ts'
import type { Resource } from '../../src/domain/right.ts'
import { isBlock } from '../../src/lib/network.ts'
import { moment, service } from '../support/rights.ts'

const SHOP: Resource = service('domain/zone', 'shop.example', { tags: { stage: 'production', '  odd.Hour': 'x' } })

const match = (values: Record<string, string>): Condition => ({ operator: 'MATCH', values })
const all = (...conditions: Condition[]): Condition => ({ operator: 'AND', conditions })
const any = (...conditions: Condition[]): Condition => ({ operator: 'OR', conditions })
const not = (...conditions: Condition[]): Condition => ({ operator: 'NOT', conditions })

const YES = match({ 'resource.Type': 'dnsZone' })
const NO = match({ 'resource.Type': 'domain' })
const UNREADABLE = match({ 'resource.Colour': 'blue' })

type Seen = { at?: string; from?: string | null; resource?: Resource }

function holds(condition: Condition, { at = '2026-03-02T09:00:00Z', from = null, resource = SHOP }: Seen = {}): boolean {
  return readyCondition(condition)(resource, moment(new Date(at), from))
}

describe('a line about the time', () => {
  const cases: [line: string, value: string, at: string, holds: boolean][] = [
    ['date(Europe/Paris).Hour', '10', '2026-03-02T09:30:00Z', true],
    ['date(UTC).Hour', '10', '2026-03-02T09:30:00Z', false],
    ['date(europe/paris).Hour.EQ', '10', '2026-03-02T09:30:00Z', true],
    ['date(America/Montreal).Hour', '4', '2026-03-02T09:30:00Z', true],
    ['date(Asia/Kolkata).Hour', '15', '2026-03-02T09:30:00Z', true],
    ['date(UTC).Hour', '0', '2026-03-02T00:59:59Z', true],
    ['date(UTC).Hour.GE', '9', '2026-03-02T09:00:00Z', true],
    ['date(UTC).Hour.GT', '9', '2026-03-02T09:59:00Z', false],
    ['date(UTC).Hour.LT', '18', '2026-03-02T17:59:59Z', true],
    ['date(UTC).Hour.LT', '18', '2026-03-02T18:00:00Z', false],
    ['date(UTC).Hour.LE', '9', '2026-03-02T10:00:00Z', false],
    ['date(UTC).Hour.IN', '8, 9,10', '2026-03-02T09:00:00Z', true],
    ['date(UTC).Hour.IN', '08,10', '2026-03-02T09:00:00Z', false],
    // Clocks in Paris go from 2 to 3 on 29 March 2026, and through 2 twice on 25 October.
    ['date(Europe/Paris).Hour', '1', '2026-03-29T00:59:59Z', true],
    ['date(Europe/Paris).Hour', '2', '2026-03-29T01:00:00Z', false],
    ['date(Europe/Paris).Hour', '3', '2026-03-29T01:00:00Z', true],
    ['date(Europe/Paris).Hour', '2', '2026-10-25T00:30:00Z', true],
    ['date(Europe/Paris).Hour', '2', '2026-10-25T01:30:00Z', true],
    ['date(Europe/Paris).Date', '2026-03-03', '2026-03-02T23:00:00Z', true],
    ['date(UTC).Date', '2026-03-03', '2026-03-02T23:00:00Z', false],
    ['date(UTC).Date.BEFORE', '2026-03-03', '2026-03-02T23:59:59Z', true],
    ['date(UTC).Date.BEFORE', '2026-03-03', '2026-03-03T00:00:00Z', false],
    ['date(UTC).Date.AFTER', '2026-03-03', '2026-03-03T12:00:00Z', false],
    ['date(UTC).Date.AFTER', '2026-03-03', '2026-03-04T00:00:00Z', true],
    ['date(UTC).Date.GE', '2026-03-03', '2026-03-03T00:00:00Z', true],
    ['date(UTC).Date.IN', '2026-03-03,2026-03-02', '2026-03-02T09:00:00Z', true],
    ['date(UTC).Date.LT', '2026-10-01', '2026-09-30T09:00:00Z', true],
    ['date(UTC).WeekDay', 'monday', '2026-03-02T09:00:00Z', true],
    ['date(UTC).WeekDay', 'Monday', '2026-03-02T09:00:00Z', true],
    ['date(UTC).WeekDay.IN', 'tuesday, Sunday', '2026-03-08T09:00:00Z', true],
    ['date(UTC).WeekDay.IN', 'tuesday,sunday', '2026-03-07T09:00:00Z', false],
    // The week begins on Monday, so Sunday is its last day, and comes after Saturday.
    ['date(UTC).WeekDay.BEFORE', 'saturday', '2026-03-06T09:00:00Z', true],
    ['date(UTC).WeekDay.BEFORE', 'saturday', '2026-03-08T09:00:00Z', false],
    ['date(UTC).WeekDay.AFTER', 'wednesday', '2026-03-05T09:00:00Z', true],
    ['date(Pacific/Auckland).WeekDay', 'tuesday', '2026-03-02T12:00:00Z', true],
  ]
  test.each(cases)('%s: %s, at %s: %s', (line, value, at, expected) => {
    expect(faultIn(match({ [line]: value }), isBlock)).toBeUndefined()
    expect(holds(match({ [line]: value }), { at })).toBe(expected)
  })

  test('reads the clock anew for every moment', () => {
    const morning = readyCondition(match({ 'date(UTC).Hour.LT': '12' }))
    const seen = ['08', '14', '09', '23'].map((hour) => morning(SHOP, moment(new Date(`2026-03-02T${hour}:00:00Z`))))
    expect(seen).toEqual([true, false, true, false])
  })
})

describe('a line about where it comes from', () => {
  const cases: [line: string, value: string, from: string | null, holds: boolean][] = [
    ['request.IP', '192.0.2.7', '192.0.2.7', true],
    ['request.IP.EQ', '192.0.2.7', '192.0.2.70', false],
    ['request.IP.IN', '192.0.2.7, 192.0.2.8', '192.0.2.8', true],
    ['request.IP.IN_RANGE', '192.0.2.0/24', '192.0.2.255', true],
    ['request.IP.IN_RANGE', '192.0.2.0/24', '192.0.3.0', false],
    ['request.IP.IN_RANGE', '198.51.100.0/24,192.0.2.0/25', '192.0.2.1', true],
    ['request.IP.IN_RANGE', '192.0.2.0/24', '::ffff:192.0.2.9', true],
    ['request.IP.IN_RANGE', '2001:db8::/32', '2001:db8:1::1', true],
    ['request.IP.IN_RANGE', '2001:db8::/32', '192.0.2.9', false],
    ['request.IP.in_range', '192.0.2.9', '192.0.2.9', true],
    ['request.IP.IN_RANGE', '0.0.0.0/0', null, false],
  ]
  test.each(cases)('%s: %s, from %s: %s', (line, value, from, expected) => {
    expect(faultIn(match({ [line]: value }), isBlock)).toBeUndefined()
    expect(holds(match({ [line]: value }), { from })).toBe(expected)
  })
})

describe('a line about the resource', () => {
  const cases: [line: string, value: string, holds: boolean][] = [
    ['resource.Name', 'shop.example', true],
    ['resource.Name', 'shop.exampl', false],
    ['resource.Name.IN', 'a.example,shop.example', true],
    ['resource.Name.LIKE', 'shop*', true],
    ['resource.Name.LIKE', '*hop.ex*', true],
    ['resource.Name.LIKE', '*.test', false],
    ['resource.Name.STARTS_WITH', 'shop.', true],
    ['resource.Name.ENDS_WITH', '.example', true],
    ['resource.Name.ENDSWITH', 'shop', false],
    ['resource.Type', 'dnsZone', true],
    ['resource.Type.IN', 'domain,dnsZone', true],
    ['resource.Type', 'dnszone', false],
    ['resource.Tag(stage)', 'production', true],
    ['resource.Tag(stage).LIKE', 'prod*', true],
    ['resource.Tag(stage)', 'test', false],
    ['resource.Tag(colour)', 'blue', false],
    ['resource.Tag(constructor).LIKE', '*', false],
    ['resource.Tag(  odd.Hour)', 'x', true],
  ]
  test.each(cases)('%s: %s: %s', (line, value, expected) => {
    expect(faultIn(match({ [line]: value }), isBlock)).toBeUndefined()
    expect(holds(match({ [line]: value }))).toBe(expected)
  })
})

describe('the tree', () => {
  const cases: [rule: string, condition: Condition, holds: boolean][] = [
    ['all lines of a MATCH must hold', match({ 'resource.Type': 'dnsZone', 'resource.Name': 'other.example' }), false],
    ['all parts of an AND', all(YES, NO), false],
    ['all parts of an AND, and they do', all(YES, YES), true],
    ['one part of an OR', any(NO, YES), true],
    ['none of an OR', any(NO, NO), false],
    ['NOT turns it round', not(NO), true],
    ['NOT means: not all of these', not(YES, NO), true],
    ['NOT means: not all of these, and they do', not(YES, YES), false],
    ['three deep', all(any(NO, YES)), true],
    ['what is not known of the question does not hold', match({ 'request.IP.IN_RANGE': '0.0.0.0/0' }), false],
    ['what can not be read does not hold', UNREADABLE, false],
    ['what can not be read does not hold within NOT', not(UNREADABLE), false],
    ['what can not be read holds nothing beside it', any(YES, UNREADABLE), false],
    ['an empty one does not hold', match({}), false],
    ['an empty one does not hold within NOT', not(match({})), false],
    ['nothing but NOT does not hold', { operator: 'NOT' }, false],
  ]
  test.each(cases)('%s', (_rule, condition, expected) => {
    expect(holds(condition)).toBe(expected)
  })

  test('office hours in Paris, but for the holidays, from the office or for the test shop', () => {
    const office = all(
      match({
        'date(Europe/Paris).Hour.GE': '9',
        'date(Europe/Paris).Hour.LT': '18',
        'date(Europe/Paris).WeekDay.BEFORE': 'saturday',
      }),
      not(match({ 'date(Europe/Paris).Date.IN': '2026-05-01,2026-12-25' })),
      any(match({ 'request.IP.IN_RANGE': '192.0.2.0/24' }), match({ 'resource.Tag(stage)': 'test' })),
    )
    expect(faultIn(office, isBlock)).toBeUndefined()
    const at = (time: string, from: string | null = '192.0.2.1') => holds(office, { at: time, from })
    expect(at('2026-04-30T15:59:59Z')).toBe(true)
    expect(at('2026-04-30T16:00:00Z')).toBe(false)
    expect(at('2026-05-01T10:00:00Z')).toBe(false)
    expect(at('2026-05-02T10:00:00Z')).toBe(false)
    expect(at('2026-05-04T10:00:00Z', '198.51.100.1')).toBe(false)
    expect(at('2026-05-04T10:00:00Z', null)).toBe(false)
  })
})

describe('what is refused when it is entered', () => {
  const lines: [line: string, value: string][] = [
    ['resource.Colour', 'blue'],
    ['resource.Name.SOUNDS_LIKE', 'shop'],
    ['resource.Name.constructor', 'shop'],
    ['resource.Name.LIKE', 'sh*p'],
    ['resource.Name', ''],
    ['resource.Name', 'x'.repeat(1001)],
    [`resource.Tag(${'x'.repeat(300)})`, 'a'],
    ['resource.Tag()', 'a'],
    ['resource.Tag(stage).Hour', '9'],
    ['date(Europe/Atlantis).Hour', '9'],
    ['date(Europe/Paris)', '9'],
    ['date(UTC).Minute', '9'],
    ['date(UTC).Hour', '24'],
    ['date(UTC).Hour', '-1'],
    ['date(UTC).Hour', '9,10'],
    ['date(UTC).Hour.IN', '9,,10'],
    ['date(UTC).Hour.GE', 'nine'],
    ['date(UTC).WeekDay', 'lundi'],
    ['date(UTC).WeekDay', 'monday,tuesday'],
    ['date(UTC).WeekDay.IN', 'monday,noday'],
    ['date(UTC).Date', '2026-02-30'],
    ['date(UTC).Date', '02/03/2026'],
    ['date(UTC).Date.BEFORE', '2026-03-01,2026-04-01'],
    ['request.IP', '192.0.2.0/24'],
    ['request.IP', 'localhost'],
    ['request.IP.IN_RANGE', '192.0.2.0/33'],
    ['request.IP.IN_RANGE', '192.0.2.0/24,nonsense'],
    ['request.IP.LT', '192.0.2.0'],
  ]
  test.each(lines)('the line %s: %s, by its name', (line, value) => {
    expect(faultIn(match({ 'resource.Type': 'dnsZone', [line]: value }), isBlock)).toBe(line)
    expect(faultIn(not(match({ [line]: value })), isBlock)).toBe(line)
  })

  const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`resource.Tag(t${n})`, 'a']))
  const trees: [rule: string, condition: Condition, fault: string][] = [
    ['four deep', all(any(not(YES))), 'conditions deeper than 3'],
    ['a thousand deep', Array.from({ length: 1000 }).reduce<Condition>((inner) => not(inner), YES), 'conditions deeper than 3'],
    ['AND of nothing', all(), 'AND'],
    ['OR without parts', { operator: 'OR' }, 'OR'],
    ['NOT with lines', { operator: 'NOT', conditions: [YES], values: { 'resource.Type': 'dnsZone' } }, 'NOT'],
    ['MATCH of nothing', match({}), 'MATCH'],
    ['MATCH with parts', { operator: 'MATCH', conditions: [YES], values: { 'resource.Type': 'dnsZone' } }, 'MATCH'],
    ['too many lines', match(many(MOST_LINES + 1)), `more than ${MOST_LINES} lines`],
    ['too many lines in all', any(match(many(MOST_LINES)), YES), `more than ${MOST_LINES} lines`],
    ['too many parts', any(...Array.from({ length: 10_000 }, () => YES)), 'OR'],
  ]
  test.each(trees)('%s', (_rule, condition, fault) => {
    expect(faultIn(condition, isBlock)).toBe(fault)
  })

  test('not what clients send for nothing', () => {
    expect(faultIn({ operator: 'MATCH', conditions: [], values: { 'resource.Type': 'dnsZone' } }, isBlock)).toBeUndefined()
    expect(faultIn({ operator: 'AND', conditions: [YES], values: {} }, isBlock)).toBeUndefined()
    expect(faultIn({ operator: 'AND', conditions: [YES], values: null }, isBlock)).toBeUndefined()
  })
})
