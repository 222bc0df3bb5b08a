/** Roles, products and states in words, in the reader's language. */
import type { OwnService } from '../../api/own-service-wire.ts'
import type { ContactType, TASK_STATES } from '../../api/wire.ts'
import { type Texts, useLanguage, useTexts } from '../words.ts'
import { REQUEST_STATE_TEXTS, ROLE_TEXTS, SHORT_ROLE_TEXTS, SPOKEN_ROLE_TEXTS, STATUS_TEXTS } from './name-texts.ts'
import { PRODUCT_TEXTS } from './product-texts.ts'

export const CONTACTS = ['contactAdmin', 'contactTech', 'contactBilling'] as const satisfies readonly ContactType[]

export type ServiceStatus = OwnService['status']
export type RequestState = (typeof TASK_STATES)[number]

export type Names = {
  /** "Administrative contact" */
  role: (role: ContactType) => string
  /** "Administrative" */
  shortRole: (role: ContactType) => string
  /** "administrative contact and billing contact" */
  spokenRoles: (roles: readonly ContactType[]) => string
  /** "Web hosting"; of a product that is new, its path. */
  product: (path: string) => string
  status: (status: ServiceStatus) => string
  requestState: (state: RequestState) => string
  /** "one, two and three" */
  list: (parts: readonly string[]) => string
}

export function useNames(): Names {
  const language = useLanguage()
  const spokenRole = useCode(SPOKEN_ROLE_TEXTS)
  const list = (parts: readonly string[]) => new Intl.ListFormat(language, { type: 'conjunction' }).format(parts)
  return {
    role: useCode(ROLE_TEXTS),
    shortRole: useCode(SHORT_ROLE_TEXTS),
    spokenRoles: (roles) => list(CONTACTS.filter((role) => roles.includes(role)).map(spokenRole)),
    product: useCode(PRODUCT_TEXTS),
    status: useCode(STATUS_TEXTS),
    requestState: useCode(REQUEST_STATE_TEXTS),
    list,
  }
}

/** The word for a code of the wire. */
function useCode<Key extends string>(texts: Texts<Key>): (code: string) => string {
  return useTexts(texts) as (code: string) => string
}
