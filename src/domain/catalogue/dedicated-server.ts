/** Dedicated servers. */
import { rowsOf } from './row.ts'

export const DEDICATED_SERVER = rowsOf(
  'dedicatedServer',
  `
antiDDosGame/activate | network | Turn on anti-DDoS protection for games | Activer la protection anti-DDoS pour les jeux | POST /dedicated/server/{serviceName}/antiDDosGame/activate
antiDDosGame/status/get | network | See the anti-DDoS protection for games | Voir la protection anti-DDoS pour les jeux | GET /dedicated/server/{serviceName}/antiDDosGame/status
authenticationSecret/create | servers | Reveal the passwords of the installed system | Révéler les mots de passe du système installé | POST /dedicated/server/{serviceName}/authenticationSecret
backupCloudOfferDetails/get | orders | See the cloud backup offer | Voir l’offre de sauvegarde cloud | GET /dedicated/server/{serviceName}/backupCloudOfferDetails
biosSettings/get | servers | See the BIOS settings | Voir les réglages du BIOS | GET /dedicated/server/{serviceName}/biosSettings
biosSettings/sgx/configure | servers | Change the SGX settings of the processor | Modifier les réglages SGX du processeur | POST /dedicated/server/{serviceName}/biosSettings/sgx/configure
biosSettings/sgx/get | servers | See the SGX settings of the processor | Voir les réglages SGX du processeur | GET /dedicated/server/{serviceName}/biosSettings/sgx
boot/get | servers | See the start-up modes | Voir les modes de démarrage | GET /dedicated/server/{serviceName}/boot; GET /dedicated/server/{serviceName}/boot/{bootId}
boot/option/get | servers | See the settings of a start-up mode | Voir les réglages d’un mode de démarrage | GET /dedicated/server/{serviceName}/boot/{bootId}/option; GET /dedicated/server/{serviceName}/boot/{bootId}/option/{option}
burst/edit | network | Turn bandwidth bursts on or off | Activer ou désactiver les pics de bande passante | PUT /dedicated/server/{serviceName}/burst
burst/get | network | See whether bandwidth bursts are on | Voir si les pics de bande passante sont activés | GET /dedicated/server/{serviceName}/burst
changeContact | contacts | Change the contacts of the server | Changer les contacts du serveur | POST /dedicated/server/{serviceName}/changeContact
confirmTermination | termination | Confirm the termination of the server | Confirmer la résiliation du serveur | POST /dedicated/server/{serviceName}/confirmTermination
features/backupCloud/create | orders | Open a cloud backup space | Ouvrir un espace de sauvegarde cloud | POST /dedicated/server/{serviceName}/features/backupCloud
features/backupCloud/delete | termination | Close the cloud backup space | Fermer l’espace de sauvegarde cloud | DELETE /dedicated/server/{serviceName}/features/backupCloud
features/backupCloud/get | storage | See the cloud backup space | Voir l’espace de sauvegarde cloud | GET /dedicated/server/{serviceName}/features/backupCloud
features/backupCloud/password/create | storage | Change the password of the cloud backup | Changer le mot de passe de la sauvegarde cloud | POST /dedicated/server/{serviceName}/features/backupCloud/password
features/backupFTP/access/create | storage | Give an IP address access to the backup space | Donner à une IP l’accès à la sauvegarde | POST /dedicated/server/{serviceName}/features/backupFTP/access
features/backupFTP/access/delete | storage | Remove an access to the backup space | Supprimer un accès à l’espace de sauvegarde | DELETE /dedicated/server/{serviceName}/features/backupFTP/access/{ipBlock}
features/backupFTP/access/edit | storage | Change an access to the backup space | Modifier un accès à l’espace de sauvegarde | PUT /dedicated/server/{serviceName}/features/backupFTP/access/{ipBlock}
features/backupFTP/access/get | storage | See the accesses to the backup space | Voir les accès à l’espace de sauvegarde | GET /dedicated/server/{serviceName}/features/backupFTP/access; GET /dedicated/server/{serviceName}/features/backupFTP/access/{ipBlock}
features/backupFTP/authorizableBlocks/get | storage | See the addresses that may use the backup | Voir les adresses pouvant utiliser la sauvegarde | GET /dedicated/server/{serviceName}/features/backupFTP/authorizableBlocks
features/backupFTP/create | storage | Open the included backup space | Ouvrir l’espace de sauvegarde inclus | POST /dedicated/server/{serviceName}/features/backupFTP
features/backupFTP/delete | termination | Delete the backup space and its files | Supprimer l’espace de sauvegarde et ses fichiers | DELETE /dedicated/server/{serviceName}/features/backupFTP
features/backupFTP/get | storage | See the included backup space | Voir l’espace de sauvegarde inclus | GET /dedicated/server/{serviceName}/features/backupFTP
features/backupFTP/password/create | storage | Change the password of the backup space | Changer le mot de passe de l’espace de sauvegarde | POST /dedicated/server/{serviceName}/features/backupFTP/password
features/bmc/get | servers | See the remote management card | Voir la carte de gestion à distance | GET /dedicated/server/{serviceName}/features/bmc
features/bmc/javaKvm/create | servers | Open the remote screen (Java) | Ouvrir l’écran à distance (Java) | POST /dedicated/server/{serviceName}/features/bmc/javaKvm
features/bmc/javaKvm/get | servers | See the remote screen access (Java) | Voir l’accès à l’écran à distance (Java) | GET /dedicated/server/{serviceName}/features/bmc/javaKvm
features/bmc/restart | servers | Restart the remote management card | Redémarrer la carte de gestion à distance | POST /dedicated/server/{serviceName}/features/bmc/restart
features/bmc/revokeSessions | servers | End the remote management sessions | Fermer les sessions de gestion à distance | POST /dedicated/server/{serviceName}/features/bmc/revokeSessions
features/bmc/sshSol/create | servers | Open the serial console by SSH | Ouvrir la console série par SSH | POST /dedicated/server/{serviceName}/features/bmc/sshSol
features/bmc/sshSol/get | servers | See the serial console access by SSH | Voir l’accès à la console série par SSH | GET /dedicated/server/{serviceName}/features/bmc/sshSol
features/bmc/test/create | servers | Test the remote management card | Tester la carte de gestion à distance | POST /dedicated/server/{serviceName}/features/bmc/test
features/bmc/test/get | servers | See the test of the management card | Voir le test de la carte de gestion | GET /dedicated/server/{serviceName}/features/bmc/test
features/bmc/webKvm/create | servers | Open the remote screen in the browser | Ouvrir l’écran à distance dans le navigateur | POST /dedicated/server/{serviceName}/features/bmc/webKvm
features/bmc/webKvm/get | servers | See the remote screen access (browser) | Voir l’accès à l’écran à distance (navigateur) | GET /dedicated/server/{serviceName}/features/bmc/webKvm
features/bmc/webSol/create | servers | Open the serial console in the browser | Ouvrir la console série dans le navigateur | POST /dedicated/server/{serviceName}/features/bmc/webSol
features/bmc/webSol/get | servers | See the serial console access (browser) | Voir l’accès à la console série (navigateur) | GET /dedicated/server/{serviceName}/features/bmc/webSol
features/firewall/edit | network | Change the hardware firewall | Modifier le pare-feu matériel | PUT /dedicated/server/{serviceName}/features/firewall
features/firewall/get | network | See the hardware firewall | Voir le pare-feu matériel | GET /dedicated/server/{serviceName}/features/firewall
features/ipmi/access/create | servers | Open an IPMI access | Ouvrir un accès IPMI | POST /dedicated/server/{serviceName}/features/ipmi/access
features/ipmi/access/get | servers | See the IPMI access | Voir l’accès IPMI | GET /dedicated/server/{serviceName}/features/ipmi/access
features/ipmi/get | servers | See the IPMI features | Voir les fonctions IPMI | GET /dedicated/server/{serviceName}/features/ipmi
features/ipmi/resetInterface | servers | Restart the IPMI interface | Redémarrer l’interface IPMI | POST /dedicated/server/{serviceName}/features/ipmi/resetInterface
features/ipmi/resetSessions | servers | End the IPMI sessions | Fermer les sessions IPMI | POST /dedicated/server/{serviceName}/features/ipmi/resetSessions
features/ipmi/test/create | servers | Test the IPMI | Tester l’IPMI | POST /dedicated/server/{serviceName}/features/ipmi/test
features/ipmi/test/get | servers | See the IPMI test | Voir le test de l’IPMI | GET /dedicated/server/{serviceName}/features/ipmi/test
features/kvm/get | servers | See the KVM switch | Voir le commutateur KVM | GET /dedicated/server/{serviceName}/features/kvm
get | view | See the server | Voir le serveur | GET /dedicated/server; GET /dedicated/server/{serviceName}
install/compatibleTemplatePartitionSchemes/get | servers | See the disk layouts for an installation | Voir les partitionnements possibles à l’installation | GET /dedicated/server/{serviceName}/install/compatibleTemplatePartitionSchemes
install/compatibleTemplates/get | servers | See the systems that can be installed | Voir les systèmes installables | GET /dedicated/server/{serviceName}/install/compatibleTemplates
install/hardwareRaidProfile/get | storage | See the possible RAID set-ups | Voir les configurations RAID possibles | GET /dedicated/server/{serviceName}/install/hardwareRaidProfile
install/hardwareRaidSize/get | storage | See the disk space by RAID set-up | Voir l’espace disque selon la configuration RAID | GET /dedicated/server/{serviceName}/install/hardwareRaidSize
install/start | servers | Install a system on the server | Installer un système sur le serveur | POST /dedicated/server/{serviceName}/install/start
install/status/get | servers | See the progress of the installation | Voir l’avancement de l’installation | GET /dedicated/server/{serviceName}/install/status
intervention/get | servers | See past interventions | Voir les interventions passées | GET /dedicated/server/{serviceName}/intervention; GET /dedicated/server/{serviceName}/intervention/{interventionId}
ip/additionalIp/move | network | Accept an additional IP on the server | Accepter une IP additionnelle sur le serveur | GET /ip/{ip}/move; POST /ip/{ip}/move
ipBlockMerge | network | Merge a split block of IP addresses | Regrouper un bloc d’adresses IP divisé | POST /dedicated/server/{serviceName}/ipBlockMerge
ipCanBeMovedTo/get | network | See whether an IP can come here | Voir si une IP peut être déplacée ici | GET /dedicated/server/{serviceName}/ipCanBeMovedTo
ipCountryAvailable/get | network | See the countries for new IP addresses | Voir les pays proposés pour de nouvelles IP | GET /dedicated/server/{serviceName}/ipCountryAvailable
ipMove | network | Move an additional IP to the server | Déplacer une IP additionnelle vers le serveur | POST /dedicated/server/{serviceName}/ipMove
ips/get | network | See the IP addresses of the server | Voir les adresses IP du serveur | GET /dedicated/server/{serviceName}/ips
license/compliantWindows/get | servers | See the suitable Windows licences | Voir les licences Windows compatibles | GET /dedicated/server/{serviceName}/license/compliantWindows
license/compliantWindowsSqlServer/get | servers | See the suitable SQL Server licences | Voir les licences SQL Server compatibles | GET /dedicated/server/{serviceName}/license/compliantWindowsSqlServer
license/windows/create | servers | Attach one’s own Windows licence | Rattacher sa propre licence Windows | POST /dedicated/server/{serviceName}/license/windows
log/get | monitoring | See the logs of the servers | Voir les journaux des serveurs | GET /dedicated/server/log
mrtg/get | monitoring | See the traffic of the server | Voir le trafic du serveur | GET /dedicated/server/{serviceName}/mrtg
networkInterfaceController/get | network | See the network cards | Voir les cartes réseau | GET /dedicated/server/{serviceName}/networkInterfaceController; GET /dedicated/server/{serviceName}/networkInterfaceController/{mac}
networkInterfaceController/mrtg/get | monitoring | See the traffic of a network card | Voir le trafic d’une carte réseau | GET /dedicated/server/{serviceName}/networkInterfaceController/{mac}/mrtg
networking/create | network | Add a network configuration | Ajouter une configuration réseau | POST /dedicated/server/{serviceName}/networking
networking/delete | network | Remove the network configuration | Supprimer la configuration réseau | DELETE /dedicated/server/{serviceName}/networking
networking/get | network | See the network configuration | Voir la configuration réseau | GET /dedicated/server/{serviceName}/networking
ola/aggregation/create | network | Combine network cards | Agréger des cartes réseau | POST /dedicated/server/{serviceName}/ola/aggregation
ola/group/create | network | Group network interfaces | Grouper des interfaces réseau | POST /dedicated/server/{serviceName}/ola/group
ola/reset | network | Reset the combined network cards | Réinitialiser l’agrégation des cartes réseau | POST /dedicated/server/{serviceName}/ola/reset
ola/ungroup | network | Ungroup network interfaces | Dégrouper des interfaces réseau | POST /dedicated/server/{serviceName}/ola/ungroup
ongoing/get | tasks | See what is going on now | Voir ce qui est en cours | GET /dedicated/server/{serviceName}/ongoing
operation/get | tasks | See the operations on the server | Voir les opérations sur le serveur | GET /dedicated/server/{serviceName}/operation; GET /dedicated/server/{serviceName}/operation/{operationId}
option/delete | termination | Give up an option | Résilier une option | DELETE /dedicated/server/{serviceName}/option/{option}
option/get | view | See the options of the server | Voir les options du serveur | GET /dedicated/server/{serviceName}/option; GET /dedicated/server/{serviceName}/option/{option}
orderable/backupStorage/get | orders | See the backup spaces on offer | Voir les espaces de sauvegarde proposés | GET /dedicated/server/{serviceName}/orderable/backupStorage
orderable/bandwidth/get | orders | See the bandwidth on offer | Voir la bande passante proposée | GET /dedicated/server/{serviceName}/orderable/bandwidth
orderable/bandwidthvRack/get | orders | See the private bandwidth on offer | Voir la bande passante privée proposée | GET /dedicated/server/{serviceName}/orderable/bandwidthvRack
orderable/feature/get | orders | See whether an option can be ordered | Voir si une option peut être commandée | GET /dedicated/server/{serviceName}/orderable/feature
orderable/ip/get | orders | See the IP addresses on offer | Voir les adresses IP proposées | GET /dedicated/server/{serviceName}/orderable/ip
orderable/kvm/get | orders | See the KVM offer | Voir l’offre de KVM | GET /dedicated/server/{serviceName}/orderable/kvm
orderable/kvmExpress/get | orders | See the express KVM offer | Voir l’offre de KVM express | GET /dedicated/server/{serviceName}/orderable/kvmExpress
orderable/professionalUse/get | orders | See the professional use offer | Voir l’offre d’utilisation professionnelle | GET /dedicated/server/{serviceName}/orderable/professionalUse
orderable/supportLevel/get | orders | See the support levels on offer | Voir les niveaux d’assistance proposés | GET /dedicated/server/{serviceName}/orderable/supportLevel
orderable/traffic/get | orders | See the traffic on offer | Voir les volumes de trafic proposés | GET /dedicated/server/{serviceName}/orderable/traffic
orderable/usbKey/get | orders | See the USB sticks on offer | Voir les clés USB proposées | GET /dedicated/server/{serviceName}/orderable/usbKey
plannedIntervention/get | servers | See planned interventions | Voir les interventions prévues | GET /dedicated/server/{serviceName}/plannedIntervention; GET /dedicated/server/{serviceName}/plannedIntervention/{interventionId}
put | servers | Change the settings of the server | Modifier les réglages du serveur | PUT /dedicated/server/{serviceName}
reboot | servers | Restart the server | Redémarrer le serveur | POST /dedicated/server/{serviceName}/reboot
reinstall | servers | Reinstall the server | Réinstaller le serveur | POST /dedicated/server/{serviceName}/reinstall
secondaryDnsDomains/create | dns | Add a domain to the secondary DNS | Ajouter un domaine au DNS secondaire | POST /dedicated/server/{serviceName}/secondaryDnsDomains
secondaryDnsDomains/delete | dns | Remove a domain from the secondary DNS | Retirer un domaine du DNS secondaire | DELETE /dedicated/server/{serviceName}/secondaryDnsDomains/{domain}
secondaryDnsDomains/dnsServer/get | dns | See the DNS server of a domain | Voir le serveur DNS d’un domaine | GET /dedicated/server/{serviceName}/secondaryDnsDomains/{domain}/dnsServer
secondaryDnsDomains/edit | dns | Change a domain of the secondary DNS | Modifier un domaine du DNS secondaire | PUT /dedicated/server/{serviceName}/secondaryDnsDomains/{domain}
secondaryDnsDomains/get | dns | See the domains of the secondary DNS | Voir les domaines du DNS secondaire | GET /dedicated/server/{serviceName}/secondaryDnsDomains; GET /dedicated/server/{serviceName}/secondaryDnsDomains/{domain}
secondaryDnsNameDomainToken/get | dns | Get the proof for a secondary DNS domain | Obtenir la preuve pour un domaine du DNS secondaire | GET /dedicated/server/{serviceName}/secondaryDnsNameDomainToken
secondaryDnsNameServerAvailable/get | dns | See the secondary DNS servers available | Voir les serveurs DNS secondaires disponibles | GET /dedicated/server/{serviceName}/secondaryDnsNameServerAvailable
serviceInfos/edit | renewal | Change the renewal of the server | Modifier le renouvellement du serveur | PUT /dedicated/server/{serviceName}/serviceInfos
serviceInfos/get | view | See the dates and contacts of the server | Voir les dates et les contacts du serveur | GET /dedicated/server/{serviceName}/serviceInfos
specifications/hardware/get | servers | See the hardware | Voir le matériel | GET /dedicated/server/{serviceName}/specifications/hardware
specifications/ip/get | network | See the limits for IP addresses | Voir les limites d’adresses IP | GET /dedicated/server/{serviceName}/specifications/ip
specifications/network/get | network | See the network specifications | Voir les caractéristiques réseau | GET /dedicated/server/{serviceName}/specifications/network
spla/create | servers | Declare a Microsoft licence (SPLA) | Déclarer une licence Microsoft (SPLA) | POST /dedicated/server/{serviceName}/spla
spla/edit | servers | Change a Microsoft licence (SPLA) | Modifier une licence Microsoft (SPLA) | PUT /dedicated/server/{serviceName}/spla/{id}
spla/get | servers | See the Microsoft licences (SPLA) | Voir les licences Microsoft (SPLA) | GET /dedicated/server/{serviceName}/spla; GET /dedicated/server/{serviceName}/spla/{id}
spla/revoke | servers | Withdraw a Microsoft licence (SPLA) | Retirer une licence Microsoft (SPLA) | POST /dedicated/server/{serviceName}/spla/{id}/revoke
support/replace/cooling/create | servers | Ask for new cooling parts | Demander le remplacement du refroidissement | POST /dedicated/server/{serviceName}/support/replace/cooling
support/replace/hardDiskDrive/create | servers | Ask for new disks | Demander le remplacement de disques | POST /dedicated/server/{serviceName}/support/replace/hardDiskDrive
support/replace/memory/create | servers | Ask for new memory | Demander le remplacement de la mémoire | POST /dedicated/server/{serviceName}/support/replace/memory
task/availableTimeslots/get | tasks | See the times for an operation | Voir les créneaux pour une opération | GET /dedicated/server/{serviceName}/task/{taskId}/availableTimeslots
task/cancel | tasks | Cancel an operation | Annuler une opération | POST /dedicated/server/{serviceName}/task/{taskId}/cancel
task/get | tasks | See the progress of operations | Voir l’avancement des opérations | GET /dedicated/server/{serviceName}/task; GET /dedicated/server/{serviceName}/task/{taskId}
task/schedule | tasks | Choose the time of an operation | Choisir le créneau d’une opération | POST /dedicated/server/{serviceName}/task/{taskId}/schedule
terminate | termination | Terminate the server | Résilier le serveur | POST /dedicated/server/{serviceName}/terminate
updates/allowed/get | servers | See the updates that are allowed | Voir les mises à jour autorisées | GET /dedicated/server/{serviceName}/updates/allowed
upgrade/availableTimeslots/get | orders | See the times for an upgrade | Voir les créneaux pour une montée en gamme | GET /dedicated/server/{serviceName}/upgrade/availableTimeslots
upgrade/schedule | orders | Choose the time of an upgrade | Choisir le créneau d’une montée en gamme | PUT /dedicated/server/{serviceName}/upgrade/schedule
virtualMac/create | network | Add a virtual MAC address | Ajouter une adresse MAC virtuelle | POST /dedicated/server/{serviceName}/virtualMac
virtualMac/get | network | See the virtual MAC addresses | Voir les adresses MAC virtuelles | GET /dedicated/server/{serviceName}/virtualMac; GET /dedicated/server/{serviceName}/virtualMac/{macAddress}
virtualMac/virtualAddress/create | network | Add an IP to a virtual MAC address | Ajouter une IP à une adresse MAC virtuelle | POST /dedicated/server/{serviceName}/virtualMac/{macAddress}/virtualAddress
virtualMac/virtualAddress/delete | network | Remove an IP from a virtual MAC address | Retirer une IP d’une adresse MAC virtuelle | DELETE /dedicated/server/{serviceName}/virtualMac/{macAddress}/virtualAddress/{ipAddress}
virtualMac/virtualAddress/get | network | See the IPs of a virtual MAC address | Voir les IP d’une adresse MAC virtuelle | GET /dedicated/server/{serviceName}/virtualMac/{macAddress}/virtualAddress; GET /dedicated/server/{serviceName}/virtualMac/{macAddress}/virtualAddress/{ipAddress}
virtualNetworkInterface/disable | network | Turn a network interface off | Désactiver une interface réseau | POST /dedicated/server/{serviceName}/virtualNetworkInterface/{uuid}/disable
virtualNetworkInterface/edit | network | Change a network interface | Modifier une interface réseau | PUT /dedicated/server/{serviceName}/virtualNetworkInterface/{uuid}
virtualNetworkInterface/enable | network | Turn a network interface on | Activer une interface réseau | POST /dedicated/server/{serviceName}/virtualNetworkInterface/{uuid}/enable
virtualNetworkInterface/get | network | See the network interfaces | Voir les interfaces réseau | GET /dedicated/server/{serviceName}/virtualNetworkInterface; GET /dedicated/server/{serviceName}/virtualNetworkInterface/{uuid}
vrack/delete | network | Take the server out of the private network | Retirer le serveur du réseau privé | DELETE /dedicated/server/{serviceName}/vrack/{vrack}
vrack/get | network | See the private networks of the server | Voir les réseaux privés du serveur | GET /dedicated/server/{serviceName}/vrack; GET /dedicated/server/{serviceName}/vrack/{vrack}
vrack/mrtg/get | monitoring | See the traffic of the private network | Voir le trafic du réseau privé | GET /dedicated/server/{serviceName}/vrack/{vrack}/mrtg
`,
)
