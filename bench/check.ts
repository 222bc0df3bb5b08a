/**
 * Decisions a second in one process, beside Cedar and casbin with the same rules, in turn. All three must agree on every
 * question before anything is timed.
 *
 *   npx tsx bench/check.ts [seconds] [case…]      seconds that each is timed in each turn (1); roles, one, slices, set (all)
 */
import { type Book, bookOf, EMPTY_BOOK } from '../src/domain/book.ts'
import { type Policy, readyPolicy } from '../src/domain/policy.ts'
import { may, type Question } from '../src/domain/right.ts'
import { casbinCall, casbinFor } from './rights/casbin.ts'
import { cedarCall, cedarMay, prepareCedar } from './rights/cedar.ts'
import { dice, NOW, policiesFor, questionsOf, questionsOfContacts } from './rights/world.ts'
import { machine, median } from './support/machine.ts'

const SECONDS = Number(process.argv[2] ?? 1)
const CASES = process.argv.slice(3)
const TURNS = 3
const SERVICES = 10_000
const [AGENCIES, OF_EACH] = [100, 1000]

/** Answers the question of this number. */
type Decider = (n: number) => boolean
type Contest = Record<'passation' | 'cedar' | 'casbin', Decider>

const chance = dice(4)
const agencies = Array.from({ length: AGENCIES }, (_, n) => `a${n}`)
const policies = new Map(agencies.map((agency) => [agency, policiesFor(agency, OF_EACH, SERVICES, chance)]))
const all = [...policies.values()].flat()
const ofAll = (count: number) =>
  Array.from({ length: count }, (_, n) => agencies[(n * 37) % AGENCIES]!).flatMap((agency) =>
    questionsOf(agency, policies.get(agency)!, 1, SERVICES, chance),
  )

await inCase('roles', 'roles only', questionsOfContacts(2000, SERVICES, chance), [])
const [first] = agencies
const written = policies.get(first!)!
await inCase('one', '1,000 policies that name one account', questionsOf(first!, written, 300, SERVICES, chance), written)
await inCase('slices', '100,000 policies, the peers with a set for each account', ofAll(60), 'slices')
await inCase('set', '100,000 policies, the peers with all in one set', ofAll(10), all)

console.log(machine())

async function inCase(which: string, name: string, questions: Question[], rules: Policy[] | 'slices'): Promise<void> {
  if (CASES.length > 0 && !CASES.includes(which)) return
  compare(name, questions, rules === 'slices' ? await contestOfSlices(questions) : await contest(questions, rules))
}

async function contest(questions: Question[], written: Policy[]): Promise<Contest> {
  prepareCedar('all', written)
  const calls = questions.map((question) => cedarCall('all', question))
  const enforcer = await casbinFor(written, NOW)
  const requests = questions.map(casbinCall)
  return {
    passation: ours(questions, written),
    cedar: (n) => cedarMay(calls[n]!),
    casbin: (n) => enforcer.enforceSync(...requests[n]!),
  }
}

/** Whoever knows the peers well would keep the policies of each account apart. */
async function contestOfSlices(questions: Question[]): Promise<Contest> {
  for (const [agency, written] of policies) prepareCedar(agency, written)
  const calls = questions.map((question) => cedarCall(question.identity.account, question))
  const enforcers = new Map(
    await Promise.all([...policies].map(async ([agency, own]) => [agency, await casbinFor(own, NOW)] as const)),
  )
  const requests = questions.map(casbinCall)
  return {
    passation: ours(questions, all),
    cedar: (n) => cedarMay(calls[n]!),
    casbin: (n) => enforcers.get(requests[n]![0])!.enforceSync(...requests[n]!),
  }
}

function ours(questions: Question[], written: Policy[]): Decider {
  const isWritten = new Set(written)
  const kept = new Map<string, Book>()
  for (const [agency, own] of policies) {
    kept.set(agency, bookOf(agency, own.filter((policy) => isWritten.has(policy)).map(readyPolicy)))
  }
  const books = { of: (account: string) => kept.get(account) ?? EMPTY_BOOK }
  return (n) => may(questions[n]!, books).allowed
}

function compare(name: string, questions: Question[], deciders: Contest): void {
  const allowed = agreed(questions, deciders)
  const rates: Record<keyof Contest, number[]> = { passation: [], cedar: [], casbin: [] }
  const names = Object.keys(rates) as (keyof Contest)[]
  for (let turn = 0; turn < TURNS; turn++) {
    for (const each of names) rates[each].push(rate(questions.length, deciders[each]))
  }
  const [own, cedar, casbin] = names.map((each) => median(rates[each])) as [number, number, number]
  const share = ((100 * allowed) / questions.length).toFixed(0)
  console.log(
    `${name}: ${questions.length} questions agreed, ${share} % yes; ${round(own)} decisions/s, cedar ${round(cedar)}, ` +
      `casbin ${round(casbin)}; ${(own / Math.max(cedar, casbin)).toFixed(1)} times the faster peer`,
  )
}

/** How many questions all three answer with yes; an error if they differ on any. */
function agreed(questions: Question[], { passation, cedar, casbin }: Contest): number {
  const yes = questions.filter((question, n) => {
    const answers = [passation(n), cedar(n), casbin(n)]
    if (new Set(answers).size > 1) {
      const { identity, action, resource } = question
      throw new Error(`${identity.account} ${action} ${resource.urn}: passation, cedar, casbin say ${answers.join(', ')}`)
    }
    return answers[0]
  })
  return yes.length
}

/** Decisions a second, asking the questions round and round. */
function rate(questions: number, decide: Decider): number {
  const began = performance.now()
  let done = 0
  let took = 0
  while (took < SECONDS * 1000) {
    for (let n = 0; n < 10; n++) decide(done++ % questions)
    took = performance.now() - began
  }
  return (done / took) * 1000
}

function round(value: number): string {
  return value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en')
}
