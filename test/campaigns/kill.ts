/**
 * kill -9 at random moments under load: `npx tsx test/campaigns/kill.ts 30` does 30 rounds with the program killed and 30 with
 * program and database killed together, and prints what came of it.
 */
import { killCampaign } from './kill/campaign.ts'

const rounds = Number(process.argv[2] ?? process.env.KILL_ROUNDS ?? 30)
const figures = await killCampaign(rounds, (line) => console.log(line))
const { violations, readyAfter, ...rest } = figures
console.log(JSON.stringify(rest, undefined, 2))
for (const [round, times] of Object.entries(readyAfter)) {
  const sorted = times.toSorted((one, other) => one - other).map(Math.round)
  console.log(`ready after a kill of ${round}: median ${sorted[Math.floor(sorted.length / 2)]} ms, longest ${sorted.at(-1)} ms`)
}
console.log(violations.length === 0 ? 'Nothing was lost, nothing happened twice.' : violations.join('\n'))
process.exitCode = violations.length === 0 ? 0 : 1
