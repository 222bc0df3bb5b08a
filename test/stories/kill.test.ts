import { expect, test } from 'vitest'
import { killCampaign } from '../campaigns/kill/campaign.ts'

/** A short campaign in every run; `npx tsx test/campaigns/kill.ts 30`, or KILL_ROUNDS=30, for a long one. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 2)

test('kill -9 loses nothing that was acknowledged, and nothing happens twice', {
  timeout: 60_000 + ROUNDS * 60_000,
}, async () => {
  const lines: string[] = []
  const figures = await killCampaign(ROUNDS, (line) => lines.push(line))
  expect(figures.violations, lines.join('\n')).toEqual([])
  expect(figures.rounds).toEqual({ node: ROUNDS, both: ROUNDS })
  // A campaign in which nothing went on shows nothing.
  expect(figures.tasks.done).toBeGreaterThan(ROUNDS)
  expect(figures.letters.different).toBeGreaterThan(figures.verbs.acknowledged / 2)
})
