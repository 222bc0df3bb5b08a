import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { goneAway, postmasterPid, temporaryFolder } from '../../support/embedded.ts'
import { type Environment, type Program, runProgram, spawnProgram, startProgram } from '../../support/program.ts'
import { call } from '../../support/story.ts'
import { beClient, type World } from './clients.ts'
import { killNow, postmastersOn, type Round } from './killing.ts'
import { type Ledger, newLedger } from './ledger.ts'
import { judge } from './oracle.ts'
import { openPostBox, type PostBox } from './post-box.ts'
import { catchUp, checkTasks } from './reading.ts'

/** What a campaign came to. */
export type Figures = {
  rounds: Record<Round, number>
  /** Kills of a program that was still starting, beside the rounds. */
  killsWhileStarting: number
  verbs: { sent: number; acknowledged: number; inDoubt: number; ofTheseHappened: number }
  tasks: Record<string, number>
  letters: { different: number; received: number }
  events: number
  /** Milliseconds from the start of the process to the first 200 of /health/ready, after each kill. */
  readyAfter: Record<Round, number[]>
  seconds: number
  violations: string[]
}

const CLIENTS = 8
const ACCOUNTS = 8
const SERVICES = 48
const PASSWORD = 'passation-kill'

type Campaign = { env: Environment; dataDir: string; world: World; ledger: Ledger; post: PostBox; figures: Figures }

/**
 * Kills the program under load, and the program together with its database, so and so often each, in any order; starts it on
 * the same folder each time, and looks whether everything is there that it had acknowledged. Gives the figures.
 */
export async function killCampaign(rounds: number, report: (line: string) => void): Promise<Figures> {
  const begun = performance.now()
  const folder = await temporaryFolder()
  const post = await openPostBox()
  let program: Program | undefined
  try {
    const campaign = await prepare(join(folder.path, 'data'), post)
    program = await firstStart(campaign)
    for (const [index, round] of shuffled(rounds).entries()) {
      program = await goRound(campaign, program, round)
      report(`round ${index + 1}, ${round}: ready after ${Math.round(program.readyAfter)} ms, ${summary(campaign)}`)
    }
    await finish(campaign, program)
    return { ...campaign.figures, seconds: (performance.now() - begun) / 1000 }
  } finally {
    await program?.kill()
    await post.close()
    await folder.remove()
  }
}

async function prepare(dataDir: string, post: PostBox): Promise<Campaign> {
  const env = {
    DATA_DIR: dataDir,
    SMTP_URL: post.url,
    MAIL_FROM: 'Passation <contacts@passation.example>',
    BASE_URL: 'https://passation.example',
  }
  const accounts = Array.from({ length: ACCOUNTS }, (_, index) => `k${index + 1}-psn`)
  const services = Array.from({ length: SERVICES }, (_, index) => {
    const admin = accounts[index % ACCOUNTS]!
    return { name: `s${index + 1}.example`, contacts: { contactAdmin: admin, contactTech: admin, contactBilling: admin } }
  })
  const lines = [
    ...accounts.flatMap(accountLines),
    ...services.map((each) => ({ kind: 'service', product: 'domain', name: each.name, ...each.contacts })),
  ]
  const imported = await runProgram(['import', '-'], env, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  if (imported.code !== 0) throw new Error(`The import failed: ${imported.stdout}${imported.stderr}`)
  const ledger = newLedger(services)
  return { env, dataDir, world: { accounts, cookies: new Map(), url: '' }, ledger, post, figures: noFigures() }
}

function accountLines(nichandle: string): object[] {
  const email = `${nichandle.replace('-psn', '')}@kill.example`
  const profile = {
    firstname: 'Kay',
    name: nichandle.replace('-psn', ''),
    legalform: 'individual',
    country: 'FR',
    language: 'en',
  }
  return [
    { kind: 'account', nichandle, email, password: PASSWORD, ...profile },
    { kind: 'paymentMethod', nichandle, id: 1, paymentType: 'CREDIT_CARD', status: 'VALID', default: true },
  ]
}

/** Everybody signs in once: sessions, too, must outlive every kill. */
async function firstStart({ env, world }: Campaign): Promise<Program> {
  const program = await startProgram(env)
  world.url = program.url
  for (const account of world.accounts) {
    const { status, headers } = await call(program.url, 'POST', '/1.0/auth/signIn', { account, password: PASSWORD })
    if (status !== 200) throw new Error(`${account} could not sign in: ${status}`)
    world.cookies.set(account, headers.getSetCookie()[0]!.split(';')[0]!)
  }
  return program
}

async function goRound(campaign: Campaign, program: Program, round: Round): Promise<Program> {
  const { env, dataDir, world, ledger, figures } = campaign
  const clients = startClients(campaign)
  await sleep(100 + Math.random() * 2400)
  await killNow(round, program.child.pid!, dataDir)
  await clients.stop()
  ledger.violations.push(
    ...program
      .output()
      .split('\n')
      .filter((line) => line.includes('unexpected error')),
  )
  while (Math.random() < 0.15) await killWhileStarting(campaign, round)
  const next = await startProgram(env)
  world.url = next.url
  figures.rounds[round]++
  figures.readyAfter[round].push(next.readyAfter)
  const servers = await postmastersOn(dataDir)
  if (process.platform === 'linux' && servers.length !== 1) ledger.violations.push(`${servers.length} servers run on the folder`)
  await catchUp(world, ledger)
  return next
}

async function killWhileStarting({ env, dataDir, figures }: Campaign, round: Round): Promise<void> {
  const child = await spawnProgram(['serve'], { PORT: '0', LOG_LEVEL: 'warn', ...env })
  await sleep(Math.random() * 1500)
  await killNow(round, child.pid!, dataDir)
  figures.killsWhileStarting++
}

function startClients({ world, ledger, post }: Campaign): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const clients = Array.from({ length: CLIENTS }, (_, number) => {
    const own = ledger.services.filter((_, index) => index % CLIENTS === number)
    return beClient(world, ledger, own, post, stopping.signal)
  })
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all(clients)
    },
  }
}

/** Lets the last letters arrive, stops the program in order, and passes judgement. */
async function finish(campaign: Campaign, program: Program): Promise<void> {
  const { env, dataDir, world, ledger, post, figures } = campaign
  await checkTasks(world, ledger, [...ledger.tasks.values()])
  const drained = await outboxEmpties(program.url)
  const verified = await runProgram(['audit', 'verify'], env)
  const postmaster = await postmasterPid(dataDir)
  const code = await program.stop()
  await goneAway(postmaster)
  const { violations, events } = await judge(dataDir, ledger, post)
  const whole = verified.code === 0 && verified.stdout.startsWith('The audit trail is whole')
  figures.violations = [
    ...ledger.violations,
    ...violations,
    ...(drained ? [] : ['the outbox did not become empty']),
    ...(whole ? [] : [`audit verify: ${verified.stdout}${verified.stderr}`]),
    ...(code === 0 ? [] : [`the program ended with ${code}: ${program.output()}`]),
  ]
  const { sent, acknowledged, happenedInDoubt } = ledger
  figures.verbs = { sent, acknowledged, inDoubt: sent - acknowledged, ofTheseHappened: happenedInDoubt }
  for (const { state } of ledger.tasks.values()) figures.tasks[state] = (figures.tasks[state] ?? 0) + 1
  const letters = [...post.letters.values()]
  figures.letters = { different: letters.length, received: letters.reduce((sum, { times }) => sum + times, 0) }
  figures.events = events
}

async function outboxEmpties(url: string): Promise<boolean> {
  for (let waited = 0; waited < 180_000; waited += 100) {
    const { body } = await call(url, 'GET', '/metrics')
    if (/^passation_letters\{state="waiting"\} 0$/m.test(body)) return /^passation_letters\{state="dead"\} 0$/m.test(body)
    await sleep(100)
  }
  return false
}

function shuffled(rounds: number): Round[] {
  const all: Round[] = [...Array<Round>(rounds).fill('node'), ...Array<Round>(rounds).fill('both')]
  for (let last = all.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1))
    ;[all[last], all[other]] = [all[other]!, all[last]!]
  }
  return all
}

function summary({ ledger, post }: Campaign): string {
  return `${ledger.acknowledged} verbs acknowledged, ${post.letters.size} letters, ${ledger.violations.length} violations`
}

function noFigures(): Figures {
  return {
    rounds: { node: 0, both: 0 },
    killsWhileStarting: 0,
    verbs: { sent: 0, acknowledged: 0, inDoubt: 0, ofTheseHappened: 0 },
    tasks: {},
    letters: { different: 0, received: 0 },
    events: 0,
    readyAfter: { node: [], both: [] },
    seconds: 0,
    violations: [],
  }
}
