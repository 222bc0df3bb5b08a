import { afterAll, beforeAll, expect, test } from 'vitest'
import { check } from '../../src/actions/checks.ts'
import type { Context } from '../../src/actions/context.ts'
import { createPool } from '../../src/db/database.ts'
import { HOUR, startTestApp, type TestAnswer, type TestApp } from '../support/app.ts'
import { verbsIn } from '../support/changes.ts'
import { order, settle } from '../support/people.ts'
import { domainUrn, identityUrn } from '../support/policies.ts'

/**
 * Two nodes on one database, each with what it remembers. What is done at one is what the first question at the other finds,
 * although the other has answered the same question just before.
 */
let here: TestApp
let there: Context
const waited: number[] = []

const SHOP = domainUrn('shop.example')
const DNS = 'domain:apiovh:nameServer/edit'
const PERMISSIONS = { allow: [{ action: DNS }], except: [], deny: [] }

beforeAll(async () => {
  here = await startTestApp()
  there = { ...here.context, db: createPool(here.database.connection, 4), onCommit: new Set() }
  await settle(here.pool, 'anna-psn', 'theo-psn', 'agency-psn', 'free-psn')
  await order(here.pool, 'domain', 'shop.example', { admin: 'anna-psn' })
})

afterAll(async () => {
  await there.db.end()
  await here.close()
})

async function mayThere(who: string): Promise<boolean> {
  const [account = '', user = null] = who.split('/')
  const [answer] = await check(there, [{ asker: { account, user }, action: DNS, urn: SHOP, address: null }], 'account')
  return answer!.allowed
}

/** Both nodes know the answer of before; then it is done here, and asked there at once. */
async function turns(who: string, to: boolean, done: () => Promise<unknown>): Promise<void> {
  for (let asked = 0; asked < 3; asked++) expect([who, await mayThere(who)]).toEqual([who, !to])
  await done()
  const began = performance.now()
  expect([who, await mayThere(who)]).toEqual([who, to])
  waited.push(performance.now() - began)
}

async function call(account: string, method: string, path: string, body?: unknown): Promise<TestAnswer> {
  const answer = await here.call(account, method, path, body)
  if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer
}

const policyOf = (more: object) => ({
  name: `p${Math.random()}`,
  identities: [identityUrn('agency-psn')],
  resources: [{ urn: SHOP }],
  permissions: PERMISSIONS,
  ...more,
})
const make = (more: object = {}, owner = 'anna-psn') => call(owner, 'POST', '/v2/iam/policy', policyOf(more))
const end = (id: string, owner = 'anna-psn') => call(owner, 'DELETE', `/v2/iam/policy/${id}`)

test('a policy that is made, edited, deleted', async () => {
  let id = ''
  await turns('agency-psn', true, async () => {
    id = (await make()).body.id
  })
  await turns('agency-psn', false, () =>
    call('anna-psn', 'PUT', `/v2/iam/policy/${id}`, policyOf({ identities: [identityUrn('free-psn')] })),
  )
  await turns('agency-psn', true, () => call('anna-psn', 'PUT', `/v2/iam/policy/${id}`, policyOf({})))
  await turns('agency-psn', false, () => end(id))
})

test('what was passed on ends with what it hangs on', async () => {
  const first = (await make()).body.id
  const second = (await make({ identities: [identityUrn('free-psn')] }, 'agency-psn')).body.id
  await turns('free-psn', false, () => end(first))
  await end(second, 'agency-psn')
})

test('a contact change whose last party accepts', async () => {
  const verbs = verbsIn(here.context)
  const [id] = await verbs.ask('anna-psn', 'shop.example', { tech: 'theo-psn' })
  await verbs.accept('anna-psn', id!, await verbs.codeOf(id!, 'anna-psn'))
  await turns('theo-psn', true, async () => verbs.accept('theo-psn', id!, await verbs.codeOf(id!, 'theo-psn')))
})

test('a user who is disabled, and enabled again', async () => {
  const user = { login: 'lea', email: 'lea@mail.example', password: 'a good pass phrase 7', group: 'DEFAULT' }
  await turns('anna-psn/lea', true, () => call('anna-psn', 'POST', '/1.0/me/identity/user', user))
  await turns('anna-psn/lea', false, () => call('anna-psn', 'POST', '/1.0/me/identity/user/lea/disable'))
  await turns('anna-psn/lea', true, () => call('anna-psn', 'POST', '/1.0/me/identity/user/lea/enable'))
  const other = { email: user.email, group: 'UNPRIVILEGED' }
  await turns('anna-psn/lea', false, () => call('anna-psn', 'PUT', '/1.0/me/identity/user/lea', other))
})

test('a tag that a condition asks for', async () => {
  const conditions = { operator: 'MATCH', values: { 'resource.Tag(stage)': 'test' } }
  const { id } = (await make({ conditions })).body
  const urn = encodeURIComponent(SHOP)
  await turns('agency-psn', true, () => call('anna-psn', 'POST', `/v2/iam/resource/${urn}/tag`, { key: 'stage', value: 'test' }))
  await turns('agency-psn', false, () => call('anna-psn', 'DELETE', `/v2/iam/resource/${urn}/tag/stage`))
  await end(id)
})

test('a group of resources that gains and loses the service', async () => {
  const group = (await call('anna-psn', 'POST', '/v2/iam/resourceGroup', { name: 'shops', resources: [] })).body
  const { id } = (await make({ resources: [{ urn: group.urn }] })).body
  const set = (resources: object[]) => call('anna-psn', 'PUT', `/v2/iam/resourceGroup/${group.id}`, { name: 'shops', resources })
  await turns('agency-psn', true, () => set([{ urn: SHOP }]))
  await turns('agency-psn', false, () => set([]))
  await end(id)
})

test('a group of permissions that is edited', async () => {
  const body = { name: 'dns', description: '', permissions: PERMISSIONS }
  const { urn } = (await call('anna-psn', 'POST', '/v2/iam/permissionsGroup', body)).body
  const { id } = (await make({ permissions: { allow: [], except: [], deny: [] }, permissionsGroups: [{ urn }] })).body
  const path = `/v2/iam/permissionsGroup/${encodeURIComponent(urn)}`
  const without = { ...body, permissions: { allow: [{ action: 'domain:apiovh:get' }], except: [], deny: [] } }
  await turns('agency-psn', false, () => call('anna-psn', 'PUT', path, without))
  await turns('agency-psn', true, () => call('anna-psn', 'PUT', path, body))
  await end(id)
})

test('a policy whose time is over, without anybody doing anything', async () => {
  const expiredAt = new Date(here.clock.now.getTime() + HOUR).toISOString()
  await make({ expiredAt })
  here.clock.pass(HOUR - 1)
  await turns('agency-psn', false, async () => here.clock.pass(1))
})

test('the first question was enough, each time, and took no time to speak of', () => {
  expect(waited.length).toBeGreaterThan(12)
  expect(Math.max(...waited)).toBeLessThan(1000)
})
