/** The English texts of letters about telephony groups, owners and procedures: a part of the catalogue in `en.ts`. */
import type { NoReason, ProcedureKind } from '../../domain/procedure.ts'
import type { OwnerWords } from '../owner-parts.tsx'

export const specialEn = {
  owner: { present: 'Present owner', former: 'Former owner', next: 'New owner' },
  procedure: {
    number: 'Number',
    of: 'Procedure',
    about: 'About',
    see: 'See where it stands',
    kind: {
      owner: 'Change the owner of a service',
      contacts: 'Change the contacts of a domain',
      'voip-validation': 'VoIP validation of an account',
      'group-contacts': 'Contacts of a telephony group with special numbers',
    } satisfies Record<ProcedureKind, string>,
  },
  'services-moved': {
    subject: (count: number, to: string) => `${count === 1 ? 'A service' : `${count} services`} moved to the group ${to}`,
    title: 'Telephony services have moved',
    intro: (by: string, count: number, from: string, to: string) =>
      `${by} moved ${count === 1 ? 'a service' : `${count} services`} from the telephony group ${from} to the group ${to}.`,
    contacts: 'From now on the contacts are those of the new group:',
    admin: 'Administrative',
    tech: 'Technical',
    billing: 'Billing',
    button: 'See the telephony groups',
  },
  'owner-asked': {
    subject: ({ service }: OwnerWords) => `Please confirm: another owner for ${service}`,
    title: 'A change of owner needs your answer',
    present: ({ service, next, asker, until }: OwnerWords) =>
      `${asker} asks that ${next} become the legal owner of ${service} in your place. Nothing happens unless both of you confirm, by ${until}.`,
    new: ({ service, present, asker, until }: OwnerWords) =>
      `${asker} asks that you become the legal owner of ${service}, which belongs to ${present} today. Nothing happens unless both of you confirm, by ${until}.`,
    how: 'Look at it, then confirm or refuse. You need no account: the link below is personal.',
    button: 'See and answer',
    nothing: 'Opening the page changes nothing. Do not pass the link on: whoever has it answers for you.',
    stray: ({ service }: OwnerWords) =>
      `If you know nothing of ${service}, or do not want this, refuse it on the page, or simply do nothing: without your answer it lapses.`,
  },
  'owner-reminder': {
    subject: ({ service }: OwnerWords) => `Still waiting for your answer: ${service}`,
    title: 'Your answer is awaited',
    intro: ({ service, until }: OwnerWords) =>
      `A change of the owner of ${service} still waits for your answer. Without it, the change lapses on ${until}.`,
    where:
      'The personal link to answer is in our first letter. If you no longer have it, ask the administrative contact of the service to have it sent again.',
  },
  'owner-ended': {
    subject: ({ service }: OwnerWords) => `No change of owner for ${service}`,
    title: 'The owner stays as it is',
    refused: ({ service }: OwnerWords) => `One of the two owners refused the change of owner of ${service}.`,
    withdrawn: ({ service }: OwnerWords) => `The change of owner of ${service} was withdrawn by whoever had asked for it.`,
    aborted: ({ service }: OwnerWords) =>
      `The change of owner of ${service} was ended, because the service, its administrative contact or its owner changed meanwhile, or because a procedure about it was accepted.`,
    expired: ({ service }: OwnerWords) => `The change of owner of ${service} has lapsed: not everybody confirmed it in time.`,
    left: ({ present }: OwnerWords) => `The owner is still ${present}. The links in earlier letters answer nothing any more.`,
  },
  'owner-changed': {
    subject: ({ service }: OwnerWords) => `${service} has another owner`,
    title: 'The owner has changed',
    intro: ({ service, present, next }: OwnerWords) =>
      `Both confirmed it: ${next} is now the legal owner of ${service}, in place of ${present}.`,
    locked: (until: string) =>
      `Until ${until}, the domain can not be transferred to another provider, so that there is time to notice a mistake.`,
    stray:
      'If you did not agree to this, object at once with the procedure “Change the owner of a service”: our staff checks your proofs, and no account is needed.',
    button: 'Object',
  },
  'procedure-code': {
    subject: (number: string) => `Your access to the procedure ${number}`,
    title: 'Confirm your address',
    intro: (kind: string) => `Somebody, probably you, began the procedure “${kind}” and gave this address to be reached at.`,
    how: 'Open the link to confirm the address. With it you can go on, see where the procedure stands, and answer questions.',
    button: 'Open my procedure',
    byHand: 'Or enter the number above and this code on the page of the procedures:',
    keep: 'Keep this letter as long as the procedure lasts, and do not pass it on: whoever has the link acts for you.',
    stray: 'If it was not you, you need not do anything: what nobody confirms ends after seven days.',
  },
  'procedure-too-many': {
    subject: 'No further procedure for this address',
    title: 'Three procedures are open already',
    intro:
      'Somebody, probably you, wanted to begin a procedure with this address. Three are open for it, which is all there may be:',
    next: 'Go on with one of them by the link in its letter, or withdraw one there. Then a new one can be begun.',
    stray: 'If it was not you, you need not do anything.',
  },
  'procedure-received': {
    subject: (number: string) => `We have received your procedure ${number}`,
    title: 'Your request has been submitted',
    intro: (number: string) => `Your request has the number ${number}. Our staff looks at it now.`,
    next: 'You get a letter at each step. Your proofs are stored encrypted, are seen by our staff alone, and are deleted 30 days after the end.',
  },
  'procedure-more': {
    subject: (number: string) => `Your procedure ${number}: we need something from you`,
    title: 'Something is missing',
    intro: 'Our staff looked at your request and asks:',
    button: 'Answer and add documents',
    until: 'Please answer within 30 days. After that the procedure lapses and would have to be begun anew.',
  },
  'procedure-waiting': {
    subject: (number: string) => `Your procedure ${number} has been accepted`,
    title: 'Accepted, with a waiting period',
    intro: (at: string) => `Two members of our staff accepted your request. It takes effect on ${at}, unless somebody objects.`,
    next: 'Everybody known for the service has been told and may object until then. You need not do anything.',
  },
  'procedure-notice': {
    subject: (about: string) => `Please read: a change is about to happen to ${about}`,
    title: 'You may object',
    owner: (about: string, at: string) =>
      `Somebody proved to our staff that ${about} should have another legal owner. This takes effect on ${at}.`,
    contacts: (about: string, at: string) =>
      `Somebody proved to our staff that they may have another administrative contact named for ${about}. This takes effect on ${at}.`,
    object: 'If that is not right, object and say why. The change then stops, and our staff looks at it again.',
    button: 'Look at it, or object',
    agree: 'If it is right, you need not do anything.',
  },
  'procedure-again': {
    subject: (number: string) => `Your procedure ${number} is being looked at again`,
    title: 'Back to review',
    objected: 'Somebody who is known for the service objected to your request. Our staff looks at it again, with what was said.',
    returned: 'Something came up before your request could take effect. Our staff looks at it again.',
    next: 'You need not do anything now. If we need something from you, a letter says so.',
  },
  'procedure-refused': {
    subject: (number: string) => `Your procedure ${number} has been refused`,
    title: 'Your request has been refused',
    intro: (reason: string) => `Our staff could not accept your request: ${reason}. They write:`,
    reason: {
      proof_unreadable: 'a document can not be read',
      proof_missing: 'a proof is missing',
      identity_differs: 'what you gave does not agree with what we know',
      not_entitled: 'the documents do not show that you may ask for this',
      service_unknown: 'we know no such service',
      objection_upheld: 'somebody objected, with good reason',
      dispute: 'there is a dispute, which a court has to settle',
      duplicate: 'there is another request about the same matter',
      other: 'the reason is below',
    } satisfies Record<NoReason, string>,
    next: 'Nothing has changed. You may begin a new procedure with better proofs. Your documents are deleted in 30 days.',
  },
  'procedure-ended': {
    subject: (number: string) => `The procedure ${number} has ended`,
    title: 'Nothing changes',
    withdrawn: (number: string) => `The procedure ${number} was withdrawn by whoever had asked for it.`,
    expired: (number: string) => `The procedure ${number} has lapsed, because it was not continued in time.`,
    refused: (number: string) => `The procedure ${number}, which we had told you of, was refused by our staff.`,
    left: 'The service stays as it is. The links in earlier letters do nothing any more.',
  },
  'procedure-done': {
    subject: (number: string) => `The procedure ${number} has been carried out`,
    title: 'It is done',
    what: {
      owner: (about: string) => `${about} has another legal owner from now on, as asked in the procedure.`,
      contacts: (about: string) =>
        `${about} has another administrative contact from now on, as asked in the procedure. Whoever had that role has it no longer.`,
      'voip-validation': (_about: string) =>
        'Your account has passed the VoIP validation. You can be billing contact of telephony groups.',
      'group-contacts': (about: string) =>
        `Our staff agreed to the change of contacts of the group ${about}. Those concerned now get a letter with a code to validate it, as with any change.`,
    } satisfies Record<ProcedureKind, (about: string) => string>,
    locked: (until: string) => `Until ${until}, the domain can not be transferred to another provider.`,
    proofs: 'Documents that were sent for it are deleted in 30 days.',
  },
}
