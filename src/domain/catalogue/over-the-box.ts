/** Boxes that combine several Internet accesses. */
import { rowsOf } from './row.ts'

export const OVER_THE_BOX = rowsOf(
  'overTheBox',
  `
autoMTU/edit | internet | Change the automatic packet size | Modifier la taille automatique des paquets | PUT /overTheBox/{serviceName}/autoMTU
availableReleaseChannels/get | internet | See the update channels available | Voir les canaux de mise à jour disponibles | GET /overTheBox/{serviceName}/availableReleaseChannels
backups/delete | internet | Delete a backup of the box | Supprimer une sauvegarde du boîtier | DELETE /overTheBox/{serviceName}/backups/{backupId}
backups/get | internet | See the backups of the box | Voir les sauvegardes du boîtier | GET /overTheBox/{serviceName}/backups; GET /overTheBox/{serviceName}/backups/{backupId}
cancelResiliation | termination | Cancel the termination | Annuler la résiliation | POST /overTheBox/{serviceName}/cancelResiliation
changeContact | contacts | Change the contacts of the service | Changer les contacts du service | POST /overTheBox/{serviceName}/changeContact
delete | termination | Terminate the service | Résilier le service | DELETE /overTheBox/{serviceName}
device/actions/create | internet | Start an action on the box | Lancer une action sur le boîtier | POST /overTheBox/{serviceName}/device/actions
device/actions/get | internet | See the actions on the box | Voir les actions sur le boîtier | GET /overTheBox/{serviceName}/device/actions; GET /overTheBox/{serviceName}/device/actions/{actionId}
device/availableActions/get | internet | See the actions possible on the box | Voir les actions possibles sur le boîtier | GET /overTheBox/{serviceName}/device/availableActions
device/backup/create | internet | Back the box up | Sauvegarder le boîtier | POST /overTheBox/{serviceName}/device/backup
device/delete | internet | Unlink the box from the service | Dissocier le boîtier du service | DELETE /overTheBox/{serviceName}/device
device/get | internet | See the box | Voir le boîtier | GET /overTheBox/{serviceName}/device
device/hardware/get | internet | See the hardware of the box | Voir le matériel du boîtier | GET /overTheBox/{serviceName}/device/hardware
device/logs/create | monitoring | Get the logs of the box | Obtenir les journaux du boîtier | POST /overTheBox/{serviceName}/device/logs
device/restoreBackup | internet | Restore a backup on the box | Restaurer une sauvegarde sur le boîtier | POST /overTheBox/{serviceName}/device/restoreBackup
get | view | See the service | Voir le service | GET /overTheBox; GET /overTheBox/{serviceName}
ips/get | internet | See the IP addresses | Voir les adresses IP | GET /overTheBox/{serviceName}/ips; GET /overTheBox/{serviceName}/ips/{ip}
ipv6/edit | internet | Turn IPv6 on or off | Activer ou désactiver l’IPv6 | PUT /overTheBox/{serviceName}/ipv6
linkDevice | internet | Link a box to the service | Associer un boîtier au service | POST /overTheBox/{serviceName}/linkDevice
linkHardware | internet | Link available hardware to the service | Associer un matériel disponible au service | POST /overTheBox/{serviceName}/linkHardware
migration/changeOffers | orders | Change to another offer | Changer d’offre | POST /overTheBox/{serviceName}/migration/changeOffers
migration/offers/get | orders | See the offers to change to | Voir les offres vers lesquelles changer | GET /overTheBox/{serviceName}/migration/offers
put | internet | Change the settings of the service | Modifier les réglages du service | PUT /overTheBox/{serviceName}
remoteAccesses/authorize | internet | Approve a remote access to the box | Autoriser un accès à distance au boîtier | POST /overTheBox/{serviceName}/remoteAccesses/{remoteAccessId}/authorize
remoteAccesses/create | internet | Add a remote access to the box | Ajouter un accès à distance au boîtier | POST /overTheBox/{serviceName}/remoteAccesses
remoteAccesses/delete | internet | Remove a remote access to the box | Supprimer un accès à distance au boîtier | DELETE /overTheBox/{serviceName}/remoteAccesses/{remoteAccessId}
remoteAccesses/get | internet | See the remote accesses to the box | Voir les accès à distance au boîtier | GET /overTheBox/{serviceName}/remoteAccesses; GET /overTheBox/{serviceName}/remoteAccesses/{remoteAccessId}
serviceInfos/edit | renewal | Change the renewal of the service | Modifier le renouvellement du service | PUT /overTheBox/{serviceName}/serviceInfos
serviceInfos/get | view | See the dates and contacts of the service | Voir les dates et les contacts du service | GET /overTheBox/{serviceName}/serviceInfos
statistics/get | monitoring | See the traffic statistics | Voir les statistiques de trafic | GET /overTheBox/{serviceName}/statistics
tasks/get | tasks | See the operations in progress | Voir les opérations en cours | GET /overTheBox/{serviceName}/tasks; GET /overTheBox/{serviceName}/tasks/{taskId}
`,
)
