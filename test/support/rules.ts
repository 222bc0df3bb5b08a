import type { Account } from '../../src/domain/account.ts'
import type { OpenChange, Party } from '../../src/domain/contact-change.ts'
import { partiesOf } from '../../src/domain/contact-change.ts'
import { productOf } from '../../src/domain/product.ts'
import { Refusal } from '../../src/domain/refusal.ts'
import type { ContactRequest, Wanted } from '../../src/domain/request.ts'
import type { Contacts, Role } from '../../src/domain/role.ts'
import type { Service, ServiceStatus } from '../../src/domain/service.ts'

/** What tests of the rules are written with: people, services and open changes that exist nowhere but here. */

export const NOW = new Date('2026-03-02T09:00:00.000Z')
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export function later(milliseconds: number, from = NOW): Date {
  return new Date(from.getTime() + milliseconds)
}

/** An account against which nothing can be said, unless told otherwise. */
export function account(nichandle: string, facts: Partial<Account> = {}): Account {
  return {
    nichandle,
    zone: 'EU',
    hasUnpaidBill: false,
    hasValidPaymentMethod: true,
    voipValidated: true,
    ...facts,
  }
}

export type Ask = {
  by: string
  wanted: Partial<Record<Role, string>>
  contacts?: Contacts
  product?: string
  status?: ServiceStatus
  /** What is special about some accounts. */
  people?: Account[]
  open?: OpenChange[]
  vainLately?: number
  debtRule?: 'billing' | 'any'
  /** Names that no account has. */
  unknown?: string[]
  telephony?: Partial<Pick<Service, 'group' | 'pack' | 'hasSpecialNumbers' | 'held'>>
}

export const CONTACTS: Contacts = { admin: 'anna', tech: 'theo', billing: 'bea' }

/** A request as the rules judge it. By default on a domain whose contacts are anna, theo and bea. */
export function request({ by, wanted, contacts = CONTACTS, people = [], open = [], unknown = [], ...more }: Ask): ContactRequest {
  const product = productOf(more.product ?? 'domain')!
  const who = (nichandle: string) => people.find((each) => each.nichandle === nichandle) ?? account(nichandle)
  const wantedAccounts = Object.entries(wanted).map(([role, entered]): [string, Wanted] => [
    role,
    { entered, account: unknown.includes(entered) ? undefined : who(entered) },
  ])
  return {
    service: {
      id: 1,
      product: product.path,
      name: 'shop.example',
      status: more.status ?? 'ok',
      contacts,
      group: null,
      pack: null,
      hasSpecialNumbers: false,
      held: false,
      ...more.telephony,
    },
    product,
    asker: who(by),
    wanted: Object.fromEntries(wantedAccounts),
    holders: { admin: who(contacts.admin), tech: who(contacts.tech), billing: who(contacts.billing) },
    open,
    vainLately: more.vainLately ?? 0,
    debtRule: more.debtRule ?? 'billing',
    now: NOW,
  }
}

let changes = 0

/** An open change, asked a day ago and good for six more. */
export function openChange(
  facts: Partial<OpenChange> & { askedBy: string; from: string; to: string; roles: Role[] },
): OpenChange {
  const id = facts.id ?? ++changes
  return {
    id,
    requestId: `request ${id}`,
    service: { id: 1, product: 'domain', name: 'shop.example' },
    requestedAt: later(-DAY),
    expiresAt: later(6 * DAY),
    cleared: false,
    state: 'validatingByCustomers',
    parties: partiesOf(facts).map((each) => party(each)),
    ...facts,
  }
}

export function party(facts: Partial<Party> & { account: string }): Party {
  return {
    side: 'asking',
    state: 'waiting',
    sentAt: later(-DAY),
    answeredAt: null,
    resentAt: [],
    wrongCodes: 0,
    addressVerified: true,
    ...facts,
  }
}

/** The refusal that `work` throws, as `code` or `code account`; what it gives otherwise is no refusal. */
export function refusalOf(work: () => unknown): string | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return inWords(error)
    throw error
  }
}

/** A refusal in one line: its code, the role, the account or name it is about. */
export function inWords({ code, about }: Refusal): string {
  return [code, about.role, about.account ?? about.entered].filter(Boolean).join(' ')
}
