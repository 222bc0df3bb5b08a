/** The letters about telephony groups, owners and procedures, as the demo's cast would get them: a part of `samples.ts`. */
import { NO_REASONS, type NoReason, type ProcedureKind } from '../domain/procedure.ts'
import type { LetterKind, LetterValues } from './letter.ts'

const vera = 'vo10006-psn'
const beatriz = 'be10003-psn'
const at = '2026-08-10T14:00:00.000Z'

type SpecialSample = { kind: LetterKind; variant: string; account: string | null; values: LetterValues }

export function specialSamples(token: string): SpecialSample[] {
  return [
    ...moved(),
    ...owners(token),
    ...ofProcedure('procedure-code', 'owner', { token }),
    sample('procedure-too-many', '', {
      addressee: undefined,
      procedureKind: 'owner',
      numbers: ['PR-7KQ4M2XD', 'PR-B8ZT5HJW', 'PR-3CN6RYGP'],
    }),
    ...ofProcedure('procedure-received', 'owner'),
    ...ofProcedure('procedure-received', 'voip-validation', { about: undefined }),
    ...ofProcedure('procedure-more', 'contacts', {
      text: 'The extract of the register is older than three months.\nPlease send a new one.',
    }),
    ...ofProcedure('procedure-more', 'group-contacts', {
      text: 'Please tell us which of the two numbers it is.',
      about: 'vo10006-psn-1',
    }),
    ...ofProcedure('procedure-waiting', 'owner', { effectiveAt: at, verdict: 'identity_proven', overridden: [] }),
    ...ofProcedure('procedure-notice', 'owner', { effectiveAt: at, token }),
    ...ofProcedure('procedure-notice', 'contacts', { effectiveAt: at, token }),
    ...ofProcedure('procedure-again', 'owner', { because: 'objected' }, 'objected'),
    ...ofProcedure('procedure-again', 'owner', { because: 'returned' }, 'returned'),
    ...NO_REASONS.flatMap((verdict: NoReason) =>
      ofProcedure('procedure-refused', 'owner', { verdict, sentence: 'The name on the document is another one.' }, verdict),
    ),
    ...ofProcedure('procedure-ended', 'contacts', { ending: 'withdrawn' }, 'withdrawn'),
    ...ofProcedure('procedure-ended', 'contacts', { ending: 'expired' }, 'expired'),
    ...ofProcedure('procedure-ended', 'contacts', { ending: 'refused' }, 'refused'),
    ...ofProcedure('procedure-done', 'owner', { lockedUntil: '2026-10-09T14:00:00.000Z' }),
    ...ofProcedure('procedure-done', 'contacts', { lockedUntil: null }),
    ...ofProcedure('procedure-done', 'voip-validation', { lockedUntil: null, about: undefined }),
    ...ofProcedure('procedure-done', 'group-contacts', { lockedUntil: null, about: 'vo10006-psn-1' }),
  ]
}

function moved(): SpecialSample[] {
  const contacts = { admin: vera, tech: vera, billing: beatriz }
  const facts = { from: 'vo10006-psn-1', to: 'vo10006-psn-2', before: { ...contacts, billing: vera }, after: contacts, by: vera }
  const lines = ['0033972100001', '0033972100002']
  return [
    { kind: 'services-moved', variant: 'one', account: beatriz, values: { ...facts, services: lines.slice(0, 1) } },
    { kind: 'services-moved', variant: 'two', account: beatriz, values: { ...facts, services: lines } },
  ]
}

function owners(token: string): SpecialSample[] {
  const names = { presentOwner: 'Novak Ceramics', newOwner: 'Yildiz & Sons', asker: 'Anna Novak (an10001-psn)' }
  const of = {
    ownerChange: 7,
    askedBy: 'an10001-psn',
    expiresAt: at,
    ...names,
    service: { product: 'domain', name: 'novak-ceramics.example' },
  }
  return [
    sample('owner-asked', 'present', { ...of, side: 'present', token }),
    sample('owner-asked', 'new', { ...of, side: 'new', token }),
    sample('owner-reminder', '', { ...of, side: 'new' }),
    ...(['refused', 'withdrawn', 'aborted', 'expired'] as const).map((ending) =>
      sample('owner-ended', ending, { ...of, ending }),
    ),
    sample('owner-changed', 'locked', { ...of, lockedUntil: '2026-10-09T14:00:00.000Z' }),
    sample('owner-changed', 'not-locked', { ...of, lockedUntil: null }),
  ]
}

function ofProcedure(
  kind: LetterKind,
  procedureKind: ProcedureKind,
  more: object = {},
  variant: string = procedureKind,
): SpecialSample[] {
  return [sample(kind, variant, { procedure: 'PR-7KQ4M2XD', procedureKind, about: 'novak-ceramics.example', ...more })]
}

/** To somebody who is known by an address alone. */
function sample(kind: LetterKind, variant: string, values: object): SpecialSample {
  return { kind, variant, account: null, values: { addressee: 'Milena Novak', ...values } as LetterValues }
}
