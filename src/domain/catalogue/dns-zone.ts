/** DNS zones. */
import { rowsOf } from './row.ts'

export const DNS_ZONE = rowsOf(
  'dnsZone',
  `
capabilities/get | dns | See what the zone allows | Voir les possibilités de la zone | GET /domain/zone/{zoneName}/capabilities
changeContact | contacts | Change the contacts of the zone | Modifier les contacts de la zone | POST /domain/zone/{zoneName}/changeContact
confirmTermination | termination | Confirm the termination of the zone | Confirmer la résiliation de la zone | POST /domain/zone/{zoneName}/confirmTermination
dnssec/create | dns | Turn on DNSSEC protection | Activer la protection DNSSEC | POST /domain/zone/{zoneName}/dnssec
dnssec/delete | dns | Turn off DNSSEC protection | Désactiver la protection DNSSEC | DELETE /domain/zone/{zoneName}/dnssec
dnssec/get | dns | See the state of DNSSEC | Voir l’état de DNSSEC | GET /domain/zone/{zoneName}/dnssec
dynHost/login/changePassword | dns | Change the password of a DynHost user | Changer le mot de passe d’un utilisateur DynHost | POST /domain/zone/{zoneName}/dynHost/login/{login}/changePassword
dynHost/login/create | dns | Add a DynHost user | Ajouter un utilisateur DynHost | POST /domain/zone/{zoneName}/dynHost/login
dynHost/login/delete | dns | Remove a DynHost user | Supprimer un utilisateur DynHost | DELETE /domain/zone/{zoneName}/dynHost/login/{login}
dynHost/login/edit | dns | Change a DynHost user | Modifier un utilisateur DynHost | PUT /domain/zone/{zoneName}/dynHost/login/{login}
dynHost/login/get | dns | See the DynHost users | Voir les utilisateurs DynHost | GET /domain/zone/{zoneName}/dynHost/login; GET /domain/zone/{zoneName}/dynHost/login/{login}
dynHost/record/create | dns | Add a DynHost record | Ajouter un enregistrement DynHost | POST /domain/zone/{zoneName}/dynHost/record
dynHost/record/delete | dns | Remove a DynHost record | Supprimer un enregistrement DynHost | DELETE /domain/zone/{zoneName}/dynHost/record/{id}
dynHost/record/edit | dns | Change a DynHost record | Modifier un enregistrement DynHost | PUT /domain/zone/{zoneName}/dynHost/record/{id}
dynHost/record/get | dns | See the DynHost records | Voir les enregistrements DynHost | GET /domain/zone/{zoneName}/dynHost/record; GET /domain/zone/{zoneName}/dynHost/record/{id}
export/get | dns | Export the whole zone | Exporter toute la zone | GET /domain/zone/{zoneName}/export
get | view | See the DNS zone | Voir la zone DNS | GET /domain/zone; GET /domain/zone/{zoneName}
history/get | dns | See earlier versions of the zone | Voir les versions antérieures de la zone | GET /domain/zone/{zoneName}/history; GET /domain/zone/{zoneName}/history/{creationDate}
history/restore | dns | Restore an earlier version of the zone | Restaurer une version antérieure de la zone | POST /domain/zone/{zoneName}/history/{creationDate}/restore
import | dns | Replace the zone from a file | Remplacer la zone à partir d’un fichier | POST /domain/zone/{zoneName}/import
option/get | view | See the options of the zone | Voir les options de la zone | GET /domain/zone/{zoneName}/option; GET /domain/zone/{zoneName}/option/{name}
option/serviceInfos/edit | renewal | Change the renewal of an option | Modifier le renouvellement d’une option | PUT /domain/zone/{zoneName}/option/{name}/serviceInfos
option/serviceInfos/get | view | See the subscription of an option | Voir l’abonnement d’une option | GET /domain/zone/{zoneName}/option/{name}/serviceInfos
record/create | dns | Add a DNS record | Ajouter un enregistrement DNS | POST /domain/zone/{zoneName}/record
record/delete | dns | Remove a DNS record | Supprimer un enregistrement DNS | DELETE /domain/zone/{zoneName}/record/{id}
record/edit | dns | Change a DNS record | Modifier un enregistrement DNS | PUT /domain/zone/{zoneName}/record/{id}
record/get | dns | See the DNS records | Voir les enregistrements DNS | GET /domain/zone/{zoneName}/record; GET /domain/zone/{zoneName}/record/{id}
redirection/create | dns | Add a web redirection | Ajouter une redirection web | POST /domain/zone/{zoneName}/redirection
redirection/delete | dns | Remove a web redirection | Supprimer une redirection web | DELETE /domain/zone/{zoneName}/redirection/{id}
redirection/edit | dns | Change a web redirection | Modifier une redirection web | PUT /domain/zone/{zoneName}/redirection/{id}
redirection/get | dns | See the web redirections | Voir les redirections web | GET /domain/zone/{zoneName}/redirection; GET /domain/zone/{zoneName}/redirection/{id}
refresh | dns | Apply the changes to the zone | Appliquer les modifications de la zone | POST /domain/zone/{zoneName}/refresh
reset | dns | Reset the zone to its default records | Réinitialiser la zone | POST /domain/zone/{zoneName}/reset
serviceInfos/edit | renewal | Change the renewal of the zone | Modifier le renouvellement de la zone | PUT /domain/zone/{zoneName}/serviceInfos
serviceInfos/get | view | See the subscription and contacts | Voir l’abonnement et les contacts | GET /domain/zone/{zoneName}/serviceInfos
soa/edit | dns | Change the general settings (SOA) | Modifier les réglages généraux (SOA) | PUT /domain/zone/{zoneName}/soa
soa/get | dns | See the general settings (SOA) | Voir les réglages généraux (SOA) | GET /domain/zone/{zoneName}/soa
status/get | dns | Check the zone for errors | Vérifier l’absence d’erreurs dans la zone | GET /domain/zone/{zoneName}/status
task/accelerate | tasks | Speed up an operation | Accélérer une opération | POST /domain/zone/{zoneName}/task/{id}/accelerate
task/cancel | tasks | Cancel an operation | Annuler une opération | POST /domain/zone/{zoneName}/task/{id}/cancel
task/get | tasks | See the operations in progress | Voir les opérations en cours | GET /domain/zone/{zoneName}/task; GET /domain/zone/{zoneName}/task/{id}
task/relaunch | tasks | Restart an operation | Relancer une opération | POST /domain/zone/{zoneName}/task/{id}/relaunch
terminate | termination | Ask to terminate the zone | Demander la résiliation de la zone | POST /domain/zone/{zoneName}/terminate
`,
)
