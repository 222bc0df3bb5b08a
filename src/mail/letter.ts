import type { Event, EventFacts, EventKind } from '../domain/event.ts'
import type { Language } from '../domain/language.ts'

/** The kinds of letter: each has a file of its own in letters/. */
export const LETTER_KINDS = [
  'account-created',
  'already-registered',
  'verify-address',
  'reset-password',
  'password-changed',
  'address-change',
  'address-changed',
  'second-factor-changed',
  'second-factor-guessed',
  'user-invited',
  'user-reset-password',
  'user-password-changed',
  'access-given',
  'access-ended',
  'asked-asker',
  'asked-receiver',
  'reminder',
  'resent',
  'agreed',
  'refused',
  'withdrawn',
  'aborted',
  'expired',
  'done-party',
  'done-told',
  'failed',
  'services-moved',
  'owner-asked',
  'owner-reminder',
  'owner-ended',
  'owner-changed',
  'procedure-code',
  'procedure-too-many',
  'procedure-received',
  'procedure-more',
  'procedure-waiting',
  'procedure-notice',
  'procedure-again',
  'procedure-refused',
  'procedure-ended',
  'procedure-done',
] as const

export type LetterKind = (typeof LETTER_KINDS)[number]

/** Letters about one procedure. */
export type ProcedureLetterKind = Exclude<Extract<LetterKind, `procedure-${string}`>, 'procedure-too-many'>

/**
 * A letter to be written: to an account (at its primary address and in its language), to an address that is not yet, or no
 * longer, an account's, or to a user of the account (in a language of their own). `values` is what it is written from: the event's facts, and the code that it carries.
 */
export type LetterDraft = {
  kind: LetterKind
  /** Null is somebody who is known by an address alone. */
  account: string | null
  address?: string
  language?: Language
  values: LetterValues
}

/**
 * Somebody without an account who hears of an event: as which of those concerned, where, in which language, and by what name.
 * None of it enters the event, because the trail is kept for ever.
 */
export type Mailbox = {
  part: MailboxPart
  address: string
  language: Language
  name?: string
  token?: string
  /** What this letter tells beside the event. */
  values?: Record<string, unknown>
}

/** As what somebody without an account is concerned. */
export type MailboxPart = 'asker' | 'present' | 'new' | 'applicant' | 'known' | 'staff'

export type LetterValues = EventFacts[EventKind] & {
  service?: { product: string; name: string }
  changeId?: number
  /** The personal code: seen once, by the reader of this letter. */
  token?: string
  /** What became of the second factor. */
  happened?: SecondFactorNews
  /** What somebody without an account is called. */
  addressee?: string
}

/** What an account hears about its second factor. */
export type SecondFactorNews = 'added' | 'removed' | 'codesMade' | 'codeUsed' | 'needed' | 'notNeeded'

/** The codes that an event's letters carry, by the account that they are for. They never enter the event. */
export type Tokens = Record<string, string>

/** What every letter about this event is written from. */
export function valuesOf(event: Event, token?: string): LetterValues {
  return {
    ...event.facts,
    ...(event.service && { service: event.service }),
    ...(event.changeId !== undefined && { changeId: event.changeId }),
    ...(token !== undefined && { token }),
  }
}
