/** An event as a plain sentence in the reader's language, made from its kind and its facts. */
import type { Happening } from '../../../api/history-wire.ts'
import type { ContactType } from '../../../api/wire.ts'
import type { EventKind } from '../../../domain/event.ts'
import { EVENT_WORDS } from '../../../domain/event-words.ts'
import type { Language } from '../../../domain/language.ts'
import { CONTACTS } from '../../parts/names.ts'
import type { Say } from '../../words.ts'
import type { EVENT_TEXTS } from './event-texts.ts'
import { SPECIAL_TELLINGS, type SpecialFacts, type SpecialKind, type SpecialTongue } from './special-sentence.ts'

/** What a sentence is made with. */
export type Tongue = SpecialTongue & {
  say: Say<keyof typeof EVENT_TEXTS.en>
  language: Language
  /** Somebody by handle: "you", or as well as they are known. */
  who: (handle: string) => string
  roles: (roles: readonly ContactType[]) => string
  list: (parts: readonly string[]) => string
  factor: (factor: string) => string
  field: (field: string) => string
}

/** The facts of all kinds; each kind has its own few of them. */
type Facts = {
  login: string
  email: string
  group: string
  role: string
  askedBy: string
  from: string
  to: string
  by: string
  whose: string | null
  contactTypes: ContactType[]
  waitingFor: string[]
  reason: string
  fields: string[]
  oldEmail: string
  newEmail: string
  factor: string
  secondFactor: string
  left: number
  neededForAdminChanges: boolean
  contacts: Record<ContactType, string>
  before: Record<ContactType, string>
  after: Record<ContactType, string>
  billId: string
  status: string
  validated: boolean
  owner: string
  name: string
  tags: Record<string, string>
}
type Telling = (facts: Facts, tongue: Tongue) => string

export function sentenceOf({ kind, details }: Happening, tongue: Tongue): string {
  const told = TELLINGS[kind as EventKind]?.(details as Facts, tongue)
  const special = SPECIAL_TELLINGS[kind as SpecialKind]?.(details as SpecialFacts, tongue)
  const sentence = told ?? special ?? EVENT_WORDS[kind as EventKind]?.[tongue.language] ?? kind
  return tongue.language === 'fr' ? elided(sentence) : sentence
}

/** Whose request it is about, if it is about one. */
export function partiesOf({ details }: Happening): string[] {
  const { askedBy, from, to } = details as Partial<Facts>
  return [askedBy, from, to].filter((handle) => handle !== undefined)
}

/** "de Anna" is "d’Anna". */
function elided(sentence: string): string {
  return sentence.replace(/\bde (?=[aeiouàâäéèêëîïôöûü])/giu, 'd’')
}

/** "technical contact, from you to Théo Yildiz (ty10002-psn)" */
function change({ contactTypes, from, to }: Facts, { say, roles, who }: Tongue): string {
  return say('handover', { roles: roles(contactTypes), from: who(from), to: who(to) })
}

const ABORTED = {
  withdrawn: 'withdrawn',
  overtaken: 'overtaken',
  asker_replaced: 'askerReplaced',
  contacts_set: 'contactsSet',
  service_removed: 'serviceRemoved',
} as const

const FAILED = { unpaid_bill: 'failedBill', no_payment_method: 'failedPayment', not_voip_validated: 'failedVoip' } as const

const ADDRESS_ENDED = { replaced: 'addressReplaced', lapsed: 'addressLapsed', wrong_codes: 'addressWrongCodes' } as const

const aboutChange =
  (key: 'asked' | 'validated' | 'done' | 'refused' | 'expired' | 'resent' | 'codeRejected'): Telling =>
  (facts, tongue) =>
    tongue.say(key, { change: change(facts, tongue) })

type UserKey = Extract<keyof typeof EVENT_TEXTS.en, `user${string}`>

const aboutFactor =
  (key: 'factorGiven' | 'factorRefused' | 'factorAdded' | 'factorRemoved' | 'factorBegun'): Telling =>
  ({ factor }, tongue) =>
    tongue.say(key, { factor: tongue.factor(factor) })

const aboutUser =
  (key: UserKey): Telling =>
  ({ login, email, group, role }, { say }) =>
    say(key, { login, email, group, role })

function failed(facts: Facts, tongue: Tongue): string {
  const key = FAILED[facts.reason as keyof typeof FAILED]
  const about = { change: change(facts, tongue) }
  return key && facts.whose ? tongue.say(key, { ...about, whose: tongue.who(facts.whose) }) : tongue.say('failed', about)
}

/** Who has which role, those of one account together. */
function contactsIn(contacts: Record<ContactType, string>, { say, roles, who, list }: Tongue): string {
  const holders = [...new Set(CONTACTS.map((role) => contacts[role]))]
  if (holders.length === 1) return say('allContacts', { who: who(holders[0]!) })
  const held = (holder: string) => roles(CONTACTS.filter((role) => contacts[role] === holder))
  return list(holders.map((holder) => say('contactsOf', { role: held(holder), who: who(holder) })))
}

function contactsSet({ before, after }: Facts, { say, roles, who, list }: Tongue): string {
  const changed = CONTACTS.filter((role) => before[role] !== after[role])
  const each = changed.map((role) => say('contactSet', { role: roles([role]), from: who(before[role]), to: who(after[role]) }))
  return say('contactsWereSet', { contacts: list(each) })
}

const aboutPolicy =
  (key: 'policyCreated' | 'policyEdited' | 'policyDeleted'): Telling =>
  ({ name, owner }, { say, who }) =>
    say(key, { name, who: who(owner) })

const aboutGroup =
  (
    key:
      | 'permissionsGroupCreated'
      | 'permissionsGroupEdited'
      | 'permissionsGroupDeleted'
      | 'resourceGroupCreated'
      | 'resourceGroupEdited'
      | 'resourceGroupDeleted',
  ): Telling =>
  ({ name }, { say }) =>
    say(key, { name })

function tagged({ tags }: Facts, { say, list }: Tongue): string {
  const set = Object.entries(tags).map(([key, value]) => `${key}=${value}`)
  return set.length === 0 ? say('untagged') : say('tagged', { tags: list(set) })
}

/** What has facts worth telling. Nothing from one of these: the few words of its kind do. */
const TELLINGS: { [Kind in EventKind]?: (facts: Facts, tongue: Tongue) => string | undefined } = {
  'contact-change.asked': aboutChange('asked'),
  'contact-change.validated': aboutChange('validated'),
  'contact-change.done': aboutChange('done'),
  'contact-change.failed': failed,
  'contact-change.refused': aboutChange('refused'),
  'contact-change.aborted': (facts, tongue) =>
    tongue.say(ABORTED[facts.reason as keyof typeof ABORTED] ?? 'withdrawn', { change: change(facts, tongue) }),
  'contact-change.expired': aboutChange('expired'),
  'contact-change.reminded': (facts, tongue) =>
    tongue.say('reminded', { people: tongue.list(facts.waitingFor.map(tongue.who)), change: change(facts, tongue) }),
  'contact-change.resent': aboutChange('resent'),
  'contact-change.code-rejected': aboutChange('codeRejected'),
  'account.edited': ({ fields }, { say, list, field }) => say('edited', { fields: list(fields.map(field)) }),
  'account.password-changed': ({ by }, { say }) =>
    by === 'code' ? say('passwordByCode') : by === 'provider' ? say('passwordByProvider') : undefined,
  'account.address-change-asked': ({ newEmail }, { say }) => say('addressAsked', { newEmail }),
  'account.address-changed': ({ oldEmail, newEmail }, { say }) => say('addressChanged', { oldEmail, newEmail }),
  'account.address-change-aborted': ({ reason }, { say }) => {
    const key = ADDRESS_ENDED[reason as keyof typeof ADDRESS_ENDED]
    return key && say(key)
  },
  'session.opened': ({ secondFactor }, { say, factor }) =>
    secondFactor ? say('signedInWith', { factor: factor(secondFactor) }) : say('signedIn'),
  'session.second-factor-given': aboutFactor('factorGiven'),
  'session.second-factor-refused': aboutFactor('factorRefused'),
  'second-factor.begun': aboutFactor('factorBegun'),
  'second-factor.added': aboutFactor('factorAdded'),
  'second-factor.removed': aboutFactor('factorRemoved'),
  'second-factor.recovery-code-used': ({ left }, { say }) => say('codeUsed', { count: left }),
  'second-factor.need-changed': ({ neededForAdminChanges }, { say }) =>
    neededForAdminChanges ? say('adminNeedsFactor') : say('adminNeedsNone'),
  'policy.created': aboutPolicy('policyCreated'),
  'policy.edited': aboutPolicy('policyEdited'),
  'policy.deleted': aboutPolicy('policyDeleted'),
  'permissions-group.created': aboutGroup('permissionsGroupCreated'),
  'permissions-group.edited': aboutGroup('permissionsGroupEdited'),
  'permissions-group.deleted': aboutGroup('permissionsGroupDeleted'),
  'resource-group.created': aboutGroup('resourceGroupCreated'),
  'resource-group.edited': aboutGroup('resourceGroupEdited'),
  'resource-group.deleted': aboutGroup('resourceGroupDeleted'),
  'resource.tagged': tagged,
  'session.refused': ({ login }, { say }) => (login ? say('userRefused', { login }) : undefined),
  'user.created': aboutUser('userCreated'),
  'user.invited': aboutUser('userInvited'),
  'user.edited': ({ login, fields }, { say, list, field }) => say('userEdited', { login, fields: list(fields.map(field)) }),
  'user.disabled': aboutUser('userDisabled'),
  'user.enabled': aboutUser('userEnabled'),
  'user.deleted': aboutUser('userDeleted'),
  'user.password-reset-asked': aboutUser('userResetAsked'),
  'user.password-changed': aboutUser('userPassword'),
  'user-group.created': aboutUser('userGroupCreated'),
  'user-group.edited': aboutUser('userGroupEdited'),
  'user-group.deleted': aboutUser('userGroupDeleted'),
  'service.registered': ({ contacts }, tongue) => tongue.say('registered', { contacts: contactsIn(contacts, tongue) }),
  'service.contacts-set': contactsSet,
  'service.edited': ({ fields }, { say, list, field }) =>
    fields.join() === 'renew' ? say('renewal') : say('edited', { fields: list(fields.map(field)) }),
  'service.removed': (_facts, { say }) => say('removed'),
  'bill.recorded': ({ billId, status }, { say }) => say(status === 'paid' ? 'billPaid' : 'billUnpaid', { billId }),
  'payment-method.recorded': ({ status }, { say }) => (status === 'VALID' ? say('paymentValid') : say('paymentOther')),
  'voip-validation.recorded': ({ validated }, { say }) => (validated ? say('voipPassed') : say('voipNotPassed')),
}
