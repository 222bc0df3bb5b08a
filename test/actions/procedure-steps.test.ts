import { expect, test } from 'vitest'
import { procedureEvent } from '../../src/actions/procedure-steps.ts'

const PUBLIC = { number: 'PR-22222222', kind: 'owner', account: null } as const
const ANNAS = { number: 'PR-33333333', kind: 'voip-validation', account: 'anna' } as const

test('what happens to a procedure concerns the account that asked, if one did', () => {
  expect(procedureEvent('procedure.submitted', PUBLIC, {})).toEqual({
    kind: 'procedure.submitted',
    facts: { procedure: 'PR-22222222', procedureKind: 'owner' },
    concerns: [],
  })
  expect(procedureEvent('procedure.submitted', ANNAS, {}).concerns).toEqual(['anna'])
  expect(procedureEvent('procedure.refused', ANNAS, { verdict: 'other' })).toMatchObject({
    facts: { procedure: 'PR-33333333', verdict: 'other' },
    concerns: ['anna'],
  })
})

test.each(['procedure.taken', 'procedure.released', 'procedure.noted'] as const)('%s stays among the staff', (kind) => {
  expect(procedureEvent(kind, ANNAS, {}).concerns).toEqual([])
})

test('which proofs were looked at, and who is in favour so far, stays among the staff', () => {
  expect(procedureEvent('procedure.proof-viewed', ANNAS, { proof: 'x', page: 1 }).concerns).toEqual([])
  expect(procedureEvent('procedure.supported', ANNAS, { verdict: 'other' }).concerns).toEqual([])
})
