/** IP addresses and blocks. A move may end at a service of somebody else, so it is a transfer. */
import { rowsOf } from './row.ts'

export const IP = rowsOf(
  'ip',
  `
antihack/get | network | See the addresses blocked for hacking | Voir les adresses bloquées pour piratage | GET /ip/{ip}/antihack; GET /ip/{ip}/antihack/{ipBlocked}
antihack/unblock | network | Unblock an address blocked for hacking | Débloquer une adresse bloquée pour piratage | POST /ip/{ip}/antihack/{ipBlocked}/unblock
arp/get | network | See the addresses blocked for ARP requests | Voir les adresses bloquées pour requêtes ARP | GET /ip/{ip}/arp; GET /ip/{ip}/arp/{ipBlocked}
arp/unblock | network | Unblock an address blocked for ARP requests | Débloquer une adresse bloquée pour requêtes ARP | POST /ip/{ip}/arp/{ipBlocked}/unblock
bringYourOwnIp/aggregate/create | network | Merge blocks of one’s own addresses | Regrouper des blocs de ses propres adresses | POST /ip/{ip}/bringYourOwnIp/aggregate
bringYourOwnIp/aggregate/get | network | See how one’s own blocks can merge | Voir les regroupements possibles de ses blocs | GET /ip/{ip}/bringYourOwnIp/aggregate
bringYourOwnIp/slice/create | network | Split a block of one’s own addresses | Découper un bloc de ses propres adresses | POST /ip/{ip}/bringYourOwnIp/slice
bringYourOwnIp/slice/get | network | See how one’s own block can split | Voir les découpages possibles de son bloc | GET /ip/{ip}/bringYourOwnIp/slice
changeOrg | owner | Change the organisation holding the IP | Changer l’organisation titulaire de l’IP | POST /ip/{ip}/changeOrg
delegation/create | network | Delegate the reverse DNS | Déléguer le DNS inverse | POST /ip/{ip}/delegation
delegation/delete | network | Remove a reverse DNS delegation | Supprimer une délégation du DNS inverse | DELETE /ip/{ip}/delegation/{target}
delegation/get | network | See the reverse DNS delegations | Voir les délégations du DNS inverse | GET /ip/{ip}/delegation; GET /ip/{ip}/delegation/{target}
edit | network | Change the description of the IP | Modifier la description de l’IP | PUT /ip/{ip}
firewall/create | network | Put an address behind the firewall | Placer une adresse derrière le pare-feu | POST /ip/{ip}/firewall
firewall/delete | network | Take an address off the firewall | Retirer une adresse du pare-feu | DELETE /ip/{ip}/firewall/{ipOnFirewall}
firewall/edit | network | Turn the firewall on or off | Activer ou désactiver le pare-feu | PUT /ip/{ip}/firewall/{ipOnFirewall}
firewall/get | network | See the firewall | Voir le pare-feu | GET /ip/{ip}/firewall; GET /ip/{ip}/firewall/{ipOnFirewall}
firewall/rule/create | network | Add a firewall rule | Ajouter une règle de pare-feu | POST /ip/{ip}/firewall/{ipOnFirewall}/rule
firewall/rule/delete | network | Remove a firewall rule | Supprimer une règle de pare-feu | DELETE /ip/{ip}/firewall/{ipOnFirewall}/rule/{sequence}
firewall/rule/get | network | See the firewall rules | Voir les règles de pare-feu | GET /ip/{ip}/firewall/{ipOnFirewall}/rule; GET /ip/{ip}/firewall/{ipOnFirewall}/rule/{sequence}
game/edit | network | Change the game protection | Modifier la protection pour les jeux | PUT /ip/{ip}/game/{ipOnGame}
game/get | network | See the game protection | Voir la protection pour les jeux | GET /ip/{ip}/game; GET /ip/{ip}/game/{ipOnGame}
game/rule/create | network | Add a game protection rule | Ajouter une règle de protection pour les jeux | POST /ip/{ip}/game/{ipOnGame}/rule
game/rule/delete | network | Remove a game protection rule | Supprimer une règle de protection pour les jeux | DELETE /ip/{ip}/game/{ipOnGame}/rule/{id}
game/rule/get | network | See the game protection rules | Voir les règles de protection pour les jeux | GET /ip/{ip}/game/{ipOnGame}/rule; GET /ip/{ip}/game/{ipOnGame}/rule/{id}
get | view | See the IP address | Voir l’adresse IP | GET /ip; GET /ip/{ip}
license/cloudLinux/get | technical | See the CloudLinux licences | Voir les licences CloudLinux | GET /ip/{ip}/license/cloudLinux
license/cpanel/get | technical | See the cPanel licences | Voir les licences cPanel | GET /ip/{ip}/license/cpanel
license/directadmin/get | technical | See the DirectAdmin licences | Voir les licences DirectAdmin | GET /ip/{ip}/license/directadmin
license/plesk/get | technical | See the Plesk licences | Voir les licences Plesk | GET /ip/{ip}/license/plesk
license/sqlserver/get | technical | See the SQL Server licences | Voir les licences SQL Server | GET /ip/{ip}/license/sqlserver
license/virtuozzo/get | technical | See the Virtuozzo licences | Voir les licences Virtuozzo | GET /ip/{ip}/license/virtuozzo
license/windows/get | technical | See the Windows licences | Voir les licences Windows | GET /ip/{ip}/license/windows
license/worklight/get | technical | See the WorkLight licences | Voir les licences WorkLight | GET /ip/{ip}/license/worklight
migrationToken/create | transfer | Create the code that hands the IP over | Créer le code qui permet de céder l’IP | POST /ip/{ip}/migrationToken
migrationToken/get | transfer | See the code that hands the IP over | Voir le code qui permet de céder l’IP | GET /ip/{ip}/migrationToken
mitigation/create | network | Put an address under attack protection | Placer une adresse sous protection contre les attaques | POST /ip/{ip}/mitigation
mitigation/delete | network | Take an address off attack protection | Retirer une adresse de la protection contre les attaques | DELETE /ip/{ip}/mitigation/{ipOnMitigation}
mitigation/edit | network | Change the attack protection | Modifier la protection contre les attaques | PUT /ip/{ip}/mitigation/{ipOnMitigation}
mitigation/get | network | See the attack protection | Voir la protection contre les attaques | GET /ip/{ip}/mitigation; GET /ip/{ip}/mitigation/{ipOnMitigation}
mitigationProfiles/create | network | Add an attack protection profile | Ajouter un profil de protection contre les attaques | POST /ip/{ip}/mitigationProfiles
mitigationProfiles/delete | network | Remove an attack protection profile | Supprimer un profil de protection contre les attaques | DELETE /ip/{ip}/mitigationProfiles/{ipMitigationProfile}
mitigationProfiles/edit | network | Change an attack protection profile | Modifier un profil de protection contre les attaques | PUT /ip/{ip}/mitigationProfiles/{ipMitigationProfile}
mitigationProfiles/get | network | See the attack protection profiles | Voir les profils de protection contre les attaques | GET /ip/{ip}/mitigationProfiles; GET /ip/{ip}/mitigationProfiles/{ipMitigationProfile}
move | transfer | Move the IP to another service | Déplacer l’IP vers un autre service | POST /ip/{ip}/move
move/get | network | See where the IP can be moved | Voir où l’IP peut être déplacée | GET /ip/{ip}/move
park | network | Detach the IP from its service | Détacher l’IP de son service | POST /ip/{ip}/park
phishing/get | network | See the phishing reports | Voir les signalements d’hameçonnage | GET /ip/{ip}/phishing; GET /ip/{ip}/phishing/{id}
reverse/create | network | Set a reverse DNS name | Définir un nom DNS inverse | POST /ip/{ip}/reverse
reverse/delete | network | Remove a reverse DNS name | Supprimer un nom DNS inverse | DELETE /ip/{ip}/reverse/{ipReverse}
reverse/get | network | See the reverse DNS names | Voir les noms DNS inverses | GET /ip/{ip}/reverse; GET /ip/{ip}/reverse/{ipReverse}
ripe/edit | network | Change the public details of the IP | Modifier les informations publiques de l’IP | PUT /ip/{ip}/ripe
ripe/get | network | See the public details of the IP | Voir les informations publiques de l’IP | GET /ip/{ip}/ripe
service/changeContact | contacts | Change the contacts of the IP | Changer les contacts de l’IP | POST /ip/service/{serviceName}/changeContact
service/confirmTermination | termination | Confirm the termination of the IP service | Confirmer la résiliation du service IP | POST /ip/service/{serviceName}/confirmTermination
service/edit | network | Change the description of the IP service | Modifier la description du service IP | PUT /ip/service/{serviceName}
service/get | view | See the IP service | Voir le service IP | GET /ip/service; GET /ip/service/{serviceName}
service/serviceInfos/edit | renewal | Change the renewal of the IP | Modifier le renouvellement de l’IP | PUT /ip/service/{serviceName}/serviceInfos
service/serviceInfos/get | view | See the dates and contacts of the IP | Voir les dates et les contacts de l’IP | GET /ip/service/{serviceName}/serviceInfos
service/terminate | termination | Terminate the IP service | Résilier le service IP | POST /ip/service/{serviceName}/terminate
spam/get | network | See the addresses blocked for spam | Voir les adresses bloquées pour spam | GET /ip/{ip}/spam; GET /ip/{ip}/spam/{ipSpamming}
spam/stats/get | monitoring | See the statistics on spam sent | Voir les statistiques d’envoi de spam | GET /ip/{ip}/spam/{ipSpamming}/stats
spam/unblock | network | Unblock an address blocked for spam | Débloquer une adresse bloquée pour spam | POST /ip/{ip}/spam/{ipSpamming}/unblock
task/get | tasks | See the operations in progress | Voir les opérations en cours | GET /ip/{ip}/task; GET /ip/{ip}/task/{taskId}
terminate | termination | Terminate the IP address | Résilier l’adresse IP | POST /ip/{ip}/terminate
`,
)
