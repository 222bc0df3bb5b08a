import { expect, test } from 'vitest'
import { PROCEDURE_STATES } from '../../src/domain/procedure.ts'
import { PROOFS_ALLOWED, proofName, verifyRoomForProof, verifyTakesProofs } from '../../src/domain/proof.ts'

test('proofs come and go while the procedure is in the hands of the applicant', () => {
  const takes = PROCEDURE_STATES.filter((state) => {
    try {
      verifyTakesProofs(state)
      return true
    } catch {
      return false
    }
  })
  expect(takes).toEqual(['draft', 'waiting-applicant'])
})

test('ten proofs are the most, and one that was taken back does not count', () => {
  const proofs = Array.from({ length: PROOFS_ALLOWED }, () => ({ deletedAt: null as Date | null }))
  expect(() => verifyRoomForProof(proofs)).toThrow('too_many_proofs')
  proofs[3]!.deletedAt = new Date()
  expect(() => verifyRoomForProof(proofs)).not.toThrow()
})

test('the name of a file is text for people: no path, nothing that can not be seen, an end', () => {
  expect(proofName('C:\\Users\\Emma\\passport.pdf')).toBe('passport.pdf')
  expect(proofName('../../etc/passwd')).toBe('passwd')
  expect(proofName('exe.\u202efdp\u0000')).toBe('exe.fdp')
  expect(proofName('  ')).toBe('document')
  expect(proofName('é'.repeat(500))).toBe('é'.repeat(200))
})
