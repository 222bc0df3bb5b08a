/** Every letter as the demo's cast would get it, in all its variants: for the preview pages and for the tests. */
import type { AbortReason } from '../domain/contact-change.ts'
import type { ChangeFacts } from '../domain/event.ts'
import type { RefusalCode } from '../domain/refusal.ts'
import type { LetterKind, LetterValues } from './letter.ts'
import { specialSamples } from './special-samples.ts'

export type Sample = { kind: LetterKind; variant: string; account: string | null; values: LetterValues }

export const SAMPLE_NAMES: Record<string, string> = {
  'an10001-psn': 'Anna Novak',
  'ty10002-psn': 'Théo Yildiz',
  'be10003-psn': 'Beatriz Esteves',
  'de10004-psn': 'Dario Esposito',
  'ca10005-psn': 'Camille Arsenault',
  'vo10006-psn': 'Vera Okafor',
}

export const SAMPLE_TOKEN = 'Xq7mT2vB9KdR4wZnY6cHs3JfLp8GaE5u'
export const SAMPLE_MOMENT = new Date('2026-07-27T14:00:00Z')

const anna = 'an10001-psn'
const theo = 'ty10002-psn'
const beatriz = 'be10003-psn'
const dario = 'de10004-psn'

const of = { service: { product: 'domain', name: 'novak-ceramics.example' }, changeId: 42 }
const token = SAMPLE_TOKEN
const expiresAt = '2026-08-03T14:00:00.000Z'

/** Anna names Théo as technical contact in her own place. */
const toTheo: ChangeFacts = { askedBy: anna, from: anna, to: theo, roles: ['tech'], expiresAt }
/** Anna names Beatriz as billing contact in Dario's place. */
const toBeatriz: ChangeFacts = { askedBy: anna, from: dario, to: beatriz, roles: ['billing'], expiresAt }
/** Anna takes the technical role back from Théo. */
const back: ChangeFacts = { askedBy: anna, from: theo, to: anna, roles: ['tech'], expiresAt }
/** Anna hands everything over. */
const whole: ChangeFacts = { askedBy: anna, from: anna, to: theo, roles: ['admin', 'tech', 'billing'], expiresAt }
const handOver: ChangeFacts = { ...whole, roles: ['admin'] }

export const SAMPLES: readonly Sample[] = [
  created('sign-up', 'sign-up', token),
  created('provider', 'provider', token),
  created('provider-with-password', 'provider'),
  account('already-registered', { nichandle: theo }),
  account('verify-address', { nichandle: theo, token }),
  account('reset-password', { nichandle: theo, token }),
  account('password-changed', { nichandle: theo, by: 'owner' }, 'own'),
  account('password-changed', { nichandle: theo, by: 'provider' }, 'provider'),
  account('address-change', { nichandle: theo, task: 7, newEmail: 'theo@yildiz.example', token }),
  account('address-changed', { nichandle: theo, task: 7, oldEmail: 'theo@old.example', newEmail: 'theo@yildiz.example' }),
  account('second-factor-changed', { nichandle: theo, factor: 'authenticator', happened: 'added' }, 'authenticator-added'),
  account('second-factor-changed', { nichandle: theo, factor: 'passkey', happened: 'added' }, 'passkey-added'),
  account('second-factor-changed', { nichandle: theo, factor: 'authenticator', happened: 'removed' }, 'authenticator-removed'),
  account('second-factor-changed', { nichandle: theo, factor: 'passkey', happened: 'removed' }, 'passkey-removed'),
  account('second-factor-changed', { nichandle: theo, happened: 'codesMade' }, 'codes-made'),
  account('second-factor-changed', { nichandle: theo, left: 9, happened: 'codeUsed' }, 'code-used'),
  account('second-factor-changed', { nichandle: theo, left: 1, happened: 'codeUsed' }, 'code-used-one-left'),
  account('second-factor-changed', { nichandle: theo, left: 0, happened: 'codeUsed' }, 'last-code-used'),
  account('second-factor-changed', { nichandle: theo, neededForAdminChanges: true, happened: 'needed' }, 'needed'),
  account('second-factor-changed', { nichandle: theo, neededForAdminChanges: false, happened: 'notNeeded' }, 'not-needed'),
  account('second-factor-guessed', { nichandle: theo }),
  user('user-invited', { token }),
  user('user-reset-password', { token }),
  user('user-password-changed', { by: 'owner' }),
  access('access-given', 'limited', '2026-12-31T23:00:00.000Z'),
  access('access-given', 'unlimited', null),
  access('access-ended', '', null),
  change('asked-asker', 'own-place', anna, toTheo, { token }),
  change('asked-asker', 'place-of-another', anna, toBeatriz, { token }),
  change('asked-asker', 'takes-role', anna, back, { token }),
  change('asked-receiver', 'tech', theo, toTheo, { token }),
  change('asked-receiver', 'billing', beatriz, toBeatriz, { token }),
  change('asked-receiver', 'admin', theo, handOver, { token }),
  change('asked-receiver', 'all-roles', theo, whole, { token }),
  change('reminder', '', theo, toTheo, { waitingFor: [theo] }),
  change('resent', 'asking', anna, toTheo, { by: anna, side: 'asking', token }),
  change('resent', 'receiving', theo, toTheo, { by: theo, side: 'receiving', token }),
  change('agreed', '', anna, toTheo, { by: theo }),
  change('refused', '', anna, toTheo, { by: theo }),
  change('withdrawn', '', theo, toTheo, { reason: 'withdrawn' }),
  ...aborted('overtaken', 'asker_replaced', 'contacts_set', 'service_removed', 'withdrawn'),
  change('expired', '', anna, toTheo, {}),
  change('done-party', 'asker-leaves', anna, toTheo, { by: theo }),
  change('done-party', 'asker-stays', anna, toBeatriz, { by: beatriz }),
  change('done-party', 'taker', anna, back, { by: anna }),
  change('done-party', 'receiver', theo, toTheo, { by: theo }),
  change('done-told', '', dario, toBeatriz, { by: beatriz }),
  ...failed('unpaid_bill', 'no_payment_method', 'other_zone', 'not_voip_validated', 'service_not_ready', 'not_your_role'),
  ...specialSamples(token),
]

function created(variant: string, by: 'sign-up' | 'provider', withToken?: string): Sample {
  const values = { nichandle: theo, by, ...(withToken !== undefined && { token: withToken }) }
  return { kind: 'account-created', variant, account: theo, values }
}

function account(kind: LetterKind, values: LetterValues, variant = ''): Sample {
  return { kind, variant, account: theo, values }
}

/** Théo has a sign-in of his own to Anna's account. */
function user(kind: LetterKind, more: object): Sample {
  const facts = { nichandle: anna, login: 'theo', email: 'theo@yildiz.example', language: 'fr' as const }
  return { kind, variant: '', account: anna, values: { ...facts, ...more } }
}

/** Anna lets Théo look after her DNS zone. */
function access(kind: LetterKind, variant: string, expiresAt: string | null): Sample {
  const facts = { owner: anna, policy: '6f1c2a58-2f0e-4d6f-9d3a-5b8e6c0f7a11', name: 'DNS for the webmaster', expiresAt }
  return { kind, variant, account: theo, values: { ...facts, given: [], ended: [], unheard: [] } }
}

function change(kind: LetterKind, variant: string, reader: string, facts: ChangeFacts, more: object): Sample {
  return { kind, variant, account: reader, values: { ...facts, ...more, ...of } }
}

function aborted(...reasons: AbortReason[]): Sample[] {
  return reasons.map((reason) => change('aborted', reason, theo, toTheo, { reason }))
}

function failed(...reasons: RefusalCode[]): Sample[] {
  return reasons.map((reason) => change('failed', reason, anna, toBeatriz, { by: beatriz, reason, whose: dario }))
}
