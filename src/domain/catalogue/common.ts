/** What can be done with a service of any product: see it, renew it, change its contacts, say who has access. */
import { PRODUCTS, type Product } from '../product.ts'
import { type Action, rowsOf } from './row.ts'

const TYPES = [...new Set(PRODUCTS.map(({ type }) => type))]

/** The action that asking for other contacts of a service of this product is. */
export function changeContactAction({ type, below = '', changeContact = 'changeContact' }: Product): string {
  return `${type}:apiovh:${below}${changeContact}`
}

/** The action that seeing a service of this product is. */
export function seeAction({ type, below = '' }: Product): string {
  return `${type}:apiovh:${below}get`
}

/** Actions of the contract that it names for some products only, or names nowhere. */
export const OF_EACH_PRODUCT: Action[] = PRODUCTS.flatMap((product) => {
  const { path, type, nameParameter, below = '', changeContact = 'changeContact' } = product
  const one = `/${path}/{${nameParameter}}`
  return rowsOf(
    type,
    `
${below}get | view | See the service | Voir le service | GET /${path}; GET ${one}
${below}serviceInfos/get | view | See contacts and state | Voir les contacts et l’état | GET ${one}/serviceInfos
${below}serviceInfos/edit | renewal | Change how it is renewed | Modifier le renouvellement | PUT ${one}/serviceInfos
${below}${changeContact} | contacts | Ask for contacts to change | Demander un changement de contacts | POST ${one}/changeContact
`,
  )
})

/** Actions that this product adds, one set for each kind of resource. */
export const OF_EACH_TYPE: Action[] = TYPES.flatMap((type) => {
  const calls = (method: string, below: string) =>
    PRODUCTS.filter((product) => product.type === type)
      .map(({ path, nameParameter }) => `${method} /${path}/{${nameParameter}}/${below}`)
      .join('; ')
  return rowsOf(
    type,
    `
changeContact/check | view | See what a change of contacts would bring | Voir ce qu’apporterait un changement de contacts | ${calls('POST', 'changeContact/check')}
history/get | view | Read the history of contacts | Lire l’historique des contacts | ${calls('GET', 'history')}; ${calls('GET', 'history.csv')}
contact/admin/change | contacts | Name another administrative contact | Désigner un autre contact administrateur | -
contact/tech/change | contacts | Name another technical contact | Désigner un autre contact technique | -
contact/billing/change | contacts | Name another billing contact | Désigner un autre contact facturation | -
access/get | access | See who has access, and why | Voir qui a accès, et pourquoi | -
tag/edit | access | Change the tags of the service | Modifier les étiquettes du service | -
bill/get | bills | Read the bills of the service | Lire les factures du service | -
bill/pay | payment | Pay the bills of the service | Payer les factures du service | -
payment/method/edit | payment | Choose how the service is paid for | Choisir le moyen de paiement du service | -
order/create | orders | Order for the service | Commander pour le service | -
consumption/get | consumption | Read the consumption of the service | Lire la consommation du service | -
termination/create | termination | Terminate the service | Résilier le service | -
owner/get | owner | See the owner | Voir le propriétaire | ${calls('GET', 'owner')}
owner/edit | owner | Edit the owner’s address and phone | Modifier les coordonnées du propriétaire | ${calls('PUT', 'owner')}
owner/change | owner | Ask for a change of owner | Demander un changement de propriétaire | ${calls('POST', 'changeOwner')}; ${calls('POST', 'changeOwner/check')}
`,
    'passation',
  )
})
