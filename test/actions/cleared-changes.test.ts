import { afterAll, beforeAll, expect, test } from 'vitest'
import { askClearedContactChange } from '../../src/actions/cleared-changes.ts'
import type { AskedContacts } from '../../src/actions/contact-request.ts'
import { inTransaction } from '../../src/actions/transaction.ts'
import { lockService } from '../../src/db/services.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { outcomeOf, verbsIn } from '../support/changes.ts'
import { actor, contactsOf, order, settle } from '../support/people.ts'
import { eventsAbout } from '../support/provider.ts'
import { numberIn } from '../support/telephony.ts'

let world: TestApp

beforeAll(async () => {
  world = await startTestApp()
  await settle(world.pool, 'vera', { nichandle: 'bea', voipValidated: true }, 'theo', 'sam')
  await order(world.pool, 'telephony', 'hotline', { admin: 'vera', tech: 'theo' })
  await numberIn(world.pool, 'hotline', '0899', { special: true })
})

afterAll(() => world.close())

const STAFF = { ...actor('sam'), kind: 'staff' as const }

const clear = (asker: string, wanted: AskedContacts, group = 'hotline') =>
  inTransaction(world.context, async (tx) =>
    askClearedContactChange(tx, world.context, STAFF, (await lockService(tx, 'telephony', group))!, asker, wanted),
  )

test('what the staff clears is open on behalf of who asked, and both validate it by code', async () => {
  const verbs = verbsIn(world.context, 'telephony')
  expect(await outcomeOf(verbs.ask('vera', 'hotline', { admin: 'bea' }))).toBe('special_numbers')
  const [id] = (await clear('vera', { admin: 'bea' })) as number[]
  expect((await eventsAbout(world, 'hotline')).at(-1)).toMatchObject({
    kind: 'contact-change.asked',
    actor: 'staff',
    details: { askedBy: 'vera', from: 'vera', to: 'bea', roles: ['admin'] },
  })
  expect((await world.letters()).map(({ kind, account }) => `${kind} ${account}`)).toEqual([
    'asked-asker vera',
    'asked-receiver bea',
  ])
  expect(await verbs.accept('bea', id!, await verbs.codeOf(id!, 'bea'))).toEqual({ state: 'validatingByCustomers' })
  expect(await verbs.accept('vera', id!, await verbs.codeOf(id!, 'vera'))).toEqual({ state: 'done' })
  expect((await contactsOf(world.pool, 'telephony/aliases', '0899')).admin).toBe('bea')
})

test('every other rule counts still: the validation, who may ask, what is open', async () => {
  expect(await outcomeOf(clear('bea', { billing: 'theo' }))).toBe('not_voip_validated')
  expect(await outcomeOf(clear('theo', { billing: 'bea' }))).toBe('telephony_admin_only')
  expect(await outcomeOf(clear('sam', { billing: 'bea' }))).toBe('not found')
  expect(await outcomeOf(clear('bea', { admin: 'vera' }))).toBe('asked')
  expect(await outcomeOf(clear('bea', { admin: 'theo' }))).toBe('change_already_pending')
})
