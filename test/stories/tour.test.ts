import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../support/embedded.ts'
import { type Program, startProgram } from '../support/program.ts'

/** The tour of the README, as a newcomer copies and pastes it. */
const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let program: Program | undefined

beforeAll(async () => {
  folder = await temporaryFolder()
  program = await startProgram({ DATA_DIR: `${folder.path}/data` })
})
afterAll(async () => {
  await program?.stop()
  await folder.remove()
})

test('the tour runs as it stands, and ends with Théo as technical contact', async () => {
  const said = await run(stepsOf(README))
  expect(said).toContain('"code":"other_zone"')
  expect(said).toContain('"code":"no_payment_method"')
  expect(said).toContain('x-task-state: validatingByCustomers')
  expect(said).toContain('x-task-state: done')
  expect(said).toContain('"contactTech":"ty10002-psn"')
  expect(said).toContain('"kind":"contact-change.done"')
})

function stepsOf(text: string): string[] {
  const tour = text.slice(text.indexOf('## A tour'), text.indexOf('## Running it for real'))
  return [...tour.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, commands]) => commands!)
}

/** "Give the post a second": until both letters are there, however busy the machine is. */
const UNTIL_LETTERS = `until [ "$(curl -s $at/mailbox/letters.json | grep -o '#token=' | wc -l)" -ge 2 ]; do sleep 0.1; done\n`

async function run(steps: string[]): Promise<string> {
  const waiting = steps.map((step) => (step.startsWith('code()') ? UNTIL_LETTERS + step : step))
  const script = waiting.join('\n').replaceAll('http://127.0.0.1:8080', program!.url)
  const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script], { cwd: folder.path })
  return stdout
}
