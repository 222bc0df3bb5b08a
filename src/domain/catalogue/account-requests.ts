/** Requests under way: contacts, e-mail address, domains and DNS. */
import { rowsOf } from './row.ts'

export const ACCOUNT_REQUESTS = rowsOf(
  'account',
  `
me/task/contactChange/get | requests | See contact changes | Voir les changements de contact | GET /me/task/contactChange; GET /me/task/contactChange/{id}
me/task/contactChange/accept | requests | Accept a contact change | Accepter un changement de contact | POST /me/task/contactChange/{id}/accept
me/task/contactChange/refuse | requests | Refuse a contact change | Refuser un changement de contact | POST /me/task/contactChange/{id}/refuse
me/task/contactChange/resendEmail | requests | Resend the code of a contact change | Renvoyer le code d’un changement de contact | POST /me/task/contactChange/{id}/resendEmail
me/task/emailChange/get | requests | See e-mail address changes | Voir les changements d’adresse e-mail | GET /me/task/emailChange; GET /me/task/emailChange/{id}
me/task/emailChange/accept | security | Confirm an e-mail address change | Confirmer un changement d’adresse e-mail | POST /me/task/emailChange/{id}/accept
me/task/emailChange/refuse | requests | Refuse an e-mail address change | Refuser un changement d’adresse e-mail | POST /me/task/emailChange/{id}/refuse
me/task/dns/get | requests | See DNS operations | Voir les opérations DNS | GET /me/task/dns; GET /me/task/dns/{id}
me/task/dns/accelerate | requests | Speed up a DNS operation | Accélérer une opération DNS | POST /me/task/dns/{id}/accelerate
me/task/dns/cancel | requests | Cancel a DNS operation | Annuler une opération DNS | POST /me/task/dns/{id}/cancel
me/task/dns/relaunch | requests | Restart a DNS operation | Relancer une opération DNS | POST /me/task/dns/{id}/relaunch
me/task/domain/get | requests | See domain operations | Voir les opérations sur les domaines | GET /me/task/domain; GET /me/task/domain/{id}
me/task/domain/progressbar/get | requests | See the progress of a domain operation | Voir l’avancement d’une opération de domaine | GET /me/task/domain/{id}/progressbar
me/task/domain/argument/get | transfer | See details given to a domain operation | Voir les données d’une opération de domaine | GET /me/task/domain/{id}/argument; GET /me/task/domain/{id}/argument/{key}
me/task/domain/argument/edit | transfer | Correct details of a domain operation | Corriger les données d’une opération de domaine | PUT /me/task/domain/{id}/argument/{key}
me/task/domain/accelerate | transfer | Speed up a domain operation | Accélérer une opération de domaine | POST /me/task/domain/{id}/accelerate
me/task/domain/cancel | transfer | Cancel a domain operation | Annuler une opération de domaine | POST /me/task/domain/{id}/cancel
me/task/domain/relaunch | transfer | Restart a domain operation | Relancer une opération de domaine | POST /me/task/domain/{id}/relaunch
`,
)
