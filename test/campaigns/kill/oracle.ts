/** The last word: the audit trail and the letters, held against what the clients know. Reads the database itself. */
import pg from 'pg'
import { openEmbedded } from '../../../src/db/embedded.ts'
import { type Ledger, partiesOf, type Task } from './ledger.ts'
import type { PostBox } from './post-box.ts'

type EventRow = { kind: string; task: number; account: string | null; by: string | null; reason: string | null }

/** Gives what must not be, and how many events there are. */
export async function judge(dataDir: string, ledger: Ledger, post: PostBox): Promise<{ violations: string[]; events: number }> {
  const { changes, events, waiting } = await readDatabase(dataDir)
  const unknown = changes.filter((id) => !ledger.tasks.has(id)).map((id) => `task ${id} exists, and no client asked for it`)
  const wrongEvents = differences(countBy(events.map(eventInWords)), countBy([...ledger.tasks.values()].flatMap(eventsOf)))
  const lettersDue = countBy([...ledger.tasks.values()].flatMap(lettersOf))
  const lettersHere = countBy([...post.letters.values()].map(({ task, kind, account }) => `${task} ${kind} to ${account}`))
  const violations = [
    ...unknown,
    ...wrongEvents.map((line) => `audit trail: ${line}`),
    ...differences(lettersHere, lettersDue).map((line) => `letters: ${line}`),
    ...post.problems,
    ...(waiting > 0 ? [`${waiting} letters are still in the outbox`] : []),
  ]
  return { violations, events: events.length }
}

/** Each verb that happened is one event, and no other is. */
function eventsOf(task: Task): string[] {
  const validated = [...task.answers].filter(([, answer]) => answer === 'validated').map(([account]) => account)
  const refused = [...task.answers].filter(([, answer]) => answer === 'refused').map(([account]) => account)
  const last = task.state === 'done' ? validated.at(-1) : undefined
  return [
    `${task.id} asked by ${task.asker}`,
    ...validated.map((account) => `${task.id} ${account === last ? 'done' : 'validated'} by ${account}`),
    ...refused.map((account) => `${task.id} refused by ${account}`),
    ...[...task.resent].map((account) => `${task.id} resent by ${account}`),
    ...(task.state === 'aborted' ? [`${task.id} aborted by ${task.asker}, withdrawn`] : []),
  ]
}

/** Who must have had which letter about a task: the manual's table, written down once more. */
function lettersOf(task: Task): string[] {
  const { id, asker, from, state } = task
  const parties = partiesOf(task)
  const others = (account: string) => parties.filter((each) => each !== account)
  const letters: [kind: string, accounts: string[]][] = [
    ['asked-asker', [asker]],
    ['asked-receiver', others(asker)],
    ['resent', [...task.resent]],
  ]
  const answers = [...task.answers]
  for (const [account, answer] of answers) {
    if (answer === 'refused') letters.push(['refused', others(account)])
    else if (state !== 'done' || account !== answers.at(-1)![0]) letters.push(['agreed', others(account)])
  }
  if (state === 'aborted') letters.push(['withdrawn', others(asker)])
  if (state === 'done') letters.push(['done-party', parties], ['done-told', from === asker ? [] : [from]])
  return letters.flatMap(([kind, accounts]) => accounts.map((account) => `${id} ${kind} to ${account}`))
}

async function readDatabase(dataDir: string): Promise<{ changes: number[]; events: EventRow[]; waiting: number }> {
  const embedded = await openEmbedded(dataDir)
  const client = new pg.Client(embedded.connection)
  await client.connect()
  try {
    const changes = await client.query<{ id: string }>('select id from contact_change')
    const events = await client.query<EventRow>(
      `select kind, change_id::int as task, account, details->>'by' as by, details->>'reason' as reason
         from event where change_id is not null order by id`,
    )
    const outbox = await client.query<{ waiting: number }>('select count(*)::int as waiting from letter')
    return { changes: changes.rows.map(({ id }) => Number(id)), events: events.rows, waiting: outbox.rows[0]!.waiting }
  } finally {
    await client.end()
    await embedded.stop()
  }
}

function eventInWords({ kind, task, account, by, reason }: EventRow): string {
  return `${task} ${kind.replace('contact-change.', '')} by ${by ?? account}${reason ? `, ${reason}` : ''}`
}

function countBy(lines: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1)
  return counts
}

function differences(is: Map<string, number>, should: Map<string, number>): string[] {
  const lines = new Set([...is.keys(), ...should.keys()])
  return [...lines]
    .filter((line) => is.get(line) !== should.get(line))
    .map((line) => `task ${line}: ${is.get(line) ?? 0} times, not ${should.get(line) ?? 0}`)
}
