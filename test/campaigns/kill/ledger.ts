/** What the clients of the campaign know: what they asked for, what was acknowledged, and so what must be there. */

export const ROLES = ['contactAdmin', 'contactTech', 'contactBilling'] as const
type Role = (typeof ROLES)[number]
export type Contacts = Record<Role, string>

export type Verb = 'accept' | 'refuse' | 'abort' | 'resendEmail'

/** A contact change as far as it is known. */
export type Task = {
  id: number
  service: Service
  asker: string
  from: string
  to: string
  roles: Role[]
  state: 'validatingByCustomers' | 'done' | 'refused' | 'aborted'
  /** What its parties have answered. */
  answers: Map<string, 'validated' | 'refused'>
  /** Who was sent a second code. */
  resent: Set<string>
  /** A verb whose answer never came: it happened, or it did not. */
  doubt?: { verb: Verb; account: string }
}

export type Pair = { from: string; to: string; roles: Role[] }

/** A request whose tasks have not been read yet; without ids, its answer never came. */
type Asked = { asker: string; pairs: Pair[]; ids?: number[] }

export type Service = { name: string; contacts: Contacts; open: Task[]; asked?: Asked | undefined }

export type Ledger = {
  services: Service[]
  tasks: Map<number, Task>
  /** Tasks that something was tried on since the last check. */
  touched: Set<Task>
  /** How many verbs were sent, how many of them acknowledged, and how many of those in doubt turned out to have happened. */
  sent: number
  acknowledged: number
  happenedInDoubt: number
  /** What must not be. */
  violations: string[]
}

export function newLedger(services: { name: string; contacts: Contacts }[]): Ledger {
  return {
    services: services.map((service) => ({ ...service, contacts: { ...service.contacts }, open: [] })),
    tasks: new Map(),
    touched: new Set(),
    sent: 0,
    acknowledged: 0,
    happenedInDoubt: 0,
    violations: [],
  }
}

/** One task per pair of losing and receiving account, its roles grouped. */
export function pairsOf(contacts: Contacts, wanted: Partial<Contacts>): Pair[] {
  const pairs: Pair[] = []
  for (const role of ROLES) {
    const [from, to] = [contacts[role], wanted[role]]
    if (to === undefined || to === from) continue
    const pair = pairs.find((each) => each.from === from && each.to === to)
    if (pair) pair.roles.push(role)
    else pairs.push({ from, to, roles: [role] })
  }
  return pairs
}

/** The asker and the receiver, once each. */
export function partiesOf({ asker, to }: { asker: string; to: string }): string[] {
  return [...new Set([asker, to])]
}

export function waitingParties(task: Task): string[] {
  return partiesOf(task).filter((account) => !task.answers.has(account))
}

/** Where a verb leads to. */
export function stateAfter(task: Task, verb: Verb, account: string): Task['state'] {
  if (verb === 'refuse') return 'refused'
  if (verb === 'abort') return 'aborted'
  const last = waitingParties(task).every((party) => party === account)
  return verb === 'accept' && last ? 'done' : 'validatingByCustomers'
}

/** The verb has happened. */
export function enter(task: Task, verb: Verb, account: string): void {
  task.state = stateAfter(task, verb, account)
  if (verb === 'accept') task.answers.set(account, 'validated')
  if (verb === 'refuse') task.answers.set(account, 'refused')
  if (verb === 'resendEmail') task.resent.add(account)
  if (task.state === 'done') for (const role of task.roles) task.service.contacts[role] = task.to
  if (task.state !== 'validatingByCustomers') task.service.open = task.service.open.filter((each) => each !== task)
}

/** The tasks of a request, as they were read, are in the ledger from now on. */
export function adopt(ledger: Ledger, service: Service, found: FoundTask[]): void {
  const { asker, pairs, ids } = service.asked!
  const [is, should] = [
    found.map(inWords).sort(),
    pairs.map((pair) => inWords({ ...pairAsFound(pair), askingAccount: asker })).sort(),
  ]
  const nothing = ids === undefined && found.length === 0
  if (!nothing && is.join() !== should.join()) {
    ledger.violations.push(`${service.name}: the request became ${is.join(', ') || 'nothing'}, not ${should.join(', ')}`)
  }
  const foundIds = found.map(({ id }) => id).sort((one, other) => one - other)
  if (ids && ids.join() !== foundIds.join()) {
    ledger.violations.push(`${service.name}: tasks ${ids} were acknowledged, ${foundIds} are there`)
  }
  if (!ids && found.length > 0) ledger.happenedInDoubt++
  service.asked = undefined
  for (const task of found) take(ledger, service, task)
}

/** A task as the wire shows it. */
export type FoundTask = {
  id: number
  askingAccount: string
  fromAccount: string
  toAccount: string
  contactTypes: Role[]
  state: string
  dateRequest: string
}

function take(ledger: Ledger, service: Service, found: FoundTask): void {
  const task: Task = {
    id: found.id,
    service,
    asker: found.askingAccount,
    from: found.fromAccount,
    to: found.toAccount,
    roles: found.contactTypes,
    state: 'validatingByCustomers',
    answers: new Map(),
    resent: new Set(),
  }
  service.open.push(task)
  ledger.tasks.set(task.id, task)
  ledger.touched.add(task)
}

function pairAsFound({ from, to, roles }: Pair) {
  return { fromAccount: from, toAccount: to, contactTypes: roles }
}

function inWords({
  askingAccount,
  fromAccount,
  toAccount,
  contactTypes,
}: Omit<FoundTask, 'id' | 'state' | 'dateRequest'>): string {
  return `${askingAccount}:${fromAccount}>${toAccount}(${[...contactTypes].sort().join('+')})`
}
