import { describe, expect, test } from 'vitest'
import { ownerTold } from '../../src/domain/owner.ts'
import { Refusal } from '../../src/domain/refusal.ts'
import { holders, isPartial, queueOf, type Reviewed, stepsOf, verifyMayStep } from '../../src/domain/staff.ts'

const SAM = { nichandle: 'sam', email: 'Sam.Tan@passation.example' }
const NOOR = { nichandle: 'noor', email: 'noor@passation.example' }

const SUBMITTED: Reviewed = {
  kind: 'owner',
  state: 'new',
  account: null,
  email: 'emma@mail.example',
  claimed: ownerTold({ name: 'Brook', email: 'emma@mail.example' }),
  wanted: { owner: ownerTold({ name: 'Field', email: 'field@mail.example' })! },
  takenBy: null,
  firstYes: null,
  holders: holders(
    { contacts: { admin: 'anna', tech: 'theo', billing: 'anna' } },
    ownerTold({ name: 'Brook', email: 'owner@alpha.example' }),
  ),
}

function code(work: () => void): string | undefined {
  try {
    work()
    return undefined
  } catch (refusal) {
    return (refusal as Refusal).code
  }
}

const may = (step: Parameters<typeof verifyMayStep>[0], more: Partial<Reviewed> = {}, over = false) =>
  code(() => verifyMayStep(step, { ...SUBMITTED, ...more }, SAM, over))

describe('whoever would gain or lose', () => {
  test.each([
    ['asks by their account', { account: 'sam' }],
    ['asks from their address', { email: 'sam.tan@PASSATION.example' }],
    ['is who the applicant claims to be', { claimed: ownerTold({ name: 'Tan', email: 'sam.tan@passation.example' }) }],
    ['would be the owner', { wanted: { owner: ownerTold({ name: 'T', email: 'sam.tan@passation.example' })! } }],
    ['would be the administrative contact, by handle', { wanted: { contactAdmin: ' SAM ' } }],
    ['would be it, by address', { wanted: { contactAdmin: 'sam.tan@passation.example' } }],
    ['would be the billing contact of a group', { wanted: { contactBilling: 'sam' } }],
    ['would be it, by the account that the first yes found', { wanted: { contactAdmin: 'sam@old.example', account: 'sam' } }],
    ['is the administrative contact', { holders: { contacts: ['sam', 'theo', 'anna'], owner: null } }],
    ['is the technical contact', { holders: { contacts: ['anna', 'sam', 'anna'], owner: null } }],
    ['is the billing contact', { holders: { contacts: ['anna', 'theo', 'sam'], owner: null } }],
    ['has the e-mail of the recorded owner', { holders: { contacts: ['anna'], owner: ' Sam.tan@passation.EXAMPLE' } }],
  ])('%s: is concerned', (_, more) => {
    expect(isPartial(SAM, { ...SUBMITTED, ...more })).toBe(true)
    expect(isPartial(NOOR, { ...SUBMITTED, ...more })).toBe(false)
    for (const step of ['take', 'ask', 'accept', 'refuse'] as const) expect(may(step, more)).toBe('beneficiary')
  })

  test('may leave a note all the same, and an empty field concerns nobody', () => {
    expect(may('note', { account: 'sam' })).toBeUndefined()
    const nobody = holders(undefined, ownerTold({ name: 'Brook' }))
    expect(isPartial({ nichandle: 'x', email: '' }, { ...SUBMITTED, claimed: null, holders: nobody })).toBe(false)
  })
})

describe('a procedure that another member has taken', () => {
  test('is not decided on: taken_by_another names them', () => {
    for (const step of ['take', 'ask', 'accept', 'refuse'] as const)
      expect(may(step, { takenBy: 'noor' })).toBe('taken_by_another')
    expect(may('take', { takenBy: 'noor' }, true)).toBeUndefined()
    expect(may('note', { takenBy: 'noor' })).toBeUndefined()
  })

  test('is theirs to release, and of nobody else', () => {
    expect(may('release', { takenBy: 'sam' })).toBeUndefined()
    expect(may('release', { takenBy: 'noor' })).toBe('procedure_elsewhere')
    expect(may('release')).toBe('procedure_elsewhere')
  })
})

describe('the second yes', () => {
  test('is another member’s: another_must_review', () => {
    expect(may('accept', { state: 'second-review', firstYes: 'sam' })).toBe('another_must_review')
    expect(may('accept', { state: 'second-review', firstYes: 'noor' })).toBeUndefined()
  })

  test('is not needed where an account asks', () => {
    expect(may('accept', { kind: 'voip-validation', account: 'anna', wanted: {} })).toBeUndefined()
  })
})

test('each step has its time', () => {
  const allowed = (state: Reviewed['state']) =>
    stepsOf({ ...SUBMITTED, state }, SAM)
      .filter(({ refusal }) => refusal === null)
      .map(({ step }) => step)
  expect(allowed('draft')).toEqual([])
  expect(allowed('new')).toEqual(['take', 'note', 'ask', 'accept', 'refuse'])
  expect(allowed('waiting-applicant')).toEqual(['take', 'note', 'refuse'])
  expect(allowed('second-review')).toEqual(['take', 'note', 'ask', 'accept', 'refuse'])
  expect(allowed('waiting-period')).toEqual(['take', 'note', 'refuse'])
  for (const closed of ['done', 'refused', 'withdrawn', 'expired'] as const) expect(allowed(closed)).toEqual(['note'])
})

test('what is closed is in one queue, and drafts are in none', () => {
  expect((['done', 'refused', 'withdrawn', 'expired'] as const).map(queueOf)).toEqual(Array(4).fill('closed'))
  expect(queueOf('draft')).toBeUndefined()
  expect(queueOf('second-review')).toBe('second-review')
})

test('a bug in the rules is no refusal', () => {
  expect(() => stepsOf(null as unknown as Reviewed, SAM)).toThrow(TypeError)
  expect(new Refusal('beneficiary').code).toBe('beneficiary')
})
