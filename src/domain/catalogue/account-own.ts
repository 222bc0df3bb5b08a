/** What this product adds on the account: signing in and out, lists over all products, histories, questions about rights. */
import { rowsOf } from './row.ts'

export const ACCOUNT_OWN = rowsOf(
  'account',
  `
auth/details/get | profile | See who is signed in | Voir qui est connecté | GET /auth/details; GET /auth/currentCredential
auth/logout | profile | Sign out | Se déconnecter | POST /auth/logout
auth/credential/answer | security | Let an application in, or turn it away | Autoriser une application, ou la refuser | POST /auth/credential/pending; POST /auth/credential/validate; POST /auth/credential/refuse
me/api/application/create | security | Register an application | Enregistrer une application | POST /me/api/application
me/session/get | profile | See where you are signed in | Voir où vous êtes connecté | GET /me/session
me/session/delete | profile | End your own sessions | Fermer ses propres sessions | DELETE /me/session; DELETE /me/session/{id}
me/session/prove | security | Give the second factor again | Redonner le second facteur | POST /me/session/secondFactor; POST /me/session/secondFactor/options
me/password/edit | profile | Change your own password | Changer son propre mot de passe | POST /me/password
me/verifyEmail | security | Have the e-mail address verified | Faire vérifier l’adresse e-mail | POST /me/verifyEmail; POST /auth/verifyEmail
me/secondFactor/get | security | See how the sign-in is protected | Voir comment la connexion est protégée | GET /me/secondFactor
me/secondFactor/edit | security | Change how the sign-in is protected | Modifier la protection de la connexion | PUT /me/secondFactor; POST /me/secondFactor/authenticator; POST /me/secondFactor/authenticator/confirm; DELETE /me/secondFactor/authenticator; POST /me/secondFactor/recoveryCodes; POST /me/secondFactor/passkey/options; POST /me/secondFactor/passkey; PUT /me/secondFactor/passkey/{id}; DELETE /me/secondFactor/passkey/{id}
me/service/get | services | See the services of all products | Voir les services de tous les produits | GET /me/service; GET /me/service/summary; GET /me/service/{serviceId}; GET /me/telephony; GET /me/telephony/ungrouped; GET /me/telephony/{billingAccount}/member; GET /services; GET /services/{serviceId}
me/service/rights/get | services | See what each contact may do | Voir ce que chaque contact peut faire | GET /me/service/{serviceId}/rights
me/history/get | security | Read the history of the account | Lire l’historique du compte | GET /me/history; GET /me/history.csv
me/live/get | requests | Follow what happens | Suivre ce qui se passe | GET /me/live
me/request/get | requests | See requests and what can be done about them | Voir les demandes et ce qui peut en être fait | GET /me/request; GET /me/request/count; GET /me/request/{id}
me/task/contactChange/validation/get | requests | See who must validate a contact change | Voir qui doit valider un changement de contact | GET /me/task/contactChange/{id}/validation
me/task/ownerChange/get | requests | See changes of owner | Voir les changements de propriétaire | GET /me/task/ownerChange; GET /me/task/ownerChange/{id}
me/task/ownerChange/resend | requests | Have a new code sent to an owner | Faire renvoyer un code à un propriétaire | POST /me/task/ownerChange/{id}/resend
me/task/ownerChange/withdraw | requests | Withdraw a change of owner | Retirer un changement de propriétaire | POST /me/task/ownerChange/{id}/withdraw
me/task/contactChange/abort | requests | Withdraw a contact change | Retirer un changement de contact | POST /me/task/contactChange/{id}/abort
me/procedure/get | requests | See what was asked of the staff | Voir ce qui a été demandé à l’équipe | GET /me/procedure; GET /me/procedure/{number}
me/procedure/edit | requests | Ask the staff, and send it proofs | Faire une demande à l’équipe et lui envoyer des justificatifs | POST /me/procedure; PUT /me/procedure/{number}; POST /me/procedure/{number}/submit; POST /me/procedure/{number}/answer; POST /me/procedure/{number}/withdraw; POST /me/procedure/{number}/proof; DELETE /me/procedure/{number}/proof/{id}
iam/reference/get | profile | See which rights there are | Voir quels droits existent | GET /iam/reference/action; GET /iam/reference/resource/type
iam/resource/get | access | See resources as access policies name them | Voir les ressources telles que les règles les désignent | GET /iam/resource; GET /iam/resource/{resourceURN}
iam/authorization/check | profile | Ask what you may do | Demander ce que l’on peut faire | POST /iam/authorization/check; POST /iam/resource/{resourceURN}/authorization/check
iam/resource/refusal/get | access | See who was refused | Voir qui a été refusé | GET /iam/resource/{resourceURN}/refusal
iam/explain | access | Ask why somebody may or may not | Demander pourquoi quelqu’un peut ou ne peut pas | POST /iam/explain
`,
  'passation',
)
