/**
 * Rows get their ids when they are written and are seen once they are committed: a lower id may come to light after a higher
 * one. Who follows what is new by its ids looks back over those of the last seconds, and remembers which it has met.
 */
export type Lookback = {
  /** The highest id there was: what is new most likely comes after it. */
  highest(): number
  /** The id that was the highest one the span ago: what comes late comes after it. */
  floor(now: number): number
  /** What was not met before, of what was found; `highest` is the highest id there is now. */
  unmet<Row extends { id: number }>(found: Row[], highest: number, now: number): Row[]
}

/** Begins after the `latest` ids, which count as met. Times and the span are milliseconds of any clock that only goes forward. */
export function createLookback(latest: number[], span: number, begun: number): Lookback {
  const met = new Set(latest)
  const marks = [
    { at: Number.NEGATIVE_INFINITY, id: Math.min(...latest, Number.MAX_SAFE_INTEGER) - 1 },
    { at: begun, id: Math.max(...latest, 0) },
  ]
  if (latest.length === 0) marks.shift()
  const highest = () => marks.at(-1)!.id
  const floor = (now: number) => {
    while (marks.length > 1 && marks[1]!.at <= now - span) marks.shift()
    return marks[0]!.id
  }
  return {
    highest,
    floor,
    unmet(found, highestNow, now) {
      const unmet = found.filter(({ id }) => !met.has(id))
      for (const { id } of unmet) met.add(id)
      if (highestNow > highest()) marks.push({ at: now, id: highestNow })
      const lowest = floor(now)
      for (const id of met) if (id <= lowest) met.delete(id)
      return unmet
    },
  }
}
