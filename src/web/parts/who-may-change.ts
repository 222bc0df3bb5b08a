/** Who may change which contact, as the rules have it. */
import type { OwnService } from '../../api/own-service-wire.ts'
import type { ContactType } from '../../api/wire.ts'
import { rolesToChange } from '../../domain/permission.ts'
import { productOf } from '../../domain/product.ts'
import type { Contacts, Role } from '../../domain/role.ts'
import { CONTACTS } from './names.ts'

const ROLE_OF: Record<ContactType, Role> = { contactAdmin: 'admin', contactTech: 'tech', contactBilling: 'billing' }

/** The accounts that may change this contact of a service. */
export function whoMayChange(contact: ContactType, service: OwnService): string[] {
  const contacts = contactsBy((each) => service[each].nichandle)
  const holders = [...new Set(Object.values(contacts))]
  return holders.filter((holder) => mayChange(holder, contact, contacts, service.product))
}

function mayChange(account: string, contact: ContactType, contacts: Contacts, path: string): boolean {
  const product = productOf(path)
  return product !== undefined && rolesToChange(account, contacts, product).includes(ROLE_OF[contact])
}

function contactsBy(holderOf: (contact: ContactType) => string): Contacts {
  return Object.fromEntries(CONTACTS.map((contact) => [ROLE_OF[contact], holderOf(contact)])) as Contacts
}
