/** Internet packs: an access with what is included. To open what is included is to order it. */
import { rowsOf } from './row.ts'

export const PACK_XDSL = rowsOf(
  'packXdsl',
  `
addressMove/moveOffer | orders | Order the move to a new address | Commander le déménagement | POST /pack/xdsl/{packName}/addressMove/moveOffer
addressMove/offers/create | orders | See the offers at a new address | Voir les offres à une nouvelle adresse | POST /pack/xdsl/{packName}/addressMove/offers
addressMove/servicesToDeleteUnpackTerms/create | orders | See the services lost by moving | Voir les services perdus en déménageant | POST /pack/xdsl/{packName}/addressMove/servicesToDeleteUnpackTerms
canCancelResiliation/get | termination | See whether the termination can be cancelled | Voir si la résiliation peut être annulée | GET /pack/xdsl/{packName}/canCancelResiliation
cancelResiliation/create | termination | Cancel the termination | Annuler la résiliation | POST /pack/xdsl/{packName}/cancelResiliation
changeContact | contacts | Change the contacts of the pack | Changer les contacts du pack | POST /pack/xdsl/{packName}/changeContact
contactOwner/get | owner | See the owner of the pack | Voir le propriétaire du pack | GET /pack/xdsl/{packName}/contactOwner
domain/options/tlds/get | orders | See the domain endings included | Voir les extensions de domaine incluses | GET /pack/xdsl/{packName}/domain/options/tlds
domain/services/create | orders | Order the included domain | Commander le domaine inclus | POST /pack/xdsl/{packName}/domain/services
domain/services/get | view | See the included domains | Voir les domaines inclus | GET /pack/xdsl/{packName}/domain/services
emailPro/options/domains/get | orders | See the domains for an Email Pro account | Voir les domaines pour un compte Email Pro | GET /pack/xdsl/{packName}/emailPro/options/domains
emailPro/options/isEmailAvailable/get | orders | See whether an Email Pro address is free | Voir si une adresse Email Pro est libre | GET /pack/xdsl/{packName}/emailPro/options/isEmailAvailable
emailPro/services/create | orders | Open an included Email Pro account | Ouvrir un compte Email Pro inclus | POST /pack/xdsl/{packName}/emailPro/services
emailPro/services/get | email | See the included Email Pro accounts | Voir les comptes Email Pro inclus | GET /pack/xdsl/{packName}/emailPro/services
exchangeAccount/services/get | email | See the included Exchange accounts | Voir les comptes Exchange inclus | GET /pack/xdsl/{packName}/exchangeAccount/services; GET /pack/xdsl/{packName}/exchangeAccount/services/{domain}
exchangeIndividual/options/domains/get | orders | See the domains for an Exchange account | Voir les domaines pour un compte Exchange | GET /pack/xdsl/{packName}/exchangeIndividual/options/domains
exchangeIndividual/options/isEmailAvailable/get | orders | See whether an Exchange address is free | Voir si une adresse Exchange est libre | GET /pack/xdsl/{packName}/exchangeIndividual/options/isEmailAvailable
exchangeOrganization/services/get | email | See the included Exchange organisations | Voir les organisations Exchange incluses | GET /pack/xdsl/{packName}/exchangeOrganization/services
get | view | See the pack | Voir le pack | GET /pack/xdsl; GET /pack/xdsl/{packName}
hostedEmail/options/domains/get | orders | See the domains for a mailbox | Voir les domaines pour une boîte e-mail | GET /pack/xdsl/{packName}/hostedEmail/options/domains
hostedEmail/services/account/get | email | See the details of a mailbox | Voir le détail d’une boîte e-mail | GET /pack/xdsl/{packName}/hostedEmail/services/{domain}/account
hostedEmail/services/changePassword | email | Change the password of a mailbox | Changer le mot de passe d’une boîte e-mail | POST /pack/xdsl/{packName}/hostedEmail/services/{domain}/changePassword
hostedEmail/services/configuration/get | email | See how to set up a mailbox | Voir la configuration d’une boîte e-mail | GET /pack/xdsl/{packName}/hostedEmail/services/{domain}/configuration
hostedEmail/services/create | orders | Open an included mailbox | Ouvrir une boîte e-mail incluse | POST /pack/xdsl/{packName}/hostedEmail/services
hostedEmail/services/delete | termination | Delete an included mailbox | Supprimer une boîte e-mail incluse | DELETE /pack/xdsl/{packName}/hostedEmail/services/{domain}
hostedEmail/services/get | email | See the included mailboxes | Voir les boîtes e-mail incluses | GET /pack/xdsl/{packName}/hostedEmail/services; GET /pack/xdsl/{packName}/hostedEmail/services/{domain}
migration/migrate | orders | Change to another offer | Changer d’offre | POST /pack/xdsl/{packName}/migration/migrate
migration/offers/create | orders | See the offers to change to | Voir les offres vers lesquelles changer | POST /pack/xdsl/{packName}/migration/offers
migration/servicesToDeleteUnpackTerms/create | orders | See the services lost by changing offer | Voir les services perdus en changeant d’offre | POST /pack/xdsl/{packName}/migration/servicesToDeleteUnpackTerms
orderFollowUp/get | orders | Follow the order | Suivre la commande | GET /pack/xdsl/{packName}/orderFollowUp
promotionCode/capabilities/get | orders | See whether a promotion code is possible | Voir si un code promotionnel est possible | GET /pack/xdsl/{packName}/promotionCode/capabilities
promotionCode/generate | orders | Create a promotion code | Créer un code promotionnel | POST /pack/xdsl/{packName}/promotionCode/generate
put | internet | Change the description of the pack | Modifier la description du pack | PUT /pack/xdsl/{packName}
resiliate | termination | Terminate the pack | Résilier le pack | POST /pack/xdsl/{packName}/resiliate
resiliationFollowUp/get | termination | Follow the termination | Suivre la résiliation | GET /pack/xdsl/{packName}/resiliationFollowUp
resiliationTerms/get | termination | See the terms of termination | Voir les conditions de résiliation | GET /pack/xdsl/{packName}/resiliationTerms
serviceInfos/edit | renewal | Change the renewal of the pack | Modifier le renouvellement du pack | PUT /pack/xdsl/{packName}/serviceInfos
serviceInfos/get | view | See the dates and contacts of the pack | Voir les dates et les contacts du pack | GET /pack/xdsl/{packName}/serviceInfos
services/get | view | See what the pack includes | Voir ce que comprend le pack | GET /pack/xdsl/{packName}/services
shippingAddresses/get | orders | See the delivery addresses | Voir les adresses de livraison | GET /pack/xdsl/{packName}/shippingAddresses
subServices/get | view | See the services of the pack | Voir les services du pack | GET /pack/xdsl/{packName}/subServices; GET /pack/xdsl/{packName}/subServices/{domain}
subServices/keepServiceTerms/get | orders | See the terms for keeping a service | Voir les conditions pour garder un service | GET /pack/xdsl/{packName}/subServices/{domain}/keepServiceTerms
tasks/get | tasks | See the operations in progress | Voir les opérations en cours | GET /pack/xdsl/{packName}/tasks; GET /pack/xdsl/{packName}/tasks/{id}
voipBillingAccount/services/get | telephony | See the telephony groups of the pack | Voir les groupes de téléphonie du pack | GET /pack/xdsl/{packName}/voipBillingAccount/services
voipEcofax/services/create | orders | Open an included fax line | Ouvrir une ligne de fax incluse | POST /pack/xdsl/{packName}/voipEcofax/services
voipEcofax/services/get | telephony | See the included fax lines | Voir les lignes de fax incluses | GET /pack/xdsl/{packName}/voipEcofax/services
voipLine/options/customShippingAddress/create | orders | Add a delivery address for a phone | Ajouter une adresse de livraison pour un téléphone | POST /pack/xdsl/{packName}/voipLine/options/customShippingAddress
voipLine/options/hardwares/get | orders | See the phones on offer | Voir les téléphones proposés | GET /pack/xdsl/{packName}/voipLine/options/hardwares
voipLine/options/shippingAddresses/get | orders | See the delivery addresses for a phone | Voir les adresses de livraison pour un téléphone | GET /pack/xdsl/{packName}/voipLine/options/shippingAddresses
voipLine/services/create | orders | Order an included phone line | Commander une ligne téléphonique incluse | POST /pack/xdsl/{packName}/voipLine/services
voipLine/services/get | telephony | See the included phone lines | Voir les lignes téléphoniques incluses | GET /pack/xdsl/{packName}/voipLine/services; GET /pack/xdsl/{packName}/voipLine/services/{domain}
xdslAccess/services/get | internet | See the Internet accesses of the pack | Voir les accès Internet du pack | GET /pack/xdsl/{packName}/xdslAccess/services
`,
)
