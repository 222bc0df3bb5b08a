/** Virtual private servers. */
import { rowsOf } from './row.ts'

export const VPS = rowsOf(
  'vps',
  `
abortSnapshot | storage | Stop a snapshot being made | Interrompre l’instantané en cours | POST /vps/{serviceName}/abortSnapshot
activeOptions/get | view | See the active options | Voir les options actives | GET /vps/{serviceName}/activeOptions
automatedBackup/attachedBackup/get | storage | See the attached automatic backup | Voir la sauvegarde automatique montée | GET /vps/{serviceName}/automatedBackup/attachedBackup
automatedBackup/detachBackup | storage | Detach an automatic backup | Démonter une sauvegarde automatique | POST /vps/{serviceName}/automatedBackup/detachBackup
automatedBackup/get | storage | See the automatic backups | Voir les sauvegardes automatiques | GET /vps/{serviceName}/automatedBackup
automatedBackup/reschedule | storage | Change the time of automatic backups | Modifier l’heure des sauvegardes automatiques | POST /vps/{serviceName}/automatedBackup/reschedule
automatedBackup/restore | storage | Restore an automatic backup | Restaurer une sauvegarde automatique | POST /vps/{serviceName}/automatedBackup/restore
automatedBackup/restorePoints/get | storage | See the dates that can be restored | Voir les dates pouvant être restaurées | GET /vps/{serviceName}/automatedBackup/restorePoints
availableUpgrade/get | orders | See the possible upgrades | Voir les montées en gamme possibles | GET /vps/{serviceName}/availableUpgrade
backupftp/access/create | storage | Give an IP address access to the backup space | Donner à une IP l’accès à la sauvegarde | POST /vps/{serviceName}/backupftp/access
backupftp/access/delete | storage | Remove an access to the backup space | Supprimer un accès à l’espace de sauvegarde | DELETE /vps/{serviceName}/backupftp/access/{ipBlock}
backupftp/access/edit | storage | Change an access to the backup space | Modifier un accès à l’espace de sauvegarde | PUT /vps/{serviceName}/backupftp/access/{ipBlock}
backupftp/access/get | storage | See the accesses to the backup space | Voir les accès à l’espace de sauvegarde | GET /vps/{serviceName}/backupftp/access; GET /vps/{serviceName}/backupftp/access/{ipBlock}
backupftp/authorizableBlocks/get | storage | See the addresses that may use the backup | Voir les adresses pouvant utiliser la sauvegarde | GET /vps/{serviceName}/backupftp/authorizableBlocks
backupftp/get | storage | See the backup space | Voir l’espace de sauvegarde | GET /vps/{serviceName}/backupftp
backupftp/password/set | storage | Change the password of the backup space | Changer le mot de passe de l’espace de sauvegarde | POST /vps/{serviceName}/backupftp/password
changeContact/create | contacts | Change the contacts of the VPS | Changer les contacts du VPS | POST /vps/{serviceName}/changeContact
confirmTermination | termination | Confirm the termination of the VPS | Confirmer la résiliation du VPS | POST /vps/{serviceName}/confirmTermination
datacenter/get | servers | See where the VPS is hosted | Voir où le VPS est hébergé | GET /vps/{serviceName}/datacenter
disks/edit | storage | Change the settings of a disk | Modifier les réglages d’un disque | PUT /vps/{serviceName}/disks/{id}
disks/get | storage | See the disks | Voir les disques | GET /vps/{serviceName}/disks; GET /vps/{serviceName}/disks/{id}
disks/monitoring/get | monitoring | See the monitoring of a disk | Voir la surveillance d’un disque | GET /vps/{serviceName}/disks/{id}/monitoring
disks/use/get | monitoring | See the current use of a disk | Voir l’utilisation actuelle d’un disque | GET /vps/{serviceName}/disks/{id}/use
distribution/get | servers | See the installed system | Voir le système installé | GET /vps/{serviceName}/distribution
distribution/software/get | servers | See the software of the installed system | Voir les logiciels du système installé | GET /vps/{serviceName}/distribution/software; GET /vps/{serviceName}/distribution/software/{softwareId}
get | view | See the VPS | Voir le VPS | GET /vps; GET /vps/{serviceName}
getConsoleUrl | servers | Open the console in the browser | Ouvrir la console dans le navigateur | POST /vps/{serviceName}/getConsoleUrl
images/available/get | servers | See the system images available | Voir les images système disponibles | GET /vps/{serviceName}/images/available; GET /vps/{serviceName}/images/available/{id}
images/current/get | servers | See the current system image | Voir l’image système actuelle | GET /vps/{serviceName}/images/current
ip/additionalIp/move | network | Accept an additional IP on the VPS | Accepter une IP additionnelle sur le VPS | GET /ip/{ip}/move; POST /ip/{ip}/move
ipCountryAvailable/get | network | See the countries for new IP addresses | Voir les pays proposés pour de nouvelles IP | GET /vps/{serviceName}/ipCountryAvailable
ips/delete | termination | Give up an additional IP address | Résilier une adresse IP additionnelle | DELETE /vps/{serviceName}/ips/{ipAddress}
ips/edit | network | Change the settings of an IP address | Modifier les réglages d’une adresse IP | PUT /vps/{serviceName}/ips/{ipAddress}
ips/get | network | See the IP addresses of the VPS | Voir les adresses IP du VPS | GET /vps/{serviceName}/ips; GET /vps/{serviceName}/ips/{ipAddress}
migration2016/create | orders | Move to the 2016 range | Passer à la gamme 2016 | POST /vps/{serviceName}/migration2016
migration2016/get | orders | See the move to the 2016 range | Voir le passage à la gamme 2016 | GET /vps/{serviceName}/migration2016
migration2018/create | orders | Move to the 2018 range | Passer à la gamme 2018 | POST /vps/{serviceName}/migration2018
migration2018/get | orders | See the move to the 2018 range | Voir le passage à la gamme 2018 | GET /vps/{serviceName}/migration2018
models/get | orders | See the models one can change to | Voir les modèles vers lesquels évoluer | GET /vps/{serviceName}/models
monitoring/get | monitoring | See the monitoring of the VPS | Voir la surveillance du VPS | GET /vps/{serviceName}/monitoring
openConsoleAccess | servers | Open an access to the console | Ouvrir un accès à la console | POST /vps/{serviceName}/openConsoleAccess
option/delete | termination | Give up an option | Résilier une option | DELETE /vps/{serviceName}/option/{option}
option/get | view | See the options of the VPS | Voir les options du VPS | GET /vps/{serviceName}/option; GET /vps/{serviceName}/option/{option}
put | servers | Change the settings of the VPS | Modifier les réglages du VPS | PUT /vps/{serviceName}
reboot | servers | Restart the VPS | Redémarrer le VPS | POST /vps/{serviceName}/reboot
rebuild | servers | Rebuild the VPS from an image | Reconstruire le VPS à partir d’une image | POST /vps/{serviceName}/rebuild
reinstall | servers | Reinstall the VPS | Réinstaller le VPS | POST /vps/{serviceName}/reinstall
secondaryDnsDomains/create | dns | Add a domain to the secondary DNS | Ajouter un domaine au DNS secondaire | POST /vps/{serviceName}/secondaryDnsDomains
secondaryDnsDomains/delete | dns | Remove a domain from the secondary DNS | Retirer un domaine du DNS secondaire | DELETE /vps/{serviceName}/secondaryDnsDomains/{domain}
secondaryDnsDomains/dnsServer/get | dns | See the DNS server of a domain | Voir le serveur DNS d’un domaine | GET /vps/{serviceName}/secondaryDnsDomains/{domain}/dnsServer
secondaryDnsDomains/edit | dns | Change a domain of the secondary DNS | Modifier un domaine du DNS secondaire | PUT /vps/{serviceName}/secondaryDnsDomains/{domain}
secondaryDnsDomains/get | dns | See the domains of the secondary DNS | Voir les domaines du DNS secondaire | GET /vps/{serviceName}/secondaryDnsDomains; GET /vps/{serviceName}/secondaryDnsDomains/{domain}
secondaryDnsNameServerAvailable/get | dns | See the secondary DNS servers available | Voir les serveurs DNS secondaires disponibles | GET /vps/{serviceName}/secondaryDnsNameServerAvailable
serviceInfos/edit | renewal | Change the renewal of the VPS | Modifier le renouvellement du VPS | PUT /vps/{serviceName}/serviceInfos
serviceInfos/get | view | See the dates and contacts of the VPS | Voir les dates et les contacts du VPS | GET /vps/{serviceName}/serviceInfos
setPassword | servers | Change the administrator password | Changer le mot de passe administrateur | POST /vps/{serviceName}/setPassword
snapshot/create | storage | Make a snapshot | Créer un instantané | POST /vps/{serviceName}/createSnapshot
snapshot/delete | storage | Delete the snapshot | Supprimer l’instantané | DELETE /vps/{serviceName}/snapshot
snapshot/download/get | storage | Download the snapshot | Télécharger l’instantané | GET /vps/{serviceName}/snapshot/download
snapshot/edit | storage | Change the description of the snapshot | Modifier la description de l’instantané | PUT /vps/{serviceName}/snapshot
snapshot/get | storage | See the snapshot | Voir l’instantané | GET /vps/{serviceName}/snapshot
snapshot/revert | storage | Go back to the snapshot | Revenir à l’instantané | POST /vps/{serviceName}/snapshot/revert
start | servers | Start the VPS | Démarrer le VPS | POST /vps/{serviceName}/start
statistics/get | monitoring | See the statistics of the VPS | Voir les statistiques du VPS | GET /vps/{serviceName}/statistics
status/get | monitoring | See which programs answer on the VPS | Voir quels programmes répondent sur le VPS | GET /vps/{serviceName}/status
stop | servers | Stop the VPS | Arrêter le VPS | POST /vps/{serviceName}/stop
tasks/get | tasks | See the operations in progress | Voir les opérations en cours | GET /vps/{serviceName}/tasks; GET /vps/{serviceName}/tasks/{id}
templates/get | servers | See the systems that can be installed | Voir les systèmes installables | GET /vps/{serviceName}/templates; GET /vps/{serviceName}/templates/{id}
templates/software/get | servers | See the software that can be installed | Voir les logiciels installables | GET /vps/{serviceName}/templates/{id}/software; GET /vps/{serviceName}/templates/{id}/software/{softwareId}
terminate | termination | Terminate the VPS | Résilier le VPS | POST /vps/{serviceName}/terminate
use/get | monitoring | See the current use of the VPS | Voir l’utilisation actuelle du VPS | GET /vps/{serviceName}/use
veeam/get | storage | See the Veeam backup | Voir la sauvegarde Veeam | GET /vps/{serviceName}/veeam
veeam/restorePoints/get | storage | See the Veeam restore points | Voir les points de restauration Veeam | GET /vps/{serviceName}/veeam/restorePoints; GET /vps/{serviceName}/veeam/restorePoints/{id}
veeam/restorePoints/restore | storage | Restore a Veeam backup | Restaurer une sauvegarde Veeam | POST /vps/{serviceName}/veeam/restorePoints/{id}/restore
veeam/restoredBackup/delete | storage | Remove the restored Veeam backup | Retirer la sauvegarde Veeam restaurée | DELETE /vps/{serviceName}/veeam/restoredBackup
veeam/restoredBackup/get | storage | See the restored Veeam backup | Voir la sauvegarde Veeam restaurée | GET /vps/{serviceName}/veeam/restoredBackup
version/get | servers | See the version of the VPS | Voir la version du VPS | GET /vps/{serviceName}/version
`,
)
