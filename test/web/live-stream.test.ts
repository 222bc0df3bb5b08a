import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Happened, listen } from '../../src/web/shell/live-stream.ts'

/** The browser's end of a line, moved by hand. */
class Line extends EventTarget {
  static readonly CONNECTING = 0
  static readonly OPEN = 1
  static readonly CLOSED = 2
  static dialled: Line[] = []
  readyState = Line.CONNECTING
  constructor(readonly url: string) {
    super()
    Line.dialled.push(this)
  }
  close() {
    this.readyState = Line.CLOSED
  }
  stand() {
    this.readyState = Line.OPEN
    this.dispatchEvent(new Event('open'))
  }
  /** The browser dials again by itself. */
  break() {
    this.readyState = Line.CONNECTING
    this.dispatchEvent(new Event('error'))
  }
  /** The server refuses; the browser gives up. */
  refuse() {
    this.readyState = Line.CLOSED
    this.dispatchEvent(new Event('error'))
  }
}

const newest = () => Line.dialled.at(-1)!

let looks: EventTarget & { hidden: boolean }
let told: string[]
let stop: () => void

beforeEach(() => {
  vi.useFakeTimers()
  Line.dialled = []
  looks = Object.assign(new EventTarget(), { hidden: false })
  vi.stubGlobal('EventSource', Line)
  vi.stubGlobal('document', looks)
  told = []
  stop = listen({
    happened: (what: Happened) => told.push(what.kind),
    missed: () => told.push('missed'),
    begun: () => told.push('begun'),
  })
})

afterEach(() => {
  stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function look(hidden: boolean) {
  looks.hidden = hidden
  looks.dispatchEvent(new Event('visibilitychange'))
}

describe('the line on which the server tells what happens', () => {
  test('what happens is handed on', () => {
    newest().stand()
    newest().dispatchEvent(new MessageEvent('happened', { data: JSON.stringify({ kind: 'contact-change.done' }) }))
    expect(told).toEqual(['begun', 'contact-change.done'])
  })

  test('once it stands again, anything may have been missed', () => {
    newest().stand()
    newest().break()
    newest().stand()
    expect(told).toEqual(['begun', 'missed'])
    expect(Line.dialled).toHaveLength(1)
  })

  test('after a refusal it is dialled again, each time after a longer wait, up to half a minute', () => {
    const waits = [1, 2, 4, 8, 16, 30, 30]
    for (const [before, seconds] of waits.entries()) {
      newest().refuse()
      vi.advanceTimersByTime(seconds * 1000 - 1)
      expect(Line.dialled).toHaveLength(before + 1)
      vi.advanceTimersByTime(1)
      expect(Line.dialled).toHaveLength(before + 2)
    }
  })

  test('while it does not stand, it asks every 15 seconds; while it stands, never', () => {
    vi.advanceTimersByTime(46_000)
    expect(told).toEqual(['missed', 'missed', 'missed'])
    newest().stand()
    told.length = 0
    vi.advanceTimersByTime(120_000)
    expect(told).toEqual([])
  })

  test('a tab that nobody looks at gives its line back, and catches up when it is looked at', () => {
    newest().stand()
    look(true)
    vi.advanceTimersByTime(5000)
    expect(newest().readyState).toBe(Line.CLOSED)
    vi.advanceTimersByTime(120_000)
    expect(told).toEqual(['begun'])
    look(false)
    newest().stand()
    expect(Line.dialled).toHaveLength(2)
    expect(told).toEqual(['begun', 'missed'])
  })

  test('a short look elsewhere keeps it', () => {
    newest().stand()
    look(true)
    vi.advanceTimersByTime(4000)
    look(false)
    vi.advanceTimersByTime(10_000)
    expect(Line.dialled).toHaveLength(1)
    expect(newest().readyState).toBe(Line.OPEN)
  })

  test('nothing is left of it once it is not listened to any more', () => {
    newest().refuse()
    stop()
    vi.advanceTimersByTime(120_000)
    expect(Line.dialled).toHaveLength(1)
    expect(told).toEqual([])
  })
})
