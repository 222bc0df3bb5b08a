/** Support, messages and incidents. */
import { rowsOf } from './row.ts'

export const ACCOUNT_SUPPORT = rowsOf(
  'account',
  `
me/supportLevel/get | support | See the support level | Voir le niveau d’assistance | GET /me/supportLevel
me/abuse/get | support | See abuse reports | Voir les signalements d’abus | GET /me/abuse; GET /me/abuse/{id}
me/feedback/create | support | Give an opinion | Donner son avis | POST /me/feedback
me/mailingList/availableLists/get | support | See mailing lists | Voir les listes de diffusion | GET /me/mailingList/availableLists
me/mailingList/subscribe | support | Subscribe to a mailing list | S’abonner à une liste de diffusion | POST /me/mailingList/subscribe
me/notification/email/history/get | security | Read e-mails sent to the account | Lire les e-mails envoyés au compte | GET /me/notification/email/history; GET /me/notification/email/history/{id}
me/sla/get | support | See service incidents under guarantee | Voir les incidents couverts par la garantie | GET /me/sla; GET /me/sla/{id}
me/sla/status/get | support | See the status of a compensation | Voir l’état d’un dédommagement | GET /me/sla/{id}/status
me/sla/services/get | support | See services hit by an incident | Voir les services touchés par un incident | GET /me/sla/{id}/services
me/sla/canBeApplied/get | support | See whether compensation is possible | Voir si un dédommagement est possible | GET /me/sla/{id}/canBeApplied
me/sla/apply | support | Ask for compensation | Demander un dédommagement | POST /me/sla/{id}/apply
me/incident/sbg/migrateServices/get | support | See services to move after an incident | Voir les services à déplacer après incident | GET /me/incident/sbg/migrateServices
me/incident/sbg/migrateServices/create | orders | Move services after an incident | Déplacer des services après un incident | POST /me/incident/sbg/migrateServices
webHosting/incident/get | support | See web hosting incidents | Voir les incidents d’hébergement web | GET /hosting/web/incident
`,
)
