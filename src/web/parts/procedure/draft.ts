/** What somebody has typed so far to begin a procedure. A reload finds it again; documents are never part of it. */
import type { ProcedureChange, ProcedureView } from '../../../api/procedure-wire.ts'
import type { Owner } from '../../../domain/owner.ts'
import type { PublicKind, Situation } from '../../../domain/procedure.ts'
import { blankOwner, trimmed } from '../owner/entered.ts'

export type Draft = {
  product: string
  name: string
  claimed: Owner
  wanted: Owner
  contactAdmin: string
  situation: Situation | ''
  statement: string
  email: string
  /** Of the procedure that was begun with it. */
  number: string
}

const STORED = { owner: 'passation.begin-owner', contacts: 'passation.begin-contacts' } as const satisfies Record<
  PublicKind,
  string
>

export function keptDraft(kind: PublicKind): Draft {
  const blank = blankDraft()
  try {
    const kept = JSON.parse(sessionStorage.getItem(STORED[kind]) ?? '{}') as Partial<Draft>
    return {
      ...blank,
      ...kept,
      claimed: { ...blank.claimed, ...kept.claimed },
      wanted: { ...blank.wanted, ...kept.wanted },
    }
  } catch {
    return blank
  }
}

export function keepDraft(kind: PublicKind, draft: Draft): void {
  sessionStorage.setItem(STORED[kind], JSON.stringify(draft))
}

export function forgetDraft(kind: PublicKind): void {
  sessionStorage.removeItem(STORED[kind])
}

/** To go on with a procedure that was begun elsewhere. */
export function draftOf(view: ProcedureView): Draft {
  const blank = blankDraft()
  return {
    product: view.service?.product ?? blank.product,
    name: view.service?.name ?? '',
    claimed: { ...blank.claimed, ...view.claimed },
    wanted: { ...blank.wanted, ...view.wanted.owner },
    contactAdmin: view.wanted.contactAdmin ?? '',
    situation: view.situation ?? '',
    statement: view.statement,
    email: view.email,
    number: view.number,
  }
}

/** What of it the server keeps. */
export function changeOf(kind: PublicKind, draft: Draft): ProcedureChange {
  const { product, name, claimed, wanted, contactAdmin, situation, statement } = draft
  return {
    ...(name.trim() !== '' && { service: { product, name: name.trim() } }),
    claimed: trimmed(claimed),
    wanted: kind === 'owner' ? { owner: trimmed(wanted) } : { contactAdmin: contactAdmin.trim() },
    ...(situation !== '' && { situation }),
    statement: statement.trim(),
  }
}

function blankDraft(): Draft {
  const country = new Intl.Locale(navigator.language).region
  return {
    product: 'domain',
    name: '',
    claimed: blankOwner(),
    wanted: blankOwner(country),
    contactAdmin: '',
    situation: '',
    statement: '',
    email: '',
    number: '',
  }
}
