import { describe, expect, test } from 'vitest'
import type { OwnRequest } from '../../src/api/own-request-wire.ts'
import { codeIn } from '../../src/web/pages/answer-request/entered-code.ts'
import { nextStepOf, partOf, sceneOf } from '../../src/web/pages/answer-request/scene.ts'
import { termsOf } from '../../src/web/pages/answer-request/terms.ts'

const [ANNA, THEO, BEA] = ['an10001-psn', 'ty10002-psn', 'be10003-psn'].map((nichandle) => ({
  nichandle,
  name: null,
  organisation: null,
})) as [OwnRequest['to'], OwnRequest['to'], OwnRequest['to']]

const NOW = Date.parse('2026-11-21T12:00:00Z')

function step(account: OwnRequest['to'], side: 'asking' | 'receiving', state: 'waiting' | 'validated' | 'refused') {
  return { account, side, state, sentAt: '2026-11-20T12:00:00Z', answeredAt: state === 'waiting' ? null : '2026-11-21T11:00:00Z' }
}

/** Anna asks Théo to take the technical role of Beatriz; Théo reads. */
function request(more: Partial<OwnRequest> = {}): OwnRequest {
  return {
    id: 42,
    product: 'hosting/web',
    serviceName: 'novak-ceramics.example',
    serviceId: 3,
    state: 'validatingByCustomers',
    contactTypes: ['contactTech'],
    asker: ANNA,
    from: BEA,
    to: THEO,
    dateRequest: '2026-11-20T12:00:00Z',
    dateExpiration: '2026-11-27T12:00:00Z',
    dateDone: null,
    reason: null,
    reasonAccount: null,
    steps: [step(ANNA, 'asking', 'validated'), step(THEO, 'receiving', 'waiting')],
    awaitsMe: true,
    actions: ['accept', 'refuse', 'resendEmail'],
    secondFactorNeeded: false,
    ...more,
  }
}

describe('the page of a request', () => {
  const done = { steps: [step(ANNA, 'asking', 'validated'), step(THEO, 'receiving', 'validated')], awaitsMe: false, actions: [] }

  test.each<[string, Partial<OwnRequest>, string, string]>([
    ['asks who is awaited', {}, THEO.nichandle, 'answer'],
    ['lets who can not say yes say no', { actions: ['refuse', 'resendEmail'] }, THEO.nichandle, 'addressUnverified'],
    ['has a dead code sent again', { actions: ['resendEmail'] }, THEO.nichandle, 'codeDead'],
    ['has nothing left of a dead code that was sent too often', { actions: [] }, THEO.nichandle, 'codeDead'],
    ['tells who has validated that others are awaited', { awaitsMe: false, actions: ['abort'] }, ANNA.nichandle, 'answered'],
    ['tells who loses the role, and asks nothing', { awaitsMe: false, actions: [] }, BEA.nichandle, 'watching'],
    ['says that it is under way', { state: 'doing', ...done }, THEO.nichandle, 'underWay'],
    ['says that it is done', { state: 'done', ...done }, THEO.nichandle, 'done'],
    ['says that it was declined', { state: 'refused', ...done }, ANNA.nichandle, 'refused'],
    ['says that it was cancelled', { state: 'aborted', ...done }, ANNA.nichandle, 'aborted'],
    ['says that it could not be made', { state: 'error', ...done }, ANNA.nichandle, 'error'],
    ['says that it has expired', { state: 'expired', ...done }, ANNA.nichandle, 'expired'],
  ])('%s', (_says, more, me, scene) => {
    expect(sceneOf(request(more), me, NOW)).toBe(scene)
  })

  test('an open request counts as expired from the very second in which its time is over', () => {
    const end = Date.parse('2026-11-27T12:00:00Z')
    expect(sceneOf(request(), THEO.nichandle, end - 1)).toBe('answer')
    expect(sceneOf(request(), THEO.nichandle, end)).toBe('expired')
  })
})

describe('the reader', () => {
  test.each([
    ['who asks for the role takes it', { asker: ANNA, from: THEO, to: ANNA }, ANNA, 'taker'],
    ['who passes on their own gives it', { asker: ANNA, from: ANNA, to: THEO }, ANNA, 'giver'],
    ['who replaces somebody else names a contact', { asker: ANNA, from: BEA, to: THEO }, ANNA, 'namer'],
    ['who is asked receives it', { asker: ANNA, from: BEA, to: THEO }, THEO, 'receiver'],
    ['whose role it was loses it', { asker: ANNA, from: BEA, to: THEO }, BEA, 'loser'],
  ])('%s', (_says, people, me, part) => {
    expect(partOf(people, me.nichandle)).toBe(part)
  })
})

describe('a request that came to nothing', () => {
  test.each(['refused', 'expired', 'aborted', 'error'] as const)('when %s, can be asked again by who may', (scene) => {
    expect(nextStepOf(request(), scene, true)).toBe('askAgain')
    expect(nextStepOf(request(), scene, false)).toBe('haveAsked')
  })

  test('of a service that is gone leaves nothing to do', () => {
    expect(nextStepOf(request({ serviceId: null }), 'aborted', true)).toBe('none')
  })

  test('is not offered again while it is open, or once it is done', () => {
    for (const scene of ['answer', 'watching', 'done'] as const) expect(nextStepOf(request(), scene, true)).toBe('none')
  })
})

describe('what a change means', () => {
  test('to the new billing contact: the bills come to them', () => {
    expect(termsOf(request({ contactTypes: ['contactBilling'] }), 'receiver', false).cost).toBe('billsToYou')
  })

  test('to a new technical contact: nothing is to be paid, and the role lasts until somebody else has it', () => {
    expect(termsOf(request(), 'receiver', false)).toEqual({ cost: 'noBills', others: ['roleLeaves'], howLong: 'untilReplaced' })
  })

  test('to a new technical contact on telephony: only the administrative contact names another', () => {
    expect(termsOf(request({ product: 'telephony/lines' }), 'receiver', false).howLong).toBe('untilReplacedByAdmin')
  })

  test('to who gives the administrative role away: there is no way back', () => {
    expect(termsOf(request({ contactTypes: ['contactAdmin'] }), 'giver', true)).toEqual({
      cost: null,
      others: ['roleLeavesYou', 'ownerStays', 'noWayBack'],
      howLong: 'theyPass',
    })
  })

  test('to an administrative contact who names another technical one: it can be taken back', () => {
    expect(termsOf(request(), 'namer', true).howLong).toBe('youCanTakeBack')
  })
})

describe('the code that was entered', () => {
  test.each([
    ['as it stands in the letter', 'UI6o8PGPmKjdp7j3g5OIG6pzNKOjoV1Z'],
    ['with blanks around it and within', '  UI6o8PGP mKjdp7j3\tg5OIG6pz NKOjoV1Z\n'],
    ['as the whole link', 'https://panel.example/requests/42#token=UI6o8PGPmKjdp7j3g5OIG6pzNKOjoV1Z'],
  ])('counts %s', (_how, entered) => {
    expect(codeIn(entered)).toBe('UI6o8PGPmKjdp7j3g5OIG6pzNKOjoV1Z')
  })
})
