/** The load: clients who ask, accept, refuse, withdraw and have codes sent again, as fast as they are answered. */
import { setTimeout as sleep } from 'node:timers/promises'
import { type Answer, call } from '../../support/story.ts'
import {
  adopt,
  enter,
  type Ledger,
  pairsOf,
  ROLES,
  type Service,
  stateAfter,
  type Task,
  type Verb,
  waitingParties,
} from './ledger.ts'
import type { PostBox } from './post-box.ts'
import { openTasksOf } from './reading.ts'

/** Who may be named, how they are signed in, and where the program listens now. */
export type World = { accounts: string[]; cookies: Map<string, string>; url: string }

/** What came of a step. `gone`: the program does not answer any more. */
type Step = 'worked' | 'nothing to do' | 'gone'

/** Works on its own services until told to stop, or until nobody answers: then what was under way is in doubt. */
export async function beClient(
  world: World,
  ledger: Ledger,
  services: Service[],
  post: PostBox,
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    const came = await step(world, ledger, pick(services), post)
    if (came === 'gone') return
    if (came === 'nothing to do') await sleep(2)
  }
}

async function step(world: World, ledger: Ledger, service: Service, post: PostBox): Promise<Step> {
  if (service.asked) return service.asked.ids ? readTasks(world, ledger, service) : 'nothing to do'
  if (service.open.length === 0) return ask(world, ledger, service)
  const task = pick(service.open)
  if (task.doubt) return 'nothing to do'
  const account = pick(waitingParties(task))
  const code = post.codeFor(task.id, account, task.resent.has(account))
  if (!code) return 'nothing to do'
  const dice = Math.random()
  if (dice < 0.08) return answer(world, ledger, task, 'abort', task.asker)
  if (dice < 0.16 && !task.resent.has(account)) return answer(world, ledger, task, 'resendEmail', account)
  return answer(world, ledger, task, dice < 0.26 ? 'refuse' : 'accept', account, code)
}

async function ask(world: World, ledger: Ledger, service: Service): Promise<Step> {
  const { contacts } = service
  const role = pick(ROLES)
  const byAdmin = Math.random() < 0.8
  const asker = byAdmin ? contacts.contactAdmin : contacts[role]
  const wanted = { [role]: pick(world.accounts), ...(byAdmin && Math.random() < 0.3 && { [pick(ROLES)]: pick(world.accounts) }) }
  const pairs = pairsOf(contacts, wanted)
  if (pairs.length === 0) return 'nothing to do'
  service.asked = { asker, pairs }
  ledger.sent++
  const answer = await say(world, ledger, asker, `/1.0/domain/${service.name}/changeContact`, wanted)
  if (answer?.status !== 200) return answer ? 'worked' : 'gone'
  ledger.acknowledged++
  service.asked.ids = [...(answer.body as number[])].sort((one, other) => one - other)
  return readTasks(world, ledger, service)
}

/** The acknowledged tasks of a request; if they can not be read now, they are after the restart. */
async function readTasks(world: World, ledger: Ledger, service: Service): Promise<Step> {
  const found = await openTasksOf(world, service.asked!.asker, service.name).catch(() => undefined)
  if (found) adopt(ledger, service, found)
  return found ? 'worked' : 'gone'
}

async function answer(world: World, ledger: Ledger, task: Task, verb: Verb, account: string, token?: string): Promise<Step> {
  task.doubt = { verb, account }
  ledger.touched.add(task)
  ledger.sent++
  const path = `/1.0/me/task/contactChange/${task.id}/${verb}`
  const answer = await say(world, ledger, account, path, token && { token })
  if (answer?.status !== 200) return answer ? 'worked' : 'gone'
  ledger.acknowledged++
  const [is, should] = [answer.headers.get('x-task-state'), stateAfter(task, verb, account)]
  if (is !== should) ledger.violations.push(`task ${task.id}: ${verb} by ${account} led to ${is}, not ${should}`)
  delete task.doubt
  enter(task, verb, account)
  return 'worked'
}

/** Nothing that these clients do is ever refused: a no is a violation. No answer, or "try again", leaves a doubt. */
async function say(world: World, ledger: Ledger, account: string, path: string, body?: unknown): Promise<Answer | undefined> {
  const cookie = world.cookies.get(account)!
  const answer = await call(world.url, 'POST', path, body, { cookie }).catch(() => undefined)
  if (answer && answer.status >= 400 && answer.status !== 503) {
    ledger.violations.push(`${account} POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  }
  return answer
}

function pick<Item>(items: readonly Item[]): Item {
  return items[Math.floor(Math.random() * items.length)]!
}
