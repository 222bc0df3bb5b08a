import { describe, expect, test } from 'vitest'
import { ACTIONS } from '../../src/domain/action.ts'
import { MOST_OTHERS } from '../../src/domain/book.ts'
import { MOST_ASKED, MOST_HANDS, may } from '../../src/domain/right.ts'
import { actionsOfRole } from '../../src/domain/role-permissions.ts'
import {
  ADD_RECORD,
  type Asking,
  accountAsResource,
  decided,
  identity,
  inWords,
  moment,
  policy,
  SEE_ZONE,
  service,
  shelf,
  ZONE,
} from '../support/rights.ts'
import { later, NOW } from '../support/rules.ts'

/** Who asks, what is written down, what is asked, and what comes of it. The zone’s contacts are anna, theo and bea. */
type Case = [rule: string, who: string, written: ReturnType<typeof policy>[], asking: Asking, answer: string]

const PAY = 'dnsZone:passation:bill/pay'
const OWNER = 'dnsZone:passation:owner/edit'
const SUCCEED = 'dnsZone:passation:contact/tech/change'
const READ_BILLS = 'account:apiovh:me/bill/get'

/** A policy by which anna gives what she asks for in these tests. */
const given = (to: string, more = {}) => policy('anna', { to: [to], allow: [ADD_RECORD], ...more })
const denied = (by: string, to: string, action = ADD_RECORD) => policy(by, { to: [to], deny: [action] })

function decides(cases: Case[]): void {
  test.each(cases)('%s', (_rule, who, written, asking, answer) => {
    expect(inWords(decided(who, written, asking))).toBe(answer)
    expect(inWords(decided(who, [...written].reverse(), asking))).toBe(answer)
  })
}

describe('who needs no policy', () => {
  decides([
    ['an account, on itself', 'anna', [], { action: READ_BILLS, resource: accountAsResource('anna') }, 'yes: holder anna'],
    ['nobody else, on an account', 'theo', [], { action: READ_BILLS, resource: accountAsResource('anna') }, 'no_grant'],
    ['the administrative contact, for all of it', 'anna', [], { action: OWNER }, 'yes: admin anna'],
    ['the technical contact, for DNS', 'theo', [], {}, 'yes: tech theo'],
    ['the technical contact, not for bills', 'theo', [], { action: PAY }, 'no_grant'],
    ['the technical contact, to name a successor', 'theo', [], { action: SUCCEED }, 'yes: tech theo'],
    ['the billing contact, for bills', 'bea', [], { action: PAY }, 'yes: billing bea'],
    ['the billing contact, not for DNS', 'bea', [], {}, 'no_grant'],
    ['the billing contact, to see it', 'bea', [], { action: SEE_ZONE }, 'yes: billing bea'],
    ['nobody who is no contact', 'carl', [], { action: SEE_ZONE }, 'no_grant'],
  ])

  test('who holds several roles has them all', () => {
    const resource = service('domain/zone', 'shop.example', { contacts: { admin: 'anna', tech: 'theo', billing: 'theo' } })
    expect(inWords(decided('theo', [], { resource }))).toBe('yes: tech theo')
    expect(inWords(decided('theo', [], { resource, action: PAY }))).toBe('yes: billing theo')
    expect(inWords(decided('theo', [], { resource, action: OWNER }))).toBe('no_grant')
  })
})

describe('what can not be asked', () => {
  decides([
    ['an action that does not exist', 'anna', [], { action: 'dnsZone:apiovh:dance' }, 'unknown_action'],
    ['an action of another kind', 'anna', [], { action: 'webHosting:apiovh:ssl/create' }, 'other_kind'],
    ['an action on accounts, of a service', 'anna', [], { action: READ_BILLS }, 'other_kind'],
  ])
})

describe('a policy gives', () => {
  const everyUser = policy('anna', { to: ['anna/*'], allow: [ADD_RECORD] })
  decides([
    ['to an account', 'carl', [given('carl')], {}, 'yes: policy of anna, admin anna'],
    ['to a user of the owner', 'anna/leo', [given('anna/leo')], {}, 'yes: policy of anna, admin anna'],
    ['to that user alone', 'anna/mia', [given('anna/leo')], {}, 'no_grant'],
    ['to a group of users', 'anna/leo in team', [given('anna:team')], {}, 'yes: policy of anna, admin anna'],
    ['not to who is in another group', 'anna/leo in other', [given('anna:team')], {}, 'no_grant'],
    ['to every user', 'anna/leo', [everyUser], {}, 'yes: policy of anna, admin anna'],
    ['to an account, not to its users', 'carl/zoe', [given('carl')], {}, 'no_grant'],
    ['to no user of another account', 'carl/leo', [given('carl/leo')], {}, 'no_grant'],
    ['nothing to its owner', 'carl', [policy('carl', { to: ['carl'], allow: ['*'] })], {}, 'no_grant'],
    ['no more than it says', 'carl', [given('carl')], { action: SEE_ZONE }, 'no_grant'],
    ['what the owner has, not more', 'carl', [policy('theo', { to: ['carl'], allow: ['*'] })], { action: PAY }, 'no_grant'],
    ['nothing if the owner has nothing', 'carl', [policy('dora', { to: ['carl'], allow: ['*'] })], {}, 'no_grant'],
    ['not what it excepts', 'carl', [given('carl', { allow: ['*'], except: ['*/create'] })], {}, 'no_grant'],
  ])

  test('except narrows its own policy and no other', () => {
    const narrow = policy('anna', { to: ['carl'], allow: ['*'], except: [ADD_RECORD] })
    expect(inWords(decided('carl', [narrow, given('carl')]))).toBe('yes: policy of anna, admin anna')
  })

  test('what was given to an account, it gives to its users by a policy of its own', () => {
    const written = [given('carl'), policy('carl', { to: ['carl/zoe'], allow: ['*'] })]
    expect(inWords(decided('carl/zoe', written))).toBe('yes: policy of carl, policy of anna, admin anna')
  })
})

describe('a policy names resources', () => {
  const on = (...resources: string[]) => [given('carl', { resources })]
  const group = 'urn:v1:eu:resourceGroup:anna:11111111-2222-4333-8444-555555555555'
  const inGroup = { ...ZONE, groups: [group] }
  const yes = 'yes: policy of anna, admin anna'
  decides([
    ['by their whole name', 'carl', on(ZONE.urn), {}, yes],
    ['by the beginning', 'carl', on('urn:v1:eu:resource:dnsZone:*'), {}, yes],
    ['by the end', 'carl', on('*.example'), {}, yes],
    ['by a part', 'carl', on('*:dnsZone:sho*'), {}, yes],
    ['all of them', 'carl', on('*'), {}, yes],
    ['not others', 'carl', on('urn:v1:eu:resource:domain:*', '*.test', '*shoe*', `${ZONE.urn}x`), {}, 'no_grant'],
    ['by a group that they are in', 'carl', on(group), { resource: inGroup }, yes],
    ['not by a group that they are not in', 'carl', on(group), {}, 'no_grant'],
  ])
})

describe('a group of permissions', () => {
  const groups = (...managedGroups: string[]) => [given('carl', { allow: [], managedGroups })]
  const own = { allow: [ADD_RECORD], except: [], deny: [] }
  const yes = 'yes: policy of anna, admin anna'
  decides([
    ['of the technical contact is for DNS', 'carl', groups('globalTechnicalAccount'), {}, yes],
    ['of the technical contact is not for bills', 'carl', groups('globalTechnicalAccount'), { action: PAY }, 'no_grant'],
    ['of the billing contact is for bills', 'carl', groups('globalBillingAccount'), { action: PAY }, yes],
    ['of the administrative contact is for all', 'carl', groups('globalAdmin'), { action: OWNER }, yes],
    ['of reading reads', 'carl', groups('globalReadOnly'), { action: SEE_ZONE }, yes],
    ['of reading does not write', 'carl', groups('globalReadOnly'), {}, 'no_grant'],
    ['that nobody knows gives nothing', 'carl', groups('globalNonsense', 'constructor'), {}, 'no_grant'],
    ['of the owner’s own', 'carl', [given('carl', { allow: [], ownGroups: [own] })], {}, yes],
    [
      'of the owner’s own denies, too',
      'carl',
      [given('carl', { ownGroups: [{ ...own, deny: [ADD_RECORD] }] })],
      {},
      'denied: policy of anna',
    ],
  ])
})

describe('passing on', () => {
  const onward = (from: string, to: string) => policy(from, { to: [to], allow: ['*'], resources: ['*'] })
  const chain = (length: number) =>
    Array.from({ length }, (_, n) => onward(n === 0 ? 'anna' : `link${n}`, n === length - 1 ? 'carl' : `link${n + 1}`))

  decides([
    ['works over another account', 'carl', chain(2), {}, 'yes: policy of link1, policy of anna, admin anna'],
    ['ends when the grant before it ends', 'carl', chain(2).slice(1), {}, 'no_grant'],
    ['never gives more than what was given', 'carl', [given('bob'), onward('bob', 'carl')], { action: SEE_ZONE }, 'no_grant'],
    ['in a circle gives nothing', 'carl', [onward('carl', 'bob'), onward('bob', 'carl')], {}, 'no_grant'],
    ['takes the shortest way', 'carl', [...chain(3), given('carl')], {}, 'yes: policy of anna, admin anna'],
  ])

  test(`goes through ${MOST_HANDS} hands, not one more`, () => {
    expect(decided('carl', chain(MOST_HANDS)).allowed).toBe(true)
    expect(decided('carl', chain(MOST_HANDS + 1)).allowed).toBe(false)
  })
})

describe('denying', () => {
  const second = [given('bob'), policy('bob', { to: ['carl'], allow: ['*'] })]
  decides([
    [
      'by the administrative contact, against her own policy',
      'carl',
      [given('carl'), denied('anna', 'carl')],
      {},
      'denied: policy of anna',
    ],
    ['by the administrative contact, against others', 'carl', [...second, denied('anna', 'carl')], {}, 'denied: policy of anna'],
    ['of whoever passed it on reaches the next', 'carl', [...second, denied('anna', 'bob')], {}, 'denied: policy of anna'],
    ['of the technical contact’s DNS', 'theo', [denied('anna', 'theo')], {}, 'denied: policy of anna'],
    ['by the account that it came from', 'carl', [...second, denied('bob', 'carl')], {}, 'denied: policy of bob'],
    [
      'by one of two givers leaves the other',
      'carl',
      [...second, given('carl'), denied('bob', 'carl')],
      {},
      'yes: policy of anna, admin anna',
    ],
    ['by the account, of its user', 'anna/leo', [given('anna/leo'), denied('anna', 'anna/leo')], {}, 'denied: policy of anna'],
    ['by the account, of all users', 'anna/leo', [given('anna/leo'), denied('anna', 'anna/*')], {}, 'denied: policy of anna'],
    [
      'by the account, of the group',
      'anna/leo in team',
      [given('anna/leo'), denied('anna', 'anna:team')],
      {},
      'denied: policy of anna',
    ],
    [
      'by a contact that is no giver, of its user',
      'theo/leo in ADMIN',
      [denied('theo', 'theo/leo')],
      {},
      'denied: policy of theo',
    ],
  ])
})

describe('what nobody can deny', () => {
  decides([
    ['who answers for the resource', 'anna', [denied('theo', 'anna'), denied('dora', 'anna')], {}, 'yes: admin anna'],
    ['a stranger is no reason', 'carl', [denied('dora', 'carl')], {}, 'no_grant'],
    ['a stranger counts for nothing', 'carl', [given('carl'), denied('dora', 'carl')], {}, 'yes: policy of anna, admin anna'],
    ['a contact who gave nothing', 'carl', [given('carl'), denied('theo', 'carl')], {}, 'yes: policy of anna, admin anna'],
    ['what a contact sees', 'theo', [denied('anna', 'theo', '*')], { action: SEE_ZONE }, 'yes: tech theo'],
    ['that a contact names a successor', 'theo', [denied('anna', 'theo', '*')], { action: SUCCEED }, 'yes: tech theo'],
    [
      'the account itself',
      'anna',
      [denied('dora', 'anna', '*')],
      { action: READ_BILLS, resource: accountAsResource('anna') },
      'yes: holder anna',
    ],
  ])

  test('everything of the technical role but sight and succession is the administrative contact’s to deny', () => {
    const all = ACTIONS.filter(({ type, name }) => type === 'dnsZone' && actionsOfRole('tech').has(name))
    const stay = all.filter(({ name }) => decided('theo', [denied('anna', 'theo', '*')], { action: name }).allowed)
    expect(new Set(stay.map(({ group }) => group))).toEqual(new Set(['view', 'contacts']))
    expect(stay.length).toBeLessThan(all.length)
  })
})

describe('the end of a policy', () => {
  decides([
    ['has come in its very millisecond', 'carl', [given('carl', { expiresAt: NOW })], {}, 'no_grant'],
    ['has not come before', 'carl', [given('carl', { expiresAt: later(1) })], {}, 'yes: policy of anna, admin anna'],
    [
      'ends its denial, too',
      'carl',
      [given('carl'), { ...denied('anna', 'carl'), expiresAt: NOW }],
      {},
      'yes: policy of anna, admin anna',
    ],
    [
      'ends what hangs on it',
      'carl',
      [given('bob', { expiresAt: NOW }), policy('bob', { to: ['carl'], allow: ['*'] })],
      {},
      'no_grant',
    ],
  ])
})

describe('a user without a policy', () => {
  const mail = { action: READ_BILLS, resource: accountAsResource('anna') }
  const people = { action: 'account:apiovh:me/identity/user/get', resource: accountAsResource('anna') }
  const entry = { action: 'account:apiovh:me/changeEmail', resource: accountAsResource('anna') }
  decides([
    ['may, in the group ADMIN, what the account may', 'anna/leo in ADMIN', [], {}, 'yes: group ADMIN, admin anna'],
    ['may not, in the group ADMIN, what the account may not', 'theo/leo in ADMIN', [], { action: PAY }, 'no_grant'],
    ['may, as a regular one, use the services', 'anna/leo in DEFAULT', [], {}, 'yes: group DEFAULT, admin anna'],
    ['may, as a regular one, read the bills', 'anna/leo in DEFAULT', [], mail, 'yes: group DEFAULT, holder anna'],
    ['may not, even in the group ADMIN, change how the account is entered', 'anna/leo in ADMIN', [], entry, 'no_grant'],
    ['may not, as a regular one, look after the users', 'anna/leo in DEFAULT', [], people, 'no_grant'],
    ['may, unprivileged, read', 'anna/leo in UNPRIVILEGED', [], { action: SEE_ZONE }, 'yes: group UNPRIVILEGED, admin anna'],
    ['may not, unprivileged, write', 'anna/leo in UNPRIVILEGED', [], {}, 'no_grant'],
    [
      'may, in a group of the account with a role, what it says',
      'anna/leo in team',
      [],
      { role: 'ADMIN' },
      'yes: group team, admin anna',
    ],
    ['may nothing in a group without a role', 'anna/leo in team', [], { action: SEE_ZONE, role: 'NONE' }, 'no_grant'],
    ['may nothing in a group that is gone', 'anna/leo in gone', [], { action: SEE_ZONE }, 'no_grant'],
    [
      'may, of what was given to the account, what his group may',
      'carl/leo in ADMIN',
      [given('carl')],
      {},
      'yes: group ADMIN, policy of anna, admin anna',
    ],
  ])
})

describe('a crowd of strangers', () => {
  const crowd = (size: number) =>
    Array.from({ length: size }, (_, n) => policy(`stranger${n}`, { to: ['carl'], allow: ['*'], resources: ['*'] }))
  const many = crowd(5 * MOST_OTHERS)

  test('keeps nobody from what a contact gives', () => {
    expect(decided('carl', [...many, given('carl')]).allowed).toBe(true)
  })

  test('keeps nobody from what was passed on for the resource by name', () => {
    const passedOn = [given('bob'), policy('bob', { to: ['carl'], allow: ['*'] })]
    expect(decided('carl', [...many, ...passedOn]).allowed).toBe(true)
  })

  test('is not listened to without end', () => {
    const ring = many.map(({ owner }, n) => policy(`far${n}`, { to: [owner], allow: ['*'], resources: ['*'] }))
    const books = shelf([...many, ...ring])
    const asked = new Set<string>()
    const watched = { of: (account: string) => asked.add(account) && books.of(account) }
    const question = { identity: identity('carl'), action: ADD_RECORD, resource: ZONE, moment: moment() }
    expect(may(question, watched).allowed).toBe(false)
    expect(asked.size).toBeGreaterThan(MOST_OTHERS / 2)
    expect(asked.size).toBeLessThanOrEqual(MOST_ASKED)
  })

  test('can not hide the contact behind those whom it makes the question climb', () => {
    const ring = many.map(({ owner }, n) => policy(`far${n}`, { to: [owner], allow: ['*'], resources: ['*'] }))
    const last = policy('anna', { to: ['stranger7'], allow: [ADD_RECORD] })
    expect(decided('carl', [...many, ...ring, last]).allowed).toBe(true)
  })
})
