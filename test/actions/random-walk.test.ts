import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { tally } from '../support/changes.ts'
import { settle } from '../support/people.ts'
import { PEOPLE, walk } from './walk/verbs.ts'
import { take } from './walk/walker.ts'

/**
 * Random walks through everything that can happen to the contacts of a service. After every verb the program must have
 * answered, changed, recorded and written what the manual says. RANDOM_WALKS takes more of them; RANDOM_SEED and RANDOM_PATH
 * take one again, as the failure tells.
 */
const WALKS = Number(process.env.RANDOM_WALKS ?? 1000)
const SEED = Number(process.env.RANDOM_SEED ?? Date.now() % 2 ** 31)
const PATH = process.env.RANDOM_PATH
const LANES = PATH ? 1 : 4

let worlds: TestApp[]

beforeAll(async () => {
  worlds = await Promise.all(Array.from({ length: LANES }, () => startTestApp()))
  for (const { pool } of worlds) {
    const facts = (nichandle: string) => ({
      verified: nichandle !== 'fresh',
      payable: nichandle !== 'poor',
      voipValidated: nichandle !== 'poor' && nichandle !== 'theo',
    })
    const zone = (nichandle: string) => (nichandle === 'camille' ? 'CA' : 'EU')
    await settle(pool, ...PEOPLE.map((nichandle) => ({ nichandle, zone: zone(nichandle), ...facts(nichandle) })))
  }
})

afterAll(() => Promise.all(worlds.map((world) => world.close())))

test(
  `${WALKS} random walks end where the manual says`,
  async () => {
    console.log(`random walks: RANDOM_WALKS=${WALKS} RANDOM_SEED=${SEED}`)
    const outcomes: string[] = []
    let failed: number | undefined
    const fail = (error: Error, lane: number): never => {
      failed ??= lane
      throw error
    }
    const lanes = worlds.map((world, lane) => {
      const property = fc.asyncProperty(walk, async (each) => {
        // The lane that fails looks for its shortest walk; the others need not go on.
        if (failed !== undefined && failed !== lane) return
        outcomes.push(...(await take(world, each).catch((error) => fail(error, lane))))
      })
      return fc.assert(property, { numRuns: Math.ceil(WALKS / LANES), seed: SEED + lane, ...(PATH && { path: PATH }) })
    })
    await Promise.allSettled(lanes)
    if (failed !== undefined) await lanes[failed]
    if (WALKS >= 1000 && !PATH) expect(Object.keys(tally(outcomes)).sort()).toEqual(EVERYTHING)
  },
  60_000 + WALKS * 300,
)

/** The walks come by every answer that there is: none of this holds only because nothing happened. */
const EVERYTHING = [
  'aborted',
  'already_answered',
  'asked',
  'change_already_pending',
  'done',
  'email_not_verified',
  'error',
  'no_payment_method',
  'not found',
  'not_awaiting_you',
  'not_voip_validated',
  'not_your_role',
  'other_zone',
  'ran',
  'refused',
  'request_closed',
  'same_contact',
  'telephony_admin_only',
  'token_unusable',
  'too_many_attempts',
  'too_many_requests',
  'unknown_account',
  'unpaid_bill',
  'validatingByCustomers',
]
