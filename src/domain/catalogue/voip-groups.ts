/** Telephony groups, their short numbers, direct numbers and telephone numbers. */
import { rowsOf } from './row.ts'

export const VOIP_GROUPS = rowsOf(
  'voip',
  `
get | view | See the telephony group | Voir le groupe de téléphonie | GET /telephony; GET /telephony/{billingAccount}
delete | termination | Terminate the telephony group | Résilier le groupe de téléphonie | DELETE /telephony/{billingAccount}
cancelTermination | termination | Cancel the termination of the group | Annuler la résiliation du groupe | POST /telephony/{billingAccount}/cancelTermination
changeContact | contacts | Change the contacts of the group | Changer les contacts du groupe | POST /telephony/{billingAccount}/changeContact
billingAccountSite/get | telephony | See the parent group | Voir le groupe parent | GET /telephony/{billingAccount}/billingAccountSite
billingAccountSite/create | telephony | Put the group under a parent group | Rattacher le groupe à un groupe parent | POST /telephony/{billingAccount}/billingAccountSite
hasSpecialNumbers/get | view | See if the group has special-rate numbers | Voir si le groupe a des numéros spéciaux | GET /telephony/{billingAccount}/hasSpecialNumbers
abbreviatedNumber/create | telephony | Add a short number for the group | Ajouter un numéro abrégé au groupe | POST /telephony/{billingAccount}/abbreviatedNumber
abbreviatedNumber/delete | telephony | Delete a short number of the group | Supprimer un numéro abrégé du groupe | DELETE /telephony/{billingAccount}/abbreviatedNumber/{abbreviatedNumber}
abbreviatedNumber/edit | telephony | Change a short number of the group | Modifier un numéro abrégé du groupe | PUT /telephony/{billingAccount}/abbreviatedNumber/{abbreviatedNumber}
abbreviatedNumber/get | telephony | See the short numbers of the group | Voir les numéros abrégés du groupe | GET /telephony/{billingAccount}/abbreviatedNumber; GET /telephony/{billingAccount}/abbreviatedNumber/{abbreviatedNumber}
eventToken/create | telephony | Create the live events key of the group | Créer la clé des événements en direct du groupe | POST /telephony/{billingAccount}/eventToken
eventToken/delete | telephony | Delete the live events key of the group | Supprimer la clé des événements en direct du groupe | DELETE /telephony/{billingAccount}/eventToken
eventToken/get | telephony | See the live events key of the group | Voir la clé des événements en direct du groupe | GET /telephony/{billingAccount}/eventToken
aliases/get | view | See the telephone numbers | Voir les numéros de téléphone | GET /telephony/aliases; GET /telephony/aliases/{serviceName}
aliases/changeContact | contacts | Change the contacts of a telephone number | Changer les contacts d’un numéro de téléphone | POST /telephony/aliases/{serviceName}/changeContact
aliases/serviceInfos/edit | renewal | Change the renewal of a telephone number | Modifier le renouvellement d’un numéro de téléphone | PUT /telephony/aliases/{serviceName}/serviceInfos
aliases/serviceInfos/get | view | See the subscription of a telephone number | Voir l’abonnement d’un numéro de téléphone | GET /telephony/aliases/{serviceName}/serviceInfos
ddi/changeDestination | telephony | Choose where a direct number rings | Choisir où sonne un numéro direct | POST /telephony/{billingAccount}/ddi/{serviceName}/changeDestination
ddi/edit | telephony | Change a direct number | Modifier un numéro direct | PUT /telephony/{billingAccount}/ddi/{serviceName}
ddi/get | telephony | See the direct numbers | Voir les numéros directs | GET /telephony/{billingAccount}/ddi; GET /telephony/{billingAccount}/ddi/{serviceName}
`,
)

/** What this product adds: the bare names of what a group holds are no secret of its lines. */
export const VOIP_OWN = rowsOf(
  'voip',
  `
service/name/get | view | See what the group holds | Voir ce que contient le groupe | GET /telephony/{billingAccount}/service
`,
  'passation',
)
