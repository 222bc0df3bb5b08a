/**
 * What somebody with these roles may do on a service, and what not, in plain words. The same sentences stand where a role is
 * offered and where it is explained.
 */
import type { ContactType } from '../../api/wire.ts'
import { productOf } from '../../domain/product.ts'
import { useTexts } from '../words.ts'
import { MAY_NOT_TEXTS, MAY_TEXTS } from './role-word-texts.ts'

type May = keyof typeof MAY_TEXTS.en
type MayNot = keyof typeof MAY_NOT_TEXTS.en

export type RoleWords = { may: string[]; mayNot: string[] }

/** Parts of lists that follow "may" and "may not": "Edit the records of the DNS zone". */
export function useRoleWords(): (roles: readonly ContactType[], product: string) => RoleWords {
  const may = useTexts(MAY_TEXTS)
  const mayNot = useTexts(MAY_NOT_TEXTS)
  return (roles, product) => {
    const powers = powersOf(roles, product)
    return { may: powers.may.map((key) => may(key)), mayNot: powers.mayNot.map((key) => mayNot(key)) }
  }
}

/** Which of the sentences hold for who has these roles, the weightiest first. */
function powersOf(roles: readonly ContactType[], product: string): { may: May[]; mayNot: MayNot[] } {
  const [admin, tech, billing] = (['contactAdmin', 'contactTech', 'contactBilling'] as const).map((role) => roles.includes(role))
  const ownership = product === 'domain' ? 'transferDomain' : 'owner'
  const isTelephony = productOf(product)?.family === 'telephony'
  const may: (May | false | undefined)[] = [
    admin && 'contacts',
    (admin || tech) && technicalOf(product),
    admin && ownership,
    admin && 'orders',
    billing && 'bills',
    billing && !admin && 'renewal',
    !admin && !isTelephony && 'successor',
  ]
  const mayNot: (MayNot | false | undefined)[] = [
    !admin && !tech && 'technical',
    !billing && 'bills',
    !admin && !billing && 'orders',
    !admin && (isTelephony ? 'anyContact' : 'contacts'),
    !admin && ownership,
    admin && 'ownership',
    (admin || tech) && product === 'hosting/web' && 'zone',
  ]
  return { may: may.filter((each) => !!each), mayNot: mayNot.filter((each) => !!each) }
}

function technicalOf(product: string): May {
  if (product === 'hosting/web') return 'hosting'
  if (product === 'domain/zone') return 'records'
  if (product === 'domain') return 'nameServers'
  if (product.startsWith('email/')) return 'mailboxes'
  return productOf(product)?.family === 'telephony' ? 'lines' : 'technical'
}
