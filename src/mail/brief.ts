import type { ReactNode } from 'react'
import type { EventFacts } from '../domain/event.ts'
import type { OwnerSide } from '../domain/owner-event.ts'
import type { NoReason } from '../domain/procedure.ts'
import type { LetterKind, SecondFactorNews } from './letter.ts'
import type { Brand } from './look.ts'
import type { Texts } from './texts/en.ts'

export type Language = 'en' | 'fr'

/** Which event each kind of letter is written from. */
type Causes = {
  'account-created': 'account.created'
  'already-registered': 'account.sign-up-repeated'
  'verify-address': 'account.verification-asked'
  'reset-password': 'account.password-reset-asked'
  'password-changed': 'account.password-changed'
  'address-change': 'account.address-change-asked'
  'address-changed': 'account.address-changed'
  'second-factor-changed': 'second-factor.added' | 'second-factor.removed' | 'second-factor.recovery-code-used'
  'second-factor-guessed': 'session.second-factor-guessed'
  'user-invited': 'user.invited'
  'user-reset-password': 'user.password-reset-asked'
  'user-password-changed': 'user.password-changed'
  'access-given': 'policy.created' | 'policy.edited'
  'access-ended': 'policy.edited' | 'policy.deleted'
  'asked-asker': 'contact-change.asked'
  'asked-receiver': 'contact-change.asked'
  reminder: 'contact-change.reminded'
  resent: 'contact-change.resent'
  agreed: 'contact-change.validated'
  refused: 'contact-change.refused'
  withdrawn: 'contact-change.aborted'
  aborted: 'contact-change.aborted'
  expired: 'contact-change.expired'
  'done-party': 'contact-change.done'
  'done-told': 'contact-change.done'
  failed: 'contact-change.failed'
  'services-moved': 'services.moved'
  'owner-asked': 'owner-change.asked' | 'owner-change.resent'
  'owner-reminder': 'owner-change.reminded'
  'owner-ended': 'owner-change.refused' | 'owner-change.withdrawn' | 'owner-change.aborted' | 'owner-change.expired'
  'owner-changed': 'owner-change.done'
  'procedure-code': 'procedure.begun' | 'procedure.code-sent'
  'procedure-too-many': 'procedure.too-many'
  'procedure-received': 'procedure.submitted'
  'procedure-more': 'procedure.more-asked'
  'procedure-waiting': 'procedure.accepted'
  'procedure-notice': 'procedure.accepted'
  'procedure-again': 'procedure.objected' | 'procedure.returned'
  'procedure-refused': 'procedure.refused'
  'procedure-ended': 'procedure.withdrawn' | 'procedure.expired' | 'procedure.refused'
  'procedure-done': 'procedure.done'
}

/** What a letter tells beside its event: what is not kept for ever. */
type Beside = {
  'owner-asked': Owners & { side: OwnerSide; asker: string }
  'owner-reminder': Owners & { side: OwnerSide; asker: string }
  'owner-ended': Owners & { ending: 'refused' | 'withdrawn' | 'aborted' | 'expired' }
  'owner-changed': Owners
  'procedure-too-many': { numbers: string[] }
  'procedure-more': { text: string }
  'procedure-notice': { about: string }
  'procedure-again': { because: 'objected' | 'returned' }
  'procedure-refused': { verdict: NoReason; sentence: string }
  'procedure-ended': { ending: 'withdrawn' | 'expired' | 'refused' }
}

type Owners = { service: { product: string; name: string }; presentOwner: string; newOwner: string }

type OfChange = { service: { product: string; name: string }; changeId: number }

/** What a letter of this kind finds in its values. */
export type ValuesFor<K extends LetterKind> = EventFacts[Causes[K]] & {
  token?: string
  happened?: SecondFactorNews
  addressee?: string
} & (Causes[K] extends `contact-change.${string}` ? OfChange : unknown) &
  (K extends `procedure-${string}` ? { about?: string; service?: { product: string; name: string } } : unknown) &
  (K extends keyof Beside ? Beside[K] : unknown)

/** All that a letter is written from. */
export type Brief<K extends LetterKind = LetterKind> = {
  /** The account that reads it; empty if it goes to an address alone. */
  account: string
  values: ValuesFor<K>
  words: Texts
  language: Language
  brand: Brand
  /** A person as letters name them: with name and handle. */
  person: (handle: string) => string
  /** A moment as the reader's language writes it. */
  moment: (at: Date) => string
  /** When it happened. */
  sentAt: Date
}

/** A letter before it is put on paper. */
export type Composition = {
  subject: string
  title: string
  /** The line that mail programs show beside the subject. */
  preview: string
  body: ReactNode
}
