/** Business e-mail. Changing a mailbox as a whole can also say that it ends, so it counts as a termination. */
import { rowsOf } from './row.ts'

export const EMAIL_PRO = rowsOf(
  'emailPro',
  `
account/alias/create | email | Add an alias to a mailbox | Ajouter un alias à une boîte | POST /email/pro/{service}/account/{email}/alias
account/alias/delete | email | Remove an alias from a mailbox | Supprimer un alias d’une boîte | DELETE /email/pro/{service}/account/{email}/alias/{alias}
account/alias/get | email | See the aliases of a mailbox | Voir les alias d’une boîte | GET /email/pro/{service}/account/{email}/alias; GET /email/pro/{service}/account/{email}/alias/{alias}
account/changePassword | email | Change the password of a mailbox | Changer le mot de passe d’une boîte | POST /email/pro/{service}/account/{email}/changePassword
account/delete | email | Delete a mailbox and its messages | Supprimer une boîte et ses messages | DELETE /email/pro/{service}/account/{email}
account/diagnostics/create | email | Run a check of a mailbox | Lancer le diagnostic d’une boîte | POST /email/pro/{service}/account/{email}/diagnostics
account/diagnostics/get | email | See the last check of a mailbox | Voir le dernier diagnostic d’une boîte | GET /email/pro/{service}/account/{email}/diagnostics
account/edit | termination | Change a mailbox and when it ends | Modifier une boîte et son échéance | PUT /email/pro/{service}/account/{email}
account/fullAccess/get | email | See who has full access to a mailbox | Voir qui a un accès complet à une boîte | GET /email/pro/{service}/account/{email}/fullAccess; GET /email/pro/{service}/account/{email}/fullAccess/{allowedAccountId}
account/fullAccess/grant | email | Give full access to a mailbox | Donner un accès complet à une boîte | POST /email/pro/{service}/account/{email}/fullAccess
account/fullAccess/revoke | email | Take away full access to a mailbox | Retirer l’accès complet à une boîte | DELETE /email/pro/{service}/account/{email}/fullAccess/{allowedAccountId}
account/get | email | See the mailboxes | Voir les boîtes e-mail | GET /email/pro/{service}/account; GET /email/pro/{service}/account/{email}
account/sendAs/get | email | See who may send as a mailbox | Voir qui peut envoyer comme une boîte | GET /email/pro/{service}/account/{email}/sendAs; GET /email/pro/{service}/account/{email}/sendAs/{allowedAccountId}
account/sendAs/grant | email | Let someone send as a mailbox | Autoriser à envoyer comme une boîte | POST /email/pro/{service}/account/{email}/sendAs
account/sendAs/revoke | email | Stop someone sending as a mailbox | Ne plus autoriser à envoyer comme une boîte | DELETE /email/pro/{service}/account/{email}/sendAs/{allowedAccountId}
account/sendOnBehalfTo/get | email | See who may send on behalf of a mailbox | Voir qui peut envoyer au nom d’une boîte | GET /email/pro/{service}/account/{email}/sendOnBehalfTo; GET /email/pro/{service}/account/{email}/sendOnBehalfTo/{allowedAccountId}
account/sendOnBehalfTo/grant | email | Let someone send on behalf of a mailbox | Autoriser à envoyer au nom d’une boîte | POST /email/pro/{service}/account/{email}/sendOnBehalfTo
account/sendOnBehalfTo/revoke | email | Stop someone sending on behalf of a mailbox | Ne plus autoriser à envoyer au nom d’une boîte | DELETE /email/pro/{service}/account/{email}/sendOnBehalfTo/{allowedAccountId}
account/tasks/get | tasks | See the operations on a mailbox | Voir les opérations sur une boîte | GET /email/pro/{service}/account/{email}/tasks; GET /email/pro/{service}/account/{email}/tasks/{id}
account/terminate | termination | Terminate a mailbox | Résilier une boîte | POST /email/pro/{service}/account/{email}/terminate
billingMigrated/get | bills | See which billing system applies | Voir le système de facturation appliqué | GET /email/pro/{service}/billingMigrated
billingPlan/get | bills | See the billing plan | Voir la formule de facturation | GET /email/pro/{service}/billingPlan
changeContact | contacts | Change the contacts of the e-mail service | Modifier les contacts du service e-mail | POST /email/pro/{service}/changeContact
domain/create | email | Add a domain for e-mail | Ajouter un domaine pour l’e-mail | POST /email/pro/{service}/domain
domain/delete | email | Remove an e-mail domain | Supprimer un domaine e-mail | DELETE /email/pro/{service}/domain/{domainName}
domain/disclaimer/create | email | Add a footer to a domain’s e-mails | Ajouter un pied de page aux e-mails d’un domaine | POST /email/pro/{service}/domain/{domainName}/disclaimer
domain/disclaimer/delete | email | Remove the footer of a domain’s e-mails | Supprimer le pied de page des e-mails d’un domaine | DELETE /email/pro/{service}/domain/{domainName}/disclaimer
domain/disclaimer/edit | email | Change the footer of a domain’s e-mails | Modifier le pied de page des e-mails d’un domaine | PUT /email/pro/{service}/domain/{domainName}/disclaimer
domain/disclaimer/get | email | See the footer of a domain’s e-mails | Voir le pied de page des e-mails d’un domaine | GET /email/pro/{service}/domain/{domainName}/disclaimer
domain/disclaimerAttribute/get | email | See the fields for the footer | Voir les champs utilisables dans le pied de page | GET /email/pro/{service}/domain/{domainName}/disclaimerAttribute
domain/dkim/create | email | Set up DKIM signing for a domain | Configurer la signature DKIM d’un domaine | POST /email/pro/{service}/domain/{domainName}/dkim
domain/dkim/delete | email | Remove DKIM signing from a domain | Supprimer la signature DKIM d’un domaine | DELETE /email/pro/{service}/domain/{domainName}/dkim/{selectorName}
domain/dkim/disable | email | Turn off DKIM signing for a domain | Désactiver la signature DKIM d’un domaine | POST /email/pro/{service}/domain/{domainName}/dkim/{selectorName}/disable
domain/dkim/enable | email | Turn on DKIM signing for a domain | Activer la signature DKIM d’un domaine | POST /email/pro/{service}/domain/{domainName}/dkim/{selectorName}/enable
domain/dkim/get | email | See the DKIM signing of a domain | Voir la signature DKIM d’un domaine | GET /email/pro/{service}/domain/{domainName}/dkim; GET /email/pro/{service}/domain/{domainName}/dkim/{selectorName}
domain/dkimSelector/get | email | See the DKIM selectors of a domain | Voir les sélecteurs DKIM d’un domaine | GET /email/pro/{service}/domain/{domainName}/dkimSelector
domain/edit | email | Change an e-mail domain | Modifier un domaine e-mail | PUT /email/pro/{service}/domain/{domainName}
domain/get | email | See the e-mail domains | Voir les domaines e-mail | GET /email/pro/{service}/domain; GET /email/pro/{service}/domain/{domainName}
externalContact/create | email | Add an external address | Ajouter une adresse externe | POST /email/pro/{service}/externalContact
externalContact/delete | email | Remove an external address | Supprimer une adresse externe | DELETE /email/pro/{service}/externalContact/{externalEmailAddress}
externalContact/edit | email | Change an external address | Modifier une adresse externe | PUT /email/pro/{service}/externalContact/{externalEmailAddress}
externalContact/get | email | See the external addresses | Voir les adresses externes | GET /email/pro/{service}/externalContact; GET /email/pro/{service}/externalContact/{externalEmailAddress}
get | view | See the e-mail service | Voir le service e-mail | GET /email/pro; GET /email/pro/{service}
put | email | Change the settings of the e-mail service | Modifier les réglages du service e-mail | PUT /email/pro/{service}
server/get | email | See the mail server | Voir le serveur de messagerie | GET /email/pro/{service}/server
serviceInfos/edit | renewal | Change the renewal of the e-mail service | Modifier le renouvellement du service e-mail | PUT /email/pro/{service}/serviceInfos
serviceInfos/get | view | See the subscription and contacts | Voir l’abonnement et les contacts | GET /email/pro/{service}/serviceInfos
task/get | tasks | See the operations in progress | Voir les opérations en cours | GET /email/pro/{service}/task; GET /email/pro/{service}/task/{id}
updateFlagsOnAllAccounts | email | Apply spam and virus filters to all mailboxes | Appliquer les filtres antispam et antivirus à toutes les boîtes | POST /email/pro/{service}/updateFlagsOnAllAccounts
`,
)
