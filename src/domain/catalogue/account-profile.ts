/** The account itself: who it is, what it agreed to, its documents. */
import { rowsOf } from './row.ts'

export const ACCOUNT_PROFILE = rowsOf(
  'account',
  `
me/get | profile | See the account’s profile | Voir le profil du compte | GET /me
me/edit | profile | Change the account’s profile | Modifier le profil du compte | PUT /me
me/contact/get | owner | See saved owner details | Voir les coordonnées de propriétaire enregistrées | GET /me/contact; GET /me/contact/{contactId}
me/contact/create | owner | Add owner details | Ajouter des coordonnées de propriétaire | POST /me/contact
me/contact/edit | owner | Change owner details | Modifier des coordonnées de propriétaire | PUT /me/contact/{contactId}
me/contact/fields/get | owner | See which owner details are needed | Voir quelles coordonnées de propriétaire sont requises | GET /me/contact/{contactId}/fields
me/agreements/get | profile | See contracts of the account | Voir les contrats du compte | GET /me/agreements; GET /me/agreements/{id}
me/agreements/contract/get | profile | Read a contract of the account | Lire un contrat du compte | GET /me/agreements/{id}/contract
me/agreements/accept | orders | Accept a contract | Accepter un contrat | POST /me/agreements/{id}/accept
me/migration/get | profile | See migrations of the account | Voir les migrations du compte | GET /me/migration; GET /me/migration/{migrationId}
me/migration/contract/get | profile | See the contracts of a migration | Voir les contrats d’une migration | GET /me/migration/{migrationId}/contract; GET /me/migration/{migrationId}/contract/{contractId}
me/migration/contract/agreement/get | profile | See whether a migration contract is accepted | Voir si un contrat de migration est accepté | GET /me/migration/{migrationId}/contract/{contractId}/agreement
me/migration/contract/accept | orders | Accept the contract of a migration | Accepter le contrat d’une migration | POST /me/migration/{migrationId}/contract/{contractId}/accept
me/consent/get | profile | See which consents are asked for | Voir les consentements demandés | GET /me/consent; GET /me/consent/{campaignName}
me/consent/decision/get | profile | See a consent given or refused | Voir un consentement donné ou refusé | GET /me/consent/{campaignName}/decision
me/consent/decision/edit | profile | Give or withdraw a consent | Donner ou retirer un consentement | PUT /me/consent/{campaignName}/decision
me/marketing/get | profile | See marketing preferences | Voir les préférences commerciales | GET /me/marketing
me/marketing/edit | profile | Change marketing preferences | Modifier les préférences commerciales | PUT /me/marketing
me/subscription/get | profile | See newsletter subscriptions | Voir les abonnements aux lettres d’information | GET /me/subscription; GET /me/subscription/{subscriptionType}
me/subscription/edit | profile | Change newsletter subscriptions | Modifier les abonnements aux lettres d’information | PUT /me/subscription/{subscriptionType}
me/document/get | profile | See documents of the account | Voir les documents du compte | GET /me/document; GET /me/document/{id}
me/document/create | profile | Add a document | Ajouter un document | POST /me/document
me/document/edit | profile | Change a document | Modifier un document | PUT /me/document/{id}
me/document/delete | profile | Remove a document | Supprimer un document | DELETE /me/document/{id}
me/document/cors/create | security | Let a website send documents | Autoriser un site à envoyer des documents | POST /me/document/cors
me/certificates/get | profile | See certifications of the account | Voir les certifications du compte | GET /me/certificates
me/partnerLevel/get | profile | See the partner level | Voir le niveau de partenariat | GET /me/partnerLevel
me/vipStatus/get | profile | See the VIP status | Voir le statut VIP | GET /me/vipStatus
me/tag/get | profile | See labels of the account | Voir les étiquettes du compte | GET /me/tag; GET /me/tag/{tag}
me/tag/available/get | profile | See which labels can be used | Voir les étiquettes utilisables | GET /me/tag/available
me/tag/create | profile | Put a label on the account | Ajouter une étiquette au compte | POST /me/tag
me/tag/delete | profile | Remove a label from the account | Retirer une étiquette du compte | DELETE /me/tag/{tag}
`,
)
