/**
 * Whether a decision takes as long among a million services as among ten thousand: in memory, and through `decide` on an
 * embedded PostgreSQL of its own for each. The two take turns; the ratio of the medians is the figure.
 *
 *   npx tsx bench/check-flat.ts [services]      how many are many; a million if not given
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Context } from '../src/actions/context.ts'
import { type AskedRight, decide } from '../src/actions/rights.ts'
import { createPool, type Database } from '../src/db/database.ts'
import { openEmbedded } from '../src/db/embedded.ts'
import { migrate } from '../src/db/migrate.ts'
import { bookOf, EMPTY_BOOK } from '../src/domain/book.ts'
import { readyPolicy } from '../src/domain/policy.ts'
import { may, type Question } from '../src/domain/right.ts'
import { dice, policiesFor, questionsOf, questionsOfContacts, ZONE_ACTIONS } from './rights/world.ts'
import { machine, median } from './support/machine.ts'
import { restoreServices } from './support/restore.ts'

const FEW = 10_000
const MANY = Number(process.argv[2] ?? 1_000_000)
const [CUSTOMERS, POLICIES] = [1000, 1000]
const TURNS = 15

inMemory()
await inTheDatabase()
console.log(machine())

function inMemory(): void {
  const [few, many] = [FEW, MANY].map(decisions) as [() => void, () => void]
  const times = { few: [] as number[], many: [] as number[] }
  for (let turn = 0; turn < TURNS; turn++) {
    times.few.push(timed(few))
    times.many.push(timed(many))
  }
  report('in memory, 12,000 decisions', times.few, times.many)
}

/** 12,000 questions about services all over the world, 2,000 of them of an account that 1,000 policies name. */
function decisions(services: number): () => void {
  const chance = dice(9)
  const written = policiesFor('agency', POLICIES, services, chance)
  const book = bookOf('agency', written.map(readyPolicy))
  const books = { of: (account: string) => (account === 'agency' ? book : EMPTY_BOOK) }
  const questions: Question[] = [
    ...questionsOfContacts(10_000, services, chance),
    ...questionsOf('agency', written, 2_000, services, chance),
  ]
  return () => {
    for (const question of questions) may(question, books)
  }
}

function timed(work: () => void): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

async function inTheDatabase(): Promise<void> {
  const sides = { few: await side(FEW), many: await side(MANY) }
  try {
    for (const size of [1, 1000]) {
      const times = { few: [] as number[], many: [] as number[] }
      for (let turn = -5; turn < TURNS; turn++) {
        for (const which of ['few', 'many'] as const) {
          const took = await sides[which].ask(size)
          if (turn >= 0) times[which].push(took)
        }
      }
      report(`through decide, ${size} at once`, times.few, times.many)
    }
  } finally {
    await sides.few.close()
    await sides.many.close()
  }
}

type Side = { ask(size: number): Promise<number>; close(): Promise<void> }

async function side(services: number): Promise<Side> {
  const folder = mkdtempSync(join(tmpdir(), 'passation-bench-'))
  const embedded = await openEmbedded(folder)
  const pool = createPool(embedded.connection, 4)
  await migrate(pool)
  await fill(pool, services)
  const context = { db: pool, clock: () => new Date() } as Context
  const chance = dice(services)
  return {
    ask: async (size) => {
      const asked = Array.from({ length: size }, () => right(1 + chance(services), chance(2) === 0, chance(ZONE_ACTIONS.length)))
      const began = performance.now()
      await decide(context, asked)
      return performance.now() - began
    },
    close: async () => {
      await pool.end()
      await embedded.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function right(service: number, byAgency: boolean, action: number): AskedRight {
  const about = byAgency ? 1 + (service % POLICIES) : service
  return {
    asker: { account: byAgency ? 'agency' : `c${about % CUSTOMERS}`, user: null },
    action: ZONE_ACTIONS[action]!,
    urn: `urn:v1:eu:resource:dnsZone:z${about}.example`,
    address: null,
  }
}

async function fill(pool: Database, services: number): Promise<void> {
  await pool.query(
    `insert into account (nichandle, email, email_verified_at, zone, language, created_at)
     select nic, nic || '@mail.example', now(), 'EU', 'en', now()
       from (select 'agency' as nic union select 'c' || n from generate_series(0, $1::int - 1) n) who`,
    [CUSTOMERS],
  )
  await restoreServices({ pool }, services, (client, from, to) =>
    client.query(
      `insert into service (product, name, contact_admin, contact_tech, contact_billing, creation)
       select 'domain/zone', 'z' || n || '.example', 'c' || n % $3::int, 'c' || (n + 1) % $3::int, 'c' || (n + 2) % $3::int, '2026-01-01'
         from generate_series($1::int, $2::int) n`,
      [from, to, CUSTOMERS],
    ),
  )
  await pool.query(
    `insert into policy (id, owner, name, identities, accounts, resources, allow, created_at)
     select gen_random_uuid(), 'c' || n % $2::int, 'p' || n, '{urn:v1:eu:identity:account:agency}', '{agency}',
            array['urn:v1:eu:resource:dnsZone:z' || n || '.example'], '{dnsZone:*}', now()
       from generate_series(1, $1::int) n`,
    [POLICIES, CUSTOMERS],
  )
  await pool.query('vacuum analyze')
}

function report(name: string, few: number[], many: number[]): void {
  const [among, alone] = [median(many), median(few)]
  console.log(
    `${name}: ${alone.toFixed(2)} ms among ${FEW}, ${among.toFixed(2)} ms among ${MANY}, ratio ${(among / alone).toFixed(2)}`,
  )
}
