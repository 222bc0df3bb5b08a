import { describe, expect, test } from 'vitest'
import type { Owner } from '../../src/domain/owner.ts'
import {
  APPLICANT_MAY_TAKE,
  DRAFT_LIVES,
  isClosed,
  mayFollow,
  PROCEDURE_STATES,
  type ProcedureState,
  type ProcedureStep,
  after as stateAfter,
  waitingDays,
  yesOf,
} from '../../src/domain/procedure.ts'
import {
  hasLapsed,
  lapsesAt,
  missingFrom,
  namedAs,
  neededBy,
  type ProcedureDraft,
  takesProofs,
} from '../../src/domain/procedure-draft.ts'
import { Refusal } from '../../src/domain/refusal.ts'

/** Each step with every state in which it can be taken, and where it leads. Everything else is `procedure_elsewhere`. */
const TABLE: Record<ProcedureStep, Partial<Record<ProcedureState, ProcedureState>>> = {
  submit: { draft: 'new' },
  'ask-more': { new: 'waiting-applicant', 'second-review': 'waiting-applicant' },
  answer: { 'waiting-applicant': 'new' },
  support: { new: 'second-review' },
  accept: { 'second-review': 'waiting-period' },
  grant: { new: 'done' },
  object: { 'waiting-period': 'new' },
  return: { 'waiting-period': 'new', 'second-review': 'new' },
  refuse: { new: 'refused', 'waiting-applicant': 'refused', 'second-review': 'refused', 'waiting-period': 'refused' },
  withdraw: {
    draft: 'withdrawn',
    new: 'withdrawn',
    'waiting-applicant': 'withdrawn',
    'second-review': 'withdrawn',
    'waiting-period': 'withdrawn',
  },
  expire: { draft: 'expired', 'waiting-applicant': 'expired' },
  'take-effect': { 'waiting-period': 'done' },
}

const CASES = (Object.keys(TABLE) as ProcedureStep[]).flatMap((step) =>
  PROCEDURE_STATES.map((state) => [step, state, TABLE[step][state]] as const),
)

function codeOf(work: () => unknown): string | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe('the steps of a procedure', () => {
  test.each(CASES)('%s, when it is %s', (step, state, leadsTo) => {
    expect(mayFollow(state, step)).toBe(leadsTo !== undefined)
    if (leadsTo) expect(stateAfter(state, step)).toBe(leadsTo)
    else expect(codeOf(() => stateAfter(state, step))).toBe('procedure_elsewhere')
  })

  test('lead nowhere once it is closed', () => {
    const closed = PROCEDURE_STATES.filter(isClosed)
    expect(closed).toEqual(['done', 'refused', 'withdrawn', 'expired'])
    for (const state of closed) for (const step of Object.keys(TABLE)) expect(mayFollow(state, step as ProcedureStep)).toBe(false)
  })
})

describe('a yes of the staff', () => {
  const publicly = (state: ProcedureState, firstYes: string | null = null) => ({ kind: 'owner' as const, state, firstYes })

  test('of the first member supports, of the second one accepts', () => {
    expect(yesOf(publicly('new'), 'sam')).toBe('support')
    expect(yesOf(publicly('second-review', 'sam'), 'noor')).toBe('accept')
  })

  test('of the same member does not count twice: another_must_review', () => {
    expect(codeOf(() => yesOf(publicly('second-review', 'sam'), 'sam'))).toBe('another_must_review')
  })

  test('of one member suffices for what an account asks', () => {
    for (const kind of ['voip-validation', 'group-contacts'] as const)
      expect(yesOf({ kind, state: 'new', firstYes: null }, 'sam')).toBe('grant')
  })

  test.each(PROCEDURE_STATES.filter((state) => state !== 'new' && state !== 'second-review'))('is not asked for: %s', (state) => {
    expect(codeOf(() => yesOf(publicly(state), 'sam'))).toBe('procedure_elsewhere')
    expect(codeOf(() => yesOf({ kind: 'voip-validation', state, firstYes: null }, 'sam'))).toBe('procedure_elsewhere')
  })
})

describe('time', () => {
  const since = new Date('2026-03-02T09:00:00Z')
  const at = (milliseconds: number) => new Date(since.getTime() + milliseconds)

  test.each(PROCEDURE_STATES)('ends drafts and unanswered questions, to the second: %s', (state) => {
    const lives = { draft: DRAFT_LIVES, 'waiting-applicant': APPLICANT_MAY_TAKE }[state as string]
    const procedure = { state, stateSince: since }
    expect(lapsesAt(procedure)).toEqual(lives ? at(lives) : null)
    expect(hasLapsed(procedure, at((lives ?? 0) - 1))).toBe(false)
    expect(hasLapsed(procedure, at(lives ?? 1e12))).toBe(lives !== undefined)
    expect(takesProofs(state)).toBe(lives !== undefined)
  })

  test('to object is a week, and two where the mailbox itself may be what is at stake', () => {
    expect(waitingDays('domain')).toBe(7)
    expect(waitingDays('email/domain')).toBe(14)
  })
})

const OWNER: Owner = {
  legalform: 'individual',
  firstname: 'Emma',
  name: 'Brook',
  organisation: '',
  email: 'emma@mail.example',
  phone: '',
  address: '4 Mill Lane',
  zip: '',
  city: 'Norwich',
  area: '',
  country: 'GB',
}

const WHOLE: ProcedureDraft = {
  kind: 'owner',
  product: 'domain',
  serviceName: 'alpha.example',
  claimed: OWNER,
  wanted: { owner: OWNER },
  situation: 'lost_access',
  statement: 'Because.',
}

describe('what a draft lacks', () => {
  const proofs = ['identity_document', 'letter'] as const
  const organised = { ...OWNER, legalform: 'corporation' as const, name: '' }

  test.each<[string, Partial<ProcedureDraft>, string[]]>([
    ['nothing', {}, []],
    ['the service', { serviceName: null }, ['service']],
    ['who asks', { claimed: null }, ['claimed']],
    ['the name of who asks', { claimed: { ...OWNER, name: '' } }, ['claimed']],
    ['the name of the organisation', { claimed: organised }, ['claimed', 'proof:company_extract']],
    ['the new owner', { wanted: {} }, ['wanted']],
    ['the name of the new owner', { wanted: { owner: { ...OWNER, name: '' } } }, ['wanted.name']],
    ['where the new owner is', { wanted: { owner: { ...OWNER, email: '', city: '' } } }, ['wanted.email', 'wanted.city']],
    ['the new contact', { kind: 'contacts' }, ['wanted']],
    ['nothing of the contacts', { kind: 'contacts', wanted: { contactAdmin: 'theo' } }, []],
    ['why', { situation: null }, ['situation']],
    ['the words for it', { statement: ' \n' }, ['statement']],
    ['the certificate', { situation: 'holder_died' }, ['proof:death_certificate']],
    ['the proof of address', { kind: 'voip-validation' }, ['proof:proof_of_address']],
    ['what the group is to get', { kind: 'group-contacts', wanted: {} }, ['wanted']],
    ['nothing of the group', { kind: 'group-contacts', wanted: { contactBilling: 'bea' } }, []],
  ])('%s', (_, change, missing) => {
    expect(missingFrom({ ...WHOLE, ...change }, proofs)).toEqual(missing)
  })

  test('are all the proofs that it needs, if none has been sent', () => {
    expect(missingFrom(WHOLE, [])).toEqual(neededBy(WHOLE).map((kind) => `proof:${kind}`))
  })
})

describe('a service is named as services are', () => {
  test.each([
    ['domain', ' Novák-Ceramics.Example. ', 'xn--novk-ceramics-5db.example'],
    ['domain/zone', 'ALPHA.example', 'alpha.example'],
    ['email/domain', 'Alpha.Example.', 'alpha.example'],
    ['vps', ' vps-4F2A.example ', 'vps-4F2A.example'],
    ['domain', 'not a name é', 'not a name é'],
    ['domain', 'é.example/alpha', 'é.example/alpha'],
  ])('%s: %s', (product, entered, name) => {
    expect(namedAs(product, entered)).toBe(name)
  })
})
