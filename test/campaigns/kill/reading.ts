/** Reading back: after each restart, is everything there that was acknowledged? */
import { setTimeout as sleep } from 'node:timers/promises'
import { type Answer, call } from '../../support/story.ts'
import type { World } from './clients.ts'
import { adopt, enter, type FoundTask, type Ledger, partiesOf, ROLES, type Service, type Task } from './ledger.ts'

type FoundParty = { account: string; state: string; sentAt: string }
type Keyed<Value> = { key: string; value: Value | null; error: unknown }

/** The open tasks of a service, as the asker sees them. */
export async function openTasksOf(world: World, account: string, service: string): Promise<FoundTask[]> {
  const answer = await call(world.url, 'GET', '/1.0/me/task/contactChange', undefined, {
    cookie: world.cookies.get(account)!,
    'x-pagination-mode': 'CachedObjectList-Pages',
    'x-pagination-filter': `serviceDomain:eq=${service}&state:eq=validatingByCustomers`,
  })
  if (answer.status !== 200) throw new Error(`The tasks of ${service} could not be read: ${answer.status}`)
  return answer.body
}

/** Settles every doubt by what is there now, and holds everything else against what was acknowledged. */
export async function catchUp(world: World, ledger: Ledger): Promise<void> {
  for (const service of ledger.services.filter(({ asked }) => asked)) {
    adopt(ledger, service, await patiently(() => openTasksOf(world, service.asked!.asker, service.name)))
  }
  await checkTasks(world, ledger, [...ledger.touched])
  ledger.touched.clear()
  await checkContacts(world, ledger)
}

/** Holds tasks against what is known of them. */
export async function checkTasks(world: World, ledger: Ledger, tasks: Task[]): Promise<void> {
  for (const [asker, ofAsker] of grouped(tasks, ({ asker }) => asker)) {
    for (let at = 0; at < ofAsker.length; at += 100) {
      const some = ofAsker.slice(at, at + 100)
      const ids = some.map(({ id }) => id).join(',')
      const path = `/1.0/me/task/contactChange/${ids}`
      const found = await batch<FoundTask>(world, asker, path)
      const parties = await batch<FoundParty[]>(world, asker, `${path}/validation`)
      for (const [index, task] of some.entries()) checkTask(ledger, task, found[index]!, parties[index]!)
    }
  }
}

function checkTask(ledger: Ledger, task: Task, found: Keyed<FoundTask>, parties: Keyed<FoundParty[]>): void {
  if (!found.value || !parties.value) {
    ledger.violations.push(`task ${task.id} was acknowledged and is not there: ${JSON.stringify(found.error)}`)
    return
  }
  if (task.doubt) settleDoubt(ledger, task, found.value, parties.value)
  const answers = partiesOf(task).map((account) => `${account} ${task.answers.get(account) ?? 'waiting'}`)
  const should = [task.state, ...answers.sort()].join(', ')
  const is = [found.value.state, ...parties.value.map(({ account, state }) => `${account} ${state}`).sort()].join(', ')
  if (is !== should) ledger.violations.push(`task ${task.id}: it is ${is}; acknowledged was ${should}`)
  for (const account of task.resent) {
    const party = parties.value.find((each) => each.account === account)
    if (party && party.sentAt <= found.value.dateRequest) ledger.violations.push(`task ${task.id}: no new code for ${account}`)
  }
}

function settleDoubt(ledger: Ledger, task: Task, found: FoundTask, parties: FoundParty[]): void {
  const { verb, account } = task.doubt!
  delete task.doubt
  const party = parties.find((each) => each.account === account)!
  const happened = {
    accept: party.state === 'validated',
    refuse: party.state === 'refused',
    abort: found.state === 'aborted',
    resendEmail: party.sentAt > found.dateRequest,
  }[verb]
  if (!happened) return
  ledger.happenedInDoubt++
  enter(task, verb, account)
}

/** The contacts of every service are those that the acknowledged changes led to. */
async function checkContacts(world: World, ledger: Ledger): Promise<void> {
  for (const [admin, services] of grouped(ledger.services, ({ contacts }) => contacts.contactAdmin)) {
    const names = services.map(({ name }) => name).join(',')
    const found = await batch<Service['contacts']>(world, admin, `/1.0/domain/${names}/serviceInfos`)
    services.forEach(({ name, contacts }, index) => {
      const [is, should] = [found[index]!.value, contacts]
      const differs = !is || ROLES.some((role) => is[role] !== should[role])
      if (differs) ledger.violations.push(`${name}: its contacts are ${JSON.stringify(is)}, not ${JSON.stringify(should)}`)
    })
  }
}

async function batch<Value>(world: World, account: string, path: string): Promise<Keyed<Value>[]> {
  const headers = { cookie: world.cookies.get(account)!, 'x-ovh-batch': ',' }
  return patiently(async () => {
    const { status, body }: Answer = await call(world.url, 'GET', path, undefined, headers)
    if (status !== 200) throw new Error(`GET ${path} as ${account}: ${status} ${JSON.stringify(body)}`)
    return body
  })
}

/** Right after a kill a pooled connection of this process may still be one to the dead program. */
async function patiently<Result>(read: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await read()
    } catch (error) {
      if (tries === 5) throw error
      await sleep(50)
    }
  }
}

function grouped<Item>(items: Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
