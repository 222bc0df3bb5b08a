/** Domain names. Whatever can let a domain go is a transfer: its lock, and pushing on an operation, which may be a transfer. */
import { rowsOf } from './row.ts'

export const DOMAIN = rowsOf(
  'domain',
  `
authInfo/get | transfer | Get the transfer code (auth code) | Obtenir le code de transfert (auth code) | GET /domain/{serviceName}/authInfo
changeContact | contacts | Change the contacts of the domain | Modifier les contacts du domaine | POST /domain/{serviceName}/changeContact
configuration/data/edit | owner | Change the data required by the registry | Modifier les données demandées par le registre | PUT /domain/{serviceName}/configurations/data
configuration/data/get | owner | See the data required by the registry | Voir les données demandées par le registre | GET /domain/{serviceName}/configurations/data
configuration/obfuscatedEmail/edit | owner | Change the masked addresses in WHOIS | Modifier les adresses masquées du WHOIS | PUT /domain/{serviceName}/configurations/obfuscatedEmails
configuration/obfuscatedEmail/get | owner | See the masked addresses in WHOIS | Voir les adresses masquées du WHOIS | GET /domain/{serviceName}/configurations/obfuscatedEmails
configuration/obfuscatedEmail/refresh | owner | Renew the masked addresses in WHOIS | Régénérer les adresses masquées du WHOIS | POST /domain/{serviceName}/configurations/obfuscatedEmails/refresh
configuration/optin/edit | owner | Choose what WHOIS publishes | Choisir ce que publie le WHOIS | PUT /domain/{serviceName}/configurations/optin
configuration/optin/get | owner | See what WHOIS publishes | Voir ce que publie le WHOIS | GET /domain/{serviceName}/configurations/optin
dsRecord/create | dns | Set the DNSSEC keys of the domain | Définir les clés DNSSEC du domaine | POST /domain/{serviceName}/dsRecord
dsRecord/get | dns | See the DNSSEC keys of the domain | Voir les clés DNSSEC du domaine | GET /domain/{serviceName}/dsRecord; GET /domain/{serviceName}/dsRecord/{id}
edit | transfer | Change the settings and the lock | Modifier les réglages et le verrou | PUT /domain/{serviceName}
get | view | See the domain | Voir le domaine | GET /domain; GET /domain/{serviceName}
glueRecord/create | dns | Add a glue record | Ajouter un enregistrement glue | POST /domain/{serviceName}/glueRecord
glueRecord/delete | dns | Remove a glue record | Supprimer un enregistrement glue | DELETE /domain/{serviceName}/glueRecord/{host}
glueRecord/edit | dns | Change a glue record | Modifier un enregistrement glue | POST /domain/{serviceName}/glueRecord/{host}/update
glueRecord/get | dns | See the glue records | Voir les enregistrements glue | GET /domain/{serviceName}/glueRecord; GET /domain/{serviceName}/glueRecord/{host}
nameServer/create | dns | Add a DNS server | Ajouter un serveur DNS | POST /domain/{serviceName}/nameServer
nameServer/delete | dns | Remove a DNS server | Supprimer un serveur DNS | DELETE /domain/{serviceName}/nameServer/{id}
nameServer/edit | dns | Replace the DNS servers | Remplacer les serveurs DNS | POST /domain/{serviceName}/nameServers/update
nameServer/get | dns | See the DNS servers | Voir les serveurs DNS | GET /domain/{serviceName}/nameServer; GET /domain/{serviceName}/nameServer/{id}
nameServer/status/get | dns | See the state of a DNS server | Voir l’état d’un serveur DNS | GET /domain/{serviceName}/nameServer/{id}/status
option/delete | termination | End an option of the domain | Mettre fin à une option du domaine | DELETE /domain/{serviceName}/option/{option}
option/get | view | See the options of the domain | Voir les options du domaine | GET /domain/{serviceName}/option; GET /domain/{serviceName}/option/{option}
options/get | view | See a summary of the options | Voir le récapitulatif des options | GET /domain/{serviceName}/options
outgoingTransfer/approve | transfer | Approve the transfer to another provider | Approuver le transfert vers un autre prestataire | POST /domain/{serviceName}/outgoingTransfer/approve
outgoingTransfer/uk/create | transfer | Hand a .uk domain to another provider | Céder un domaine .uk à un autre prestataire | POST /domain/{serviceName}/ukOutgoingTransfer
rule/emailsObfuscation/get | owner | See which addresses can be masked | Voir quelles adresses peuvent être masquées | GET /domain/{serviceName}/rules/emailsObfuscation
rule/optin/get | owner | See what WHOIS may publish | Voir ce que le WHOIS peut publier | GET /domain/{serviceName}/rules/optin
serviceInfos/edit | renewal | Change the renewal of the domain | Modifier le renouvellement du domaine | PUT /domain/{serviceName}/serviceInfos
serviceInfos/get | view | See the subscription and contacts | Voir l’abonnement et les contacts | GET /domain/{serviceName}/serviceInfos
task/accelerate | transfer | Speed up an operation | Accélérer une opération | POST /domain/{serviceName}/task/{id}/accelerate
task/cancel | transfer | Cancel an operation | Annuler une opération | POST /domain/{serviceName}/task/{id}/cancel
task/get | tasks | See the operations in progress | Voir les opérations en cours | GET /domain/{serviceName}/task; GET /domain/{serviceName}/task/{id}
task/relaunch | transfer | Restart an operation | Relancer une opération | POST /domain/{serviceName}/task/{id}/relaunch
ukRegistrar/get | transfer | See the .uk providers to transfer to | Voir les prestataires .uk pour un transfert | GET /domain/{serviceName}/ukRegistrars
`,
)
