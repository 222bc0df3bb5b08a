/** SSL gateways. */
import { rowsOf } from './row.ts'

export const SSL_GATEWAY = rowsOf(
  'sslGateway',
  `
changeContact | contacts | Change the contacts of the gateway | Changer les contacts de la passerelle | POST /sslGateway/{serviceName}/changeContact
confirmTermination | termination | Confirm the termination of the gateway | Confirmer la résiliation de la passerelle | POST /sslGateway/{serviceName}/confirmTermination
domain/create | ssl | Add a domain to the gateway | Ajouter un domaine à la passerelle | POST /sslGateway/{serviceName}/domain
domain/delete | ssl | Remove a domain from the gateway | Retirer un domaine de la passerelle | DELETE /sslGateway/{serviceName}/domain/{id}
domain/get | ssl | See the domains of the gateway | Voir les domaines de la passerelle | GET /sslGateway/{serviceName}/domain; GET /sslGateway/{serviceName}/domain/{id}
get | view | See the SSL gateway | Voir la passerelle SSL | GET /sslGateway; GET /sslGateway/{serviceName}
natIp/get | network | See the outgoing addresses of the gateway | Voir les adresses de sortie de la passerelle | GET /sslGateway/{serviceName}/natIp
put | ssl | Change the settings of the gateway | Modifier les réglages de la passerelle | PUT /sslGateway/{serviceName}
renewCertificate | ssl | Renew the SSL certificate | Renouveler le certificat SSL | POST /sslGateway/{serviceName}/renewCertificate
server/create | ssl | Add a server behind the gateway | Ajouter un serveur derrière la passerelle | POST /sslGateway/{serviceName}/server
server/delete | ssl | Remove a server behind the gateway | Retirer un serveur derrière la passerelle | DELETE /sslGateway/{serviceName}/server/{id}
server/edit | ssl | Change a server behind the gateway | Modifier un serveur derrière la passerelle | PUT /sslGateway/{serviceName}/server/{id}
server/get | ssl | See the servers behind the gateway | Voir les serveurs derrière la passerelle | GET /sslGateway/{serviceName}/server; GET /sslGateway/{serviceName}/server/{id}
serviceInfos/edit | renewal | Change the renewal of the gateway | Modifier le renouvellement de la passerelle | PUT /sslGateway/{serviceName}/serviceInfos
serviceInfos/get | view | See the dates and contacts of the gateway | Voir les dates et les contacts de la passerelle | GET /sslGateway/{serviceName}/serviceInfos
task/get | tasks | See the operations in progress | Voir les opérations en cours | GET /sslGateway/{serviceName}/task; GET /sslGateway/{serviceName}/task/{id}
terminate | termination | Terminate the SSL gateway | Résilier la passerelle SSL | POST /sslGateway/{serviceName}/terminate
`,
)
