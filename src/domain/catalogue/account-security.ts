/** What guards the account: its address, keys and sessions of programs, restrictions and logs. */
import { rowsOf } from './row.ts'

export const ACCOUNT_SECURITY = rowsOf(
  'account',
  `
me/changeEmail | security | Change the account’s e-mail address | Changer l’adresse e-mail du compte | POST /me/changeEmail
me/accessRestriction/developerMode/get | security | See developer mode | Voir le mode développeur | GET /me/accessRestriction/developerMode
me/accessRestriction/developerMode/edit | security | Turn developer mode on or off | Activer ou désactiver le mode développeur | PUT /me/accessRestriction/developerMode
me/accessRestriction/ip/get | security | See sign-in restrictions by IP address | Voir les restrictions de connexion par IP | GET /me/accessRestriction/ip; GET /me/accessRestriction/ip/{id}
me/accessRestriction/ip/create | security | Add a sign-in restriction by IP address | Ajouter une restriction de connexion par IP | POST /me/accessRestriction/ip
me/accessRestriction/ip/edit | security | Change a sign-in restriction by IP address | Modifier une restriction de connexion par IP | PUT /me/accessRestriction/ip/{id}
me/accessRestriction/ip/delete | security | Remove a sign-in restriction by IP address | Supprimer une restriction de connexion par IP | DELETE /me/accessRestriction/ip/{id}
me/accessRestriction/ipDefaultRule/get | security | See the rule for other IP addresses | Voir la règle pour les autres IP | GET /me/accessRestriction/ipDefaultRule
me/accessRestriction/ipDefaultRule/edit | security | Change the rule for other IP addresses | Modifier la règle pour les autres IP | PUT /me/accessRestriction/ipDefaultRule
me/api/application/get | security | See applications of the account | Voir les applications du compte | GET /me/api/application; GET /me/api/application/{applicationId}
me/api/application/delete | security | Remove an application | Supprimer une application | DELETE /me/api/application/{applicationId}
me/api/credential/get | security | See what applications are allowed | Voir les autorisations des applications | GET /me/api/credential; GET /me/api/credential/{credentialId}
me/api/credential/application/get | security | See which application has an authorisation | Voir à quelle application appartient une autorisation | GET /me/api/credential/{credentialId}/application
me/api/credential/edit | security | Change an application’s authorisation | Modifier l’autorisation d’une application | PUT /me/api/credential/{credentialId}
me/api/credential/delete | security | Withdraw an application’s authorisation | Révoquer l’autorisation d’une application | DELETE /me/api/credential/{credentialId}
me/api/oauth2/client/get | security | See OAuth2 service accounts | Voir les comptes de service OAuth2 | GET /me/api/oauth2/client; GET /me/api/oauth2/client/{clientId}
me/api/oauth2/client/create | security | Create an OAuth2 service account | Créer un compte de service OAuth2 | POST /me/api/oauth2/client
me/api/oauth2/client/edit | security | Change an OAuth2 service account | Modifier un compte de service OAuth2 | PUT /me/api/oauth2/client/{clientId}
me/api/oauth2/client/delete | security | Delete an OAuth2 service account | Supprimer un compte de service OAuth2 | DELETE /me/api/oauth2/client/{clientId}
me/api/oauth2/token/get | security | See OAuth2 tokens | Voir les jetons OAuth2 | GET /me/api/oauth2/token; GET /me/api/oauth2/token/{id}
me/api/oauth2/token/delete | security | Revoke an OAuth2 token | Révoquer un jeton OAuth2 | DELETE /me/api/oauth2/token/{id}
me/api/logs/self/get | security | See API calls made by the account | Voir les appels d’API du compte | GET /me/api/logs/self; GET /me/api/logs/self/{logId}
me/api/logs/services/get | security | See API calls on the account’s services | Voir les appels d’API sur les services | GET /me/api/logs/services; GET /me/api/logs/services/{logId}
me/api/log/kind/get | security | See kinds of API logs | Voir les types de journaux d’API | GET /me/api/log/kind; GET /me/api/log/kind/{name}
me/api/log/subscription/get | security | See where API logs are sent | Voir où sont envoyés les journaux d’API | GET /me/api/log/subscription; GET /me/api/log/subscription/{subscriptionId}
me/api/log/subscription/create | security | Start sending API logs elsewhere | Activer l’envoi des journaux d’API | POST /me/api/log/subscription
me/api/log/subscription/delete | security | Stop sending API logs elsewhere | Arrêter l’envoi des journaux d’API | DELETE /me/api/log/subscription/{subscriptionId}
me/api/log/url/create | security | Get a link to the API logs | Obtenir un lien vers les journaux d’API | POST /me/api/log/url
me/logs/audit/get | security | See the account’s audit trail | Voir le journal d’audit du compte | GET /me/logs/audit
me/logs/audit/log/kind/get | security | See kinds of audit trails | Voir les types de journaux d’audit | GET /me/logs/audit/log/kind; GET /me/logs/audit/log/kind/{name}
me/logs/audit/log/subscription/get | security | See where the audit trail is sent | Voir où est envoyé le journal d’audit | GET /me/logs/audit/log/subscription; GET /me/logs/audit/log/subscription/{subscriptionId}
me/logs/audit/log/subscription/create | security | Start sending the audit trail elsewhere | Activer l’envoi du journal d’audit | POST /me/logs/audit/log/subscription
me/logs/audit/log/subscription/delete | security | Stop sending the audit trail elsewhere | Arrêter l’envoi du journal d’audit | DELETE /me/logs/audit/log/subscription/{subscriptionId}
me/logs/audit/log/url/create | security | Get a link to the audit trail | Obtenir un lien vers le journal d’audit | POST /me/logs/audit/log/url
iam/log/kind/get | security | See kinds of access logs | Voir les types de journaux d’accès | GET /iam/log/kind; GET /iam/log/kind/{name}
iam/log/subscription/get | security | See where access logs are sent | Voir où sont envoyés les journaux d’accès | GET /iam/log/subscription; GET /iam/log/subscription/{subscriptionId}
iam/log/subscription/create | security | Start sending access logs elsewhere | Activer l’envoi des journaux d’accès | POST /iam/log/subscription
iam/log/subscription/delete | security | Stop sending access logs elsewhere | Arrêter l’envoi des journaux d’accès | DELETE /iam/log/subscription/{subscriptionId}
iam/log/url/create | security | Get a link to the access logs | Obtenir un lien vers les journaux d’accès | POST /iam/log/url
me/sshKey/get | security | See SSH keys of the account | Voir les clés SSH du compte | GET /me/sshKey; GET /me/sshKey/{keyName}
me/sshKey/create | security | Add an SSH key | Ajouter une clé SSH | POST /me/sshKey
me/sshKey/delete | security | Remove an SSH key | Supprimer une clé SSH | DELETE /me/sshKey/{keyName}
me/insight/get | security | Get the key to the services’ metrics | Obtenir la clé d’accès aux métriques | GET /me/insight
me/bringYourOwnIp/token/get | security | Get the proof for bringing own IPs | Obtenir la preuve pour importer ses IP | GET /me/bringYourOwnIp/token
`,
)
