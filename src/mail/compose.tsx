/** Puts letters on paper. It loads React, so `write-letter.ts` imports it only when there is a letter to write. */
import { compile } from 'html-to-text'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Brief, Composition } from './brief.ts'
import { Letter } from './layout.tsx'
import type { LetterKind } from './letter.ts'
import { aborted } from './letters/aborted.tsx'
import { accessEnded } from './letters/access-ended.tsx'
import { accessGiven } from './letters/access-given.tsx'
import { accountCreated } from './letters/account-created.tsx'
import { addressChange } from './letters/address-change.tsx'
import { addressChanged } from './letters/address-changed.tsx'
import { agreed } from './letters/agreed.tsx'
import { alreadyRegistered } from './letters/already-registered.tsx'
import { askedAsker } from './letters/asked-asker.tsx'
import { askedReceiver } from './letters/asked-receiver.tsx'
import { doneParty } from './letters/done-party.tsx'
import { doneTold } from './letters/done-told.tsx'
import { expired } from './letters/expired.tsx'
import { failed } from './letters/failed.tsx'
import { ownerAsked } from './letters/owner-asked.tsx'
import { ownerChanged } from './letters/owner-changed.tsx'
import { ownerEnded } from './letters/owner-ended.tsx'
import { ownerReminder } from './letters/owner-reminder.tsx'
import { passwordChanged } from './letters/password-changed.tsx'
import { procedureAgain } from './letters/procedure-again.tsx'
import { procedureCode } from './letters/procedure-code.tsx'
import { procedureDone } from './letters/procedure-done.tsx'
import { procedureEnded } from './letters/procedure-ended.tsx'
import { procedureMore } from './letters/procedure-more.tsx'
import { procedureNotice } from './letters/procedure-notice.tsx'
import { procedureReceived } from './letters/procedure-received.tsx'
import { procedureRefused } from './letters/procedure-refused.tsx'
import { procedureTooMany } from './letters/procedure-too-many.tsx'
import { procedureWaiting } from './letters/procedure-waiting.tsx'
import { refused } from './letters/refused.tsx'
import { reminder } from './letters/reminder.tsx'
import { resent } from './letters/resent.tsx'
import { resetPassword } from './letters/reset-password.tsx'
import { secondFactorChanged } from './letters/second-factor-changed.tsx'
import { secondFactorGuessed } from './letters/second-factor-guessed.tsx'
import { servicesMoved } from './letters/services-moved.tsx'
import { userInvited } from './letters/user-invited.tsx'
import { userPasswordChanged } from './letters/user-password-changed.tsx'
import { userResetPassword } from './letters/user-reset-password.tsx'
import { verifyAddress } from './letters/verify-address.tsx'
import { withdrawn } from './letters/withdrawn.tsx'

const LETTERS: { [K in LetterKind]: (brief: Brief<K>) => Composition } = {
  'account-created': accountCreated,
  'already-registered': alreadyRegistered,
  'verify-address': verifyAddress,
  'reset-password': resetPassword,
  'password-changed': passwordChanged,
  'address-change': addressChange,
  'address-changed': addressChanged,
  'second-factor-changed': secondFactorChanged,
  'second-factor-guessed': secondFactorGuessed,
  'user-invited': userInvited,
  'user-reset-password': userResetPassword,
  'user-password-changed': userPasswordChanged,
  'access-given': accessGiven,
  'access-ended': accessEnded,
  'asked-asker': askedAsker,
  'asked-receiver': askedReceiver,
  reminder,
  resent,
  agreed,
  refused,
  withdrawn,
  aborted,
  expired,
  'done-party': doneParty,
  'done-told': doneTold,
  failed,
  'services-moved': servicesMoved,
  'owner-asked': ownerAsked,
  'owner-reminder': ownerReminder,
  'owner-ended': ownerEnded,
  'owner-changed': ownerChanged,
  'procedure-code': procedureCode,
  'procedure-too-many': procedureTooMany,
  'procedure-received': procedureReceived,
  'procedure-more': procedureMore,
  'procedure-waiting': procedureWaiting,
  'procedure-notice': procedureNotice,
  'procedure-again': procedureAgain,
  'procedure-refused': procedureRefused,
  'procedure-ended': procedureEnded,
  'procedure-done': procedureDone,
}

/** A letter as it is sent. */
export type WrittenLetter = { subject: string; html: string; text: string }

/** Writes the letter once, and takes the plain text from the HTML, so that both say the same. */
export function compose(kind: LetterKind, brief: Brief): WrittenLetter {
  const write = LETTERS[kind] as (brief: Brief) => Composition
  const composition = write(brief)
  const html = DOCTYPE + renderToStaticMarkup(<Letter brief={brief} composition={composition} />)
  return { subject: composition.subject, html, text: plainTextOf(html).trim() }
}

/** The one that mail programs know best. */
const DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">'

/** Reads HTML as a person would read it aloud. Made once: making it takes longer than using it. */
const plainTextOf = compile({
  wordwrap: false,
  selectors: [
    { selector: 'h1', options: { uppercase: false } },
    { selector: 'h2', options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: 'a', options: { linkBrackets: false, hideLinkHrefIfSameAsText: true } },
    { selector: 'p.p-fact', format: 'paragraph', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'ul', options: { itemPrefix: '- ' } },
    { selector: 'td', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: '[data-skip-in-text=true]', format: 'skip' },
  ],
})
