/** Orders, and what could be ordered. */
import { rowsOf } from './row.ts'

export const ACCOUNT_ORDERS = rowsOf(
  'account',
  `
me/order/get | orders | See orders | Voir les commandes | GET /me/order; GET /me/order/{orderId}
me/order/details/get | orders | See the lines of an order | Voir les lignes d’une commande | GET /me/order/{orderId}/details; GET /me/order/{orderId}/details/{orderDetailId}
me/order/details/extension/get | orders | See more about an order line | Voir le détail d’une ligne de commande | GET /me/order/{orderId}/details/{orderDetailId}/extension
me/order/status/get | orders | See the status of an order | Voir l’état d’une commande | GET /me/order/{orderId}/status
me/order/followUp/get | orders | Follow an order | Suivre une commande | GET /me/order/{orderId}/followUp
me/order/associatedObject/get | orders | See what came of an order | Voir à quoi une commande a abouti | GET /me/order/{orderId}/associatedObject
me/order/consumption/details/get | consumption | See the consumption in an order | Voir la consommation d’une commande | GET /me/order/{orderId}/consumption/details
me/order/retraction/create | orders | Take back an order | Se rétracter d’une commande | POST /me/order/{orderId}/retraction
me/order/waiveRetraction | orders | Give up the right to withdraw | Renoncer au droit de rétractation | POST /me/order/{orderId}/waiveRetraction
me/order/pay | payment | Pay an order | Payer une commande | POST /me/order/{orderId}/pay
me/order/payWithRegisteredPaymentMean | payment | Pay an order with a saved method | Payer une commande par un moyen enregistré | POST /me/order/{orderId}/payWithRegisteredPaymentMean
me/order/payment/get | payment | See how an order was paid | Voir comment une commande a été payée | GET /me/order/{orderId}/payment
me/order/paymentMeans/get | payment | See ways to pay an order | Voir les façons de payer une commande | GET /me/order/{orderId}/paymentMeans
me/order/paymentMethods/get | payment | See all payment methods for an order | Voir tous les moyens de payer une commande | GET /me/order/{orderId}/paymentMethods
me/order/availablePaymentMean/get | payment | See accepted ways to pay an order | Voir les paiements acceptés pour une commande | GET /me/order/{orderId}/availablePaymentMean
me/order/availableRegisteredPaymentMean/get | payment | See saved ways to pay an order | Voir les moyens enregistrés pour une commande | GET /me/order/{orderId}/availableRegisteredPaymentMean
me/order/balance/get | payment | See credit used on an order | Voir le crédit utilisé sur une commande | GET /me/order/{orderId}/balance; GET /me/order/{orderId}/balance/{balanceName}
me/order/balance/create | payment | Use credit on an order | Utiliser du crédit sur une commande | POST /me/order/{orderId}/balance
me/order/balance/delete | payment | Take credit off an order | Retirer le crédit d’une commande | DELETE /me/order/{orderId}/balance/{balanceName}
me/order/debt/get | payment | See what is due on an order | Voir le montant dû sur une commande | GET /me/order/{orderId}/debt
me/order/debt/operation/get | payment | See movements on an order’s debt | Voir les mouvements de dette d’une commande | GET /me/order/{orderId}/debt/operation; GET /me/order/{orderId}/debt/operation/{operationId}
me/order/debt/operation/associatedObject/get | payment | See what moved an order’s debt | Voir l’origine d’un mouvement de commande | GET /me/order/{orderId}/debt/operation/{operationId}/associatedObject
me/order/debt/pay | payment | Pay what is due on an order | Payer le montant dû sur une commande | POST /me/order/{orderId}/debt/pay
me/recommendations/get | orders | See recommended products | Voir les produits recommandés | GET /me/recommendations
domain/configurationRule/check | orders | Check what a domain order needs | Vérifier les conditions d’une commande de domaine | POST /domain/configurationRule/check
domain/extension/get | orders | See domain extensions on offer | Voir les extensions de domaine proposées | GET /domain/extensions; GET /domain/extensions/pricingAttributes; GET /domain/extensions/{name}
domain/extension/byCategory/get | orders | See domain extensions by category | Voir les extensions de domaine par catégorie | GET /domain/extensions/byCategory
domain/extension/highlighted/get | orders | See featured domain extensions | Voir les extensions de domaine mises en avant | GET /domain/extensions/highlighted
domain/extension/registryConfiguration/get | orders | See the registry rules of an extension | Voir les règles du registre d’une extension | GET /domain/extensions/{name}/registryConfigurations
webHosting/availableOffer/get | orders | See web hosting offers | Voir les offres d’hébergement web | GET /hosting/web/availableOffer
webCloudDatabases/availableOrderCapacities/get | orders | See which databases can be ordered | Voir les bases de données proposées | GET /hosting/privateDatabase/availableOrderCapacities
overTheBox/availableOffers/get | orders | See OverTheBox offers | Voir les offres OverTheBox | GET /overTheBox/availableOffers
sms/estimate | orders | Estimate the cost of a text message | Estimer le coût d’un SMS | POST /sms/estimate
telephony/softphoneBetaEligibility/get | orders | See whether the softphone can be tried | Voir si le softphone peut être testé | GET /telephony/softphoneBetaEligibility
voip/currentOrderIds/get | orders | See telephony orders in progress | Voir les commandes de téléphonie en cours | GET /telephony/currentOrderIds
`,
)
