/** The English texts of all letters. Those of a letter stand under its kind; what several letters say stands first. */

import { specialEn } from './special-en.ts'

/** A contact change in words: people with name and handle, roles and moments as the language writes them. */
export type ChangeWords = {
  id: number
  service: string
  roles: string
  asker: string
  from: string
  to: string
  /** Who reads this letter. */
  reader: string
  until: string
}

export const en = {
  role: { admin: 'administrative', tech: 'technical', billing: 'billing' },
  contact: (roles: string) => `${roles} contact`,
  moment: (date: string, time: string) => `${date} at ${time} UTC`,
  greeting: (reader: string) => `Hello ${reader},`,
  greetingWithoutName: 'Hello,',
  footerWithoutAccount: (brand: string) =>
    `${brand} wrote to you because this address is named in what this letter is about. It was sent by a program: answers to it are not read.`,
  footer: (brand: string, handle: string) =>
    `${brand} wrote this letter to you about the account ${handle}. It was sent by a program: answers to it are not read.`,

  fact: {
    request: 'Request',
    service: 'Service',
    roles: 'Role',
    askedBy: 'Asked by',
    holds: 'Contact today',
    heldThen: 'Contact then',
    proposed: 'Proposed contact',
    held: 'Contact before',
    holdsNow: 'Contact now',
    until: 'Answer by',
    since: 'Since',
    handle: 'Your handle',
    of: (label: string, value: string) => `${label}: ${value}`,
  },

  meaning: {
    gives: 'What comes with it',
    everything: 'Everything on this service: its settings, orders, renewal, transfer, the change of its owner.',
    allContacts: 'The right to change all three contacts, and to take the technical or the billing role at any time.',
    technical: 'The technical running of the service: its settings, restarts and repairs.',
    bills: 'The bills of this service: they become those of the new contact, who is debited for them.',
    successor: 'The right to name a successor.',
    denies: 'What does not come with it',
    noInvoices: 'Invoices and payments.',
    noOrders: 'Orders and renewal.',
    noTransfer: 'A transfer of the service, or a change of its owner.',
    noContacts: 'A change of the other contacts.',
    noTechnical: 'Technical access to the service.',
    noBills: 'The bills: they stay with the billing contact.',
    noOwnership: 'Ownership: the legal owner of the service stays the same.',
  },

  answer: {
    title: 'Your answer',
    opening: (c: ChangeWords) =>
      `Opening the page changes nothing. You see the request there, then accept or refuse it, signed in as ${c.reader}.`,
    button: 'See the request and answer',
    code: 'Your personal code',
    codeNote: 'It is for you alone, works once, and only from your own account. Pass it on to nobody, not even to us.',
    api: (id: number) =>
      `To answer without the button, paste the code on the page of request ${id}, or call POST /me/task/contactChange/${id}/accept (or /refuse) with the code as "token".`,
    stray: 'If you did not expect this letter',
    strayAsker:
      'If you asked for nothing, somebody may be using your account: refuse the request, then change your password. Nothing changes without your code.',
    strayReceiver: (c: ChangeWords) =>
      `If you do not know who asks, or do not want this, refuse the request or leave it alone. Nothing changes without your code, and the request ends by itself on ${c.until}.`,
  },

  'asked-asker': {
    subject: (c: ChangeWords) => `Confirm your request: ${c.roles} of ${c.service}`,
    title: 'Confirm your request',
    taking: (c: ChangeWords) =>
      `You asked to take the role of ${c.roles} of ${c.service} yourself. Only you need to validate; ${c.from} will be told once it has taken effect.`,
    handing: (c: ChangeWords) =>
      `You asked for ${c.to} to become ${c.roles} of ${c.service} in your place. It takes effect once both of you have validated; from then on you are no longer ${c.roles}.`,
    naming: (c: ChangeWords) =>
      `You asked for ${c.to} to become ${c.roles} of ${c.service}, in place of ${c.from}. It takes effect once you and the new contact have both validated; ${c.from} will be told.`,
  },
  'asked-receiver': {
    subject: (c: ChangeWords) => `${c.asker} asks you to become ${c.roles} of ${c.service}`,
    title: 'You are asked to take on a role',
    intro: (c: ChangeWords) =>
      `${c.asker} asks you to become ${c.roles} of ${c.service}. It takes effect once both of you have validated; until then nothing changes.`,
  },
  resent: {
    subject: (c: ChangeWords) => `Your new code: ${c.roles} of ${c.service}`,
    title: 'Your new code',
    intro: (c: ChangeWords) =>
      `Here is the new code that you asked for, for request ${c.id}. The one of the earlier letter no longer works.`,
  },
  reminder: {
    subject: (c: ChangeWords) => `Still waiting for your answer: ${c.roles} of ${c.service}`,
    title: 'Your answer is still awaited',
    intro: (c: ChangeWords) =>
      `Request ${c.id} still waits for you to accept or refuse it. Without your answer it ends by itself on ${c.until}, and nothing changes.`,
    code: 'Your personal code is in the letter that we sent you earlier. If you no longer have it, the page of the request sends you a new one.',
    button: 'See the request',
  },
  agreed: {
    subject: (c: ChangeWords, by: string) => `${by} has validated: ${c.roles} of ${c.service}`,
    title: 'The other side has validated',
    intro: (c: ChangeWords, by: string) => `${by} has validated request ${c.id}. It takes effect once both sides have.`,
    yours: (c: ChangeWords) =>
      `If you have not answered yet, you have until ${c.until}. Your personal code is in the letter that we sent you earlier.`,
    button: 'See the request',
  },
  refused: {
    subject: (c: ChangeWords) => `Refused: ${c.roles} of ${c.service}`,
    title: 'The request was refused',
    intro: (c: ChangeWords, by: string) =>
      `${by} has refused request ${c.id}. It is closed, and the contacts of ${c.service} stay as they were.`,
    next: 'Your code for this request no longer works. You need not do anything.',
  },
  withdrawn: {
    subject: (c: ChangeWords) => `Withdrawn: ${c.roles} of ${c.service}`,
    title: 'The request was withdrawn',
    intro: (c: ChangeWords) =>
      `${c.asker} has withdrawn request ${c.id}. It is closed, and the contacts of ${c.service} stay as they were.`,
    next: 'Your code for this request no longer works. You need not do anything.',
  },
  aborted: {
    subject: (c: ChangeWords) => `Ended: ${c.roles} of ${c.service}`,
    title: 'The request has ended',
    intro: (c: ChangeWords) => `Request ${c.id} has ended without taking effect, before everybody had answered.`,
    why: {
      withdrawn: (c: ChangeWords) => `${c.asker} has withdrawn it.`,
      overtaken: (c: ChangeWords) =>
        `The administrative contact of ${c.service} has asked for another change of the same role. A request of the administrative contact goes first.`,
      asker_replaced: (c: ChangeWords) =>
        `${c.service} has another administrative contact now, and what ${c.asker} had asked for falls with the role that it was asked under.`,
      contacts_set: (c: ChangeWords) => `The hosting company itself has set the contacts of ${c.service}.`,
      service_removed: (c: ChangeWords) => `${c.service} no longer exists.`,
    },
    next: 'The codes of this request no longer work. If the change is still wanted, a new request can be made.',
  },
  expired: {
    subject: (c: ChangeWords) => `Expired: ${c.roles} of ${c.service}`,
    title: 'The request has expired',
    intro: (c: ChangeWords) =>
      `Request ${c.id} was not answered by everybody in time. It is closed, and the contacts of ${c.service} stay as they were.`,
    next: 'Your code for this request no longer works. If the change is still wanted, a new request can be made.',
  },
  'done-party': {
    subject: (c: ChangeWords) => `Done: ${c.roles} of ${c.service}`,
    title: 'The change has taken effect',
    yours: (c: ChangeWords) => `You are now ${c.roles} of ${c.service}.`,
    theirs: (c: ChangeWords) => `${c.to} is now ${c.roles} of ${c.service}.`,
    noLonger: (c: ChangeWords) => `You are no longer ${c.roles}.`,
    told: (c: ChangeWords) => `${c.from} has been told.`,
    button: 'See the request',
  },
  'done-told': {
    subject: (c: ChangeWords) => `You are no longer ${c.roles} of ${c.service}`,
    title: 'A role has passed to somebody else',
    intro: (c: ChangeWords, since: string) =>
      `Since ${since}, you are no longer ${c.roles} of ${c.service}. ${c.to} is in your place now.`,
    by: (c: ChangeWords) =>
      `${c.asker} asked for this. The administrative contact of a service may change its other contacts at any time; they are told, not asked.`,
    stray: (c: ChangeWords) =>
      `If this surprises you, ask ${c.asker}. If you think that it is wrong, write to your hosting company and name request ${c.id}.`,
  },
  failed: {
    subject: (c: ChangeWords) => `Not possible: ${c.roles} of ${c.service}`,
    title: 'The change could not take effect',
    intro: (c: ChangeWords) =>
      `Everybody validated request ${c.id}, but the conditions were no longer met at that moment. It is closed, and the contacts of ${c.service} stay as they were.`,
    reason: {
      unpaid_bill: (whose: string) => `Why: there is an unpaid bill on the account of ${whose}.`,
      no_payment_method: (whose: string) => `Why: the account of ${whose} has no valid payment method.`,
      other_zone: (whose: string) => `Why: the account of ${whose} lives in another geographical zone.`,
      not_voip_validated: (whose: string) => `Why: the account of ${whose} is not validated for telephony.`,
      service_not_ready: () => 'Why: the service is not ready yet.',
      other: () => 'Why: one of the conditions of the change is no longer met.',
    },
    next: 'Once that is settled, a new request can be made.',
  },

  account: {
    once: 'The link works once, and for a limited time.',
    choose: 'Choose a password',
  },
  'account-created': {
    subject: (brand: string, handle: string) => `Your ${brand} account: ${handle}`,
    title: 'Your account',
    signedUp: (handle: string) =>
      `Your account has been made. Its handle is ${handle}: you sign in with it or with your e-mail address.`,
    provided: (handle: string) =>
      `Your hosting company has made an account for you. Its handle is ${handle}: you sign in with it or with your e-mail address.`,
    naming: 'The handle never changes. Give it to those who want to name you as a contact of their service.',
    verify: 'Please confirm that this address is yours: before that, your account can not validate a request.',
    verifyButton: 'Confirm my address',
    password: 'To sign in for the first time, choose a password.',
    stray: 'If you asked for no account, you need not do anything.',
  },
  'already-registered': {
    subject: 'You already have an account',
    title: 'You already have an account',
    intro: (handle: string) =>
      `Somebody, probably you, signed up with this e-mail address. It already belongs to your account ${handle}, so no other was made.`,
    forgotten: 'If you have forgotten your password, you can choose a new one.',
    button: 'Reset my password',
    stray: 'If it was not you, you need not do anything: nobody was told that you have an account.',
  },
  'verify-address': {
    subject: 'Confirm your e-mail address',
    title: 'Confirm your e-mail address',
    intro: (handle: string) => `Please confirm, signed in to your account ${handle}, that this is its e-mail address.`,
    button: 'Confirm my address',
    stray: 'If you know nothing of this account, do not confirm the address.',
  },
  'reset-password': {
    subject: 'Choose a new password',
    title: 'Choose a new password',
    intro: (handle: string) => `Somebody, probably you, asked for a new password for the account ${handle}.`,
    stray: 'If it was not you, you need not do anything: your password stays as it is.',
  },
  'password-changed': {
    subject: 'Your password has been changed',
    title: 'Your password has been changed',
    own: (handle: string, since: string) =>
      `The password of your account ${handle} was changed on ${since}. The one before opens nothing any more.`,
    provided: (handle: string, since: string) =>
      `Your hosting company changed the password of your account ${handle} on ${since}. The one before opens nothing any more.`,
    stray: (handle: string) =>
      `If it was not you, somebody may be using your account or reading your letters. Choose a new password for ${handle} at once, then look through your sessions, your applications and your e-mail address, and write to your hosting company.`,
    unexpected: 'If you did not expect this, choose a new password yourself, and ask your hosting company why.',
  },
  'address-change': {
    subject: 'Confirm your new e-mail address',
    title: 'Confirm your new e-mail address',
    intro: (handle: string, address: string) =>
      `The account ${handle} asks for ${address} to become its primary e-mail address. Its letters will come here from then on.`,
    button: 'Confirm this address',
    stray: 'If you know nothing of this account, do not confirm: your address will not be used.',
  },
  'address-changed': {
    subject: 'Your e-mail address has been changed',
    title: 'Your e-mail address has been changed',
    intro: (handle: string, address: string) =>
      `The primary e-mail address of your account ${handle} is now ${address}. All letters, with the codes in them, go there from now on.`,
    stray: (handle: string) =>
      `If it was not you, somebody may be using your account. Sign in with your handle ${handle}, change your password and your address, end all sessions, and write to your hosting company at once.`,
  },
  'second-factor-changed': {
    factor: { authenticator: 'an authenticator app', passkey: 'a passkey' },
    added: {
      title: 'A second factor has been added',
      intro: (handle: string, since: string, factor: string) =>
        `On ${since}, ${factor} was added to your account ${handle} as a second factor. Signing in takes more than the password from now on.`,
    },
    removed: {
      title: 'A second factor has been removed',
      intro: (handle: string, since: string, factor: string) =>
        `On ${since}, ${factor} was removed from your account ${handle}. It proves nothing there any more.`,
    },
    codesMade: {
      title: 'You have new recovery codes',
      intro: (handle: string, since: string) =>
        `On ${since}, new recovery codes were made for your account ${handle}. Those before open nothing any more.`,
    },
    codeUsed: {
      title: 'A recovery code has been used',
      intro: (handle: string, since: string) =>
        `On ${since}, a recovery code of your account ${handle} was used in the place of its second factor.`,
      left: (left: number) => `You have ${left} of them left.`,
      oneLeft: 'You have one left. Make new ones in the control panel.',
      noneLeft: 'It was the last one. Make new ones in the control panel.',
    },
    needed: {
      title: 'Your second factor now protects the administrative role',
      intro: (handle: string, since: string) =>
        `Since ${since}, your account ${handle} accepts a change of an administrative contact with its second factor only.`,
    },
    notNeeded: {
      title: 'Your second factor no longer protects the administrative role',
      intro: (handle: string, since: string) =>
        `Since ${since}, your account ${handle} accepts a change of an administrative contact without its second factor.`,
    },
    stray: (handle: string) =>
      `If it was not you, somebody is using your account. Choose a new password for ${handle} at once, then look through your sessions and your second factors, and write to your hosting company.`,
  },
  'second-factor-guessed': {
    title: 'Somebody may know your password',
    intro: (handle: string, since: string) =>
      `On ${since}, a wrong second factor was given for your account ${handle}, after several others. To get that far takes your password. Nobody got in that way.`,
    stray: (handle: string) =>
      `If it was you, there is nothing to do. If not, choose a new password for ${handle}, one that you use nowhere else.`,
  },
  user: {
    signInName: 'Sign-in name',
  },
  'user-invited': {
    subject: (owner: string) => `${owner} gives you a sign-in of your own`,
    title: 'Your own sign-in',
    intro: (owner: string) => `You can work in the account of ${owner} from now on, with a name and a password of your own.`,
    first: 'To sign in for the first time, choose a password.',
    later: 'Keep the sign-in name: you enter it in full, with the part before the slash.',
    stray: 'If you do not know this account, you need not do anything: without a password, nobody signs in under this name.',
  },
  'user-reset-password': {
    subject: 'Choose a new password',
    title: 'Choose a new password',
    intro: (name: string, owner: string) =>
      `Somebody, probably you, asked for a new password for ${name}, your sign-in to the account of ${owner}.`,
    stray: 'If it was not you, you need not do anything: your password stays as it is.',
  },
  'user-password-changed': {
    subject: 'Your password has been changed',
    title: 'Your password has been changed',
    intro: (name: string, owner: string, since: string) =>
      `The password of ${name}, your sign-in to the account of ${owner}, was changed on ${since}. The one before opens nothing any more.`,
    stray: (owner: string) =>
      `If it was not you, somebody may be using your sign-in or reading your letters. Choose a new password at once, and tell ${owner}.`,
  },
  'access-given': {
    subject: (owner: string) => `${owner} gives you access`,
    title: 'You have been given access',
    intro: (owner: string, handle: string) =>
      `${owner} has written an access policy that names your account ${handle}: you may now do there what the policy allows.`,
    policy: 'Policy',
    until: 'Until',
    unlimited: 'without a time limit',
    where: 'What you may do, and on what, stands among the policies that you received.',
    button: 'See what I may do',
    stray: 'If you do not know this account, you need not do anything: nothing of yours has changed, and you owe nothing.',
  },
  'access-ended': {
    subject: (owner: string) => `${owner} has ended your access`,
    title: 'Your access has ended',
    intro: (owner: string, handle: string) =>
      `An access policy of ${owner} no longer names your account ${handle}. What it allowed you is over, and so is what you had passed on of it.`,
    left: 'What other policies, or your roles as a contact, allow you stays as it is.',
  },
  ...specialEn,
}

/** What a language must have: a missing text does not compile. */
export type Texts = typeof en
