/** One table says which event causes which letters, and to whom. A kind that is missing here does not compile. */
import { toldOf } from '../domain/contact-change.ts'
import type { ChangeFacts, Event, EventKind, UserLetterFacts } from '../domain/event.ts'
import {
  type LetterDraft,
  type LetterKind,
  type Mailbox,
  type MailboxPart,
  type SecondFactorNews,
  type Tokens,
  valuesOf,
} from './letter.ts'

type Writer<K extends EventKind> = (event: Event<K>, tokens: Tokens, to: Mailbox[]) => LetterDraft[]

const nobody = () => []

const ENDED = { asker: 'owner-ended', present: 'owner-ended', new: 'owner-ended' } as const

const WHO_GETS_WHICH: { [K in EventKind]: Writer<K> } = {
  'contact-change.asked': (event, tokens) => [
    ...letters('asked-asker', [event.facts.askedBy], event, tokens),
    ...letters('asked-receiver', others(event.facts, event.facts.askedBy), event, tokens),
  ],
  'contact-change.validated': (event) => letters('agreed', others(event.facts, event.facts.by), event),
  'contact-change.done': (event) => [
    ...letters('done-party', parties(event.facts), event),
    ...letters('done-told', toldOf(event.facts), event),
  ],
  'contact-change.failed': (event) => letters('failed', event.concerns, event),
  'contact-change.refused': (event) => letters('refused', others(event.facts, event.facts.by), event),
  'contact-change.aborted': (event) => {
    switch (event.facts.reason) {
      case 'withdrawn':
        return letters('withdrawn', others(event.facts, event.facts.askedBy), event)
      case 'service_removed':
        return letters('aborted', event.concerns, event)
      default:
        return letters('aborted', parties(event.facts), event)
    }
  },
  'contact-change.expired': (event) => letters('expired', parties(event.facts), event),
  'contact-change.reminded': (event) => letters('reminder', event.facts.waitingFor, event),
  'contact-change.resent': (event, tokens) => letters('resent', [event.facts.by], event, tokens),
  'contact-change.code-rejected': nobody,

  // Who was imported hears nothing: a million letters help nobody, and "forgotten password" lets everyone in.
  'account.created': (event, tokens) =>
    event.facts.by === 'import' || event.facts.by === 'seed' ? [] : letters('account-created', event.concerns, event, tokens),
  'account.sign-up-repeated': (event, tokens) => letters('already-registered', event.concerns, event, tokens),
  'account.edited': nobody,
  'account.verification-asked': (event, tokens) => letters('verify-address', event.concerns, event, tokens),
  'account.verified': nobody,
  'account.password-reset-asked': (event, tokens) => letters('reset-password', event.concerns, event, tokens),
  // A stolen password does not go unnoticed. Of what was imported, again nobody hears.
  'account.password-changed': (event) =>
    event.facts.by === 'import' || event.facts.by === 'seed' ? [] : letters('password-changed', event.concerns, event),
  'account.address-change-asked': (event, tokens) =>
    letters('address-change', event.concerns, event, tokens).map((letter) => ({ ...letter, address: event.facts.newEmail })),
  'account.address-change-refused': nobody,
  'account.address-change-code-rejected': nobody,
  'account.address-change-aborted': nobody,
  'account.address-changed': (event) =>
    letters('address-changed', event.concerns, event).map((letter) => ({ ...letter, address: event.facts.oldEmail })),

  'session.opened': nobody,
  'session.refused': nobody,
  'session.ended': nobody,
  'session.second-factor-asked': nobody,
  'session.second-factor-given': nobody,
  'session.second-factor-refused': nobody,
  'session.second-factor-guessed': (event) => letters('second-factor-guessed', event.concerns, event),

  // Whoever got in and makes the account theirs, or less safe, does not go unnoticed.
  'second-factor.begun': nobody,
  'second-factor.added': (event) => news('added', event),
  'second-factor.removed': (event) => news('removed', event),
  'second-factor.passkey-renamed': nobody,
  'second-factor.recovery-codes-made': (event) => news('codesMade', event),
  'second-factor.recovery-code-used': (event) => news('codeUsed', event),
  'second-factor.need-changed': (event) => news(event.facts.neededForAdminChanges ? 'needed' : 'notNeeded', event),

  'user.created': nobody,
  'user.invited': (event, tokens) => toUser('user-invited', event, tokens),
  'user.edited': nobody,
  'user.disabled': nobody,
  'user.enabled': nobody,
  'user.deleted': nobody,
  'user.password-reset-asked': (event, tokens) => toUser('user-reset-password', event, tokens),
  // Whoever has just chosen the first one knows.
  'user.password-changed': (event) => (event.facts.by === 'invitation' ? [] : toUser('user-password-changed', event)),
  'user-group.created': nobody,
  'user-group.edited': nobody,
  'user-group.deleted': nobody,

  'application.created': nobody,
  'application.removed': nobody,
  'credential.asked': nobody,
  'credential.validated': nobody,
  'credential.refused': nobody,
  'credential.revoked': nobody,
  'letter.retried': nobody,

  'policy.created': (event) => ofAccess('access-given', 'given', event),
  'policy.edited': (event) => [...ofAccess('access-given', 'given', event), ...ofAccess('access-ended', 'ended', event)],
  'policy.deleted': (event) => ofAccess('access-ended', 'ended', event),
  'permissions-group.created': nobody,
  'permissions-group.edited': nobody,
  'permissions-group.deleted': nobody,
  'resource-group.created': nobody,
  'resource-group.edited': nobody,
  'resource-group.deleted': nobody,
  'resource.tagged': nobody,

  'provider-key.created': nobody,
  'provider-key.revoked': nobody,
  'service.registered': nobody,
  'service.contacts-set': nobody,
  'service.edited': nobody,
  'service.removed': nobody,
  'bill.recorded': nobody,
  'payment-method.recorded': nobody,
  'voip-validation.recorded': nobody,
  'services.moved': (event) =>
    letters(
      'services-moved',
      event.concerns.filter((account) => account !== event.facts.by),
      event,
    ),

  'owner.edited': nobody,
  'owner-change.asked': (event, _, to) => posted({ present: 'owner-asked', new: 'owner-asked' }, event, to),
  'owner-change.confirmed': nobody,
  'owner-change.refused': (event, _, to) => posted(ENDED, event, to, { ending: 'refused' }),
  'owner-change.withdrawn': (event, _, to) => posted(ENDED, event, to, { ending: 'withdrawn' }),
  'owner-change.aborted': (event, _, to) => posted(ENDED, event, to, { ending: 'aborted' }),
  'owner-change.expired': (event, _, to) => posted(ENDED, event, to, { ending: 'expired' }),
  'owner-change.reminded': (event, _, to) => posted({ present: 'owner-reminder', new: 'owner-reminder' }, event, to),
  'owner-change.resent': (event, _, to) => posted({ present: 'owner-asked', new: 'owner-asked' }, event, to),
  'owner-change.done': (event, _, to) =>
    posted({ asker: 'owner-changed', present: 'owner-changed', new: 'owner-changed' }, event, to),

  'procedure.begun': (event, _, to) => posted({ applicant: 'procedure-code' }, event, to),
  'procedure.too-many': (event, _, to) => posted({ applicant: 'procedure-too-many' }, event, to),
  'procedure.address-confirmed': nobody,
  'procedure.code-sent': (event, _, to) => posted({ applicant: 'procedure-code' }, event, to),
  'procedure.proof-added': nobody,
  'procedure.proof-removed': nobody,
  'procedure.proof-viewed': nobody,
  'procedure.proofs-deleted': nobody,
  'procedure.submitted': (event, _, to) => posted({ applicant: 'procedure-received' }, event, to),
  'procedure.taken': nobody,
  'procedure.released': nobody,
  'procedure.noted': nobody,
  'procedure.more-asked': (event, _, to) => posted({ applicant: 'procedure-more' }, event, to),
  'procedure.answered': nobody,
  'procedure.supported': nobody,
  'procedure.accepted': (event, _, to) => posted({ applicant: 'procedure-waiting', known: 'procedure-notice' }, event, to),
  'procedure.objected': (event, _, to) => posted({ applicant: 'procedure-again' }, event, to, { because: 'objected' }),
  'procedure.returned': (event, _, to) => posted({ applicant: 'procedure-again' }, event, to, { because: 'returned' }),
  'procedure.refused': (event, _, to) =>
    posted({ applicant: 'procedure-refused', known: 'procedure-ended' }, event, to, { ending: 'refused' }),
  'procedure.withdrawn': (event, _, to) =>
    posted({ applicant: 'procedure-ended', known: 'procedure-ended' }, event, to, { ending: 'withdrawn' }),
  'procedure.expired': (event, _, to) =>
    posted({ applicant: 'procedure-ended', known: 'procedure-ended' }, event, to, { ending: 'expired' }),
  'procedure.done': (event, _, to) => posted({ applicant: 'procedure-done', known: 'procedure-done' }, event, to),
}

/** The letters that an event causes. */
export function lettersFor<K extends EventKind>(event: Event<K>, tokens: Tokens, to: Mailbox[] = []): LetterDraft[] {
  const write = WHO_GETS_WHICH[event.kind] as unknown as Writer<K>
  return write(event, tokens, to)
}

/** To people without an account, or whatever account they have: which letter each gets, by what they are in the matter. */
function posted(
  kinds: Partial<Record<MailboxPart, LetterKind>>,
  event: Event,
  to: Mailbox[],
  more: Record<string, unknown> = {},
): LetterDraft[] {
  return to.flatMap(({ part, address, language, name, token, values }) => {
    const kind = kinds[part]
    if (!kind) return []
    const told = { ...valuesOf(event, token), ...more, ...values, ...(name !== undefined && { addressee: name }) }
    return [{ kind, account: null, address, language, values: told }]
  })
}

function letters(kind: LetterKind, accounts: string[], event: Event, tokens: Tokens = {}): LetterDraft[] {
  return accounts.map((account) => ({ kind, account, values: valuesOf(event, tokens[account]) }))
}

/** Nobody reads whom else a policy names. */
function ofAccess(
  kind: LetterKind,
  which: 'given' | 'ended',
  event: Event<'policy.created' | 'policy.edited' | 'policy.deleted'>,
): LetterDraft[] {
  const { unheard } = event.facts
  const nobodyElse = { given: [], ended: [], unheard: [] }
  return letters(
    kind,
    event.facts[which].filter((account) => !unheard.includes(account)),
    event,
  ).map((letter) => ({ ...letter, values: { ...letter.values, ...nobodyElse } }))
}

/** To a user of the account, not to its holder. */
function toUser(kind: LetterKind, event: Event & { facts: UserLetterFacts }, tokens: Tokens = {}): LetterDraft[] {
  const { email: address, language } = event.facts
  return letters(kind, event.concerns, event, tokens).map((letter) => ({ ...letter, address, language }))
}

function news(happened: SecondFactorNews, event: Event): LetterDraft[] {
  return letters('second-factor-changed', event.concerns, event).map((letter) => ({
    ...letter,
    values: { ...letter.values, happened },
  }))
}

function parties(facts: ChangeFacts): string[] {
  return [...new Set([facts.askedBy, facts.to])]
}

function others(facts: ChangeFacts, one: string): string[] {
  return parties(facts).filter((account) => account !== one)
}
