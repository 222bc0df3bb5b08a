/** Internet accesses (DSL and fibre) with their modems. */
import { rowsOf } from './row.ts'

export const XDSL = rowsOf(
  'xdsl',
  `
addressMove/extraIpRange/get | internet | See the IP range to take along | Voir la plage IP à déménager | GET /xdsl/{serviceName}/addressMove/extraIpRange
addressMove/extraIpRangeMove | orders | Move the IP range to the new address | Déménager la plage IP à la nouvelle adresse | POST /xdsl/{serviceName}/addressMove/extraIpRangeMove
antiSpams/evidences/get | internet | See the evidence of spam | Voir les preuves de spam | GET /xdsl/{serviceName}/antiSpams/{ip}/evidences
antiSpams/get | internet | See the addresses blocked for spam | Voir les adresses bloquées pour spam | GET /xdsl/{serviceName}/antiSpams; GET /xdsl/{serviceName}/antiSpams/{ip}
applyTemplateToModem | internet | Apply a template to the modem | Appliquer un modèle au modem | POST /xdsl/{serviceName}/applyTemplateToModem
canCancelResiliation/get | termination | See whether the termination can be cancelled | Voir si la résiliation peut être annulée | GET /xdsl/{serviceName}/canCancelResiliation
cancelResiliation | termination | Cancel the termination | Annuler la résiliation | POST /xdsl/{serviceName}/cancelResiliation
changeContact | contacts | Change the contacts of the access | Changer les contacts de l’accès | POST /xdsl/{serviceName}/changeContact
diagnostic/create | internet | Start a diagnosis of the access | Lancer un diagnostic de l’accès | POST /xdsl/{serviceName}/diagnostic
diagnostic/get | internet | See the diagnosis of the access | Voir le diagnostic de l’accès | GET /xdsl/{serviceName}/diagnostic
fiberEligibilities/get | orders | See whether fibre is available | Voir si la fibre est disponible | GET /xdsl/{serviceName}/fiberEligibilities; GET /xdsl/{serviceName}/fiberEligibilities/{id}
get | view | See the Internet access | Voir l’accès Internet | GET /xdsl; GET /xdsl/{serviceName}
incident/get | monitoring | See the current incident | Voir l’incident en cours | GET /xdsl/{serviceName}/incident
ips/create | orders | Order an extra range of IP addresses | Commander une plage d’adresses IP supplémentaire | POST /xdsl/{serviceName}/ips
ips/delete | termination | Give up an extra range of IP addresses | Résilier une plage d’adresses IP supplémentaire | DELETE /xdsl/{serviceName}/ips/{ip}
ips/get | internet | See the IP addresses of the access | Voir les adresses IP de l’accès | GET /xdsl/{serviceName}/ips; GET /xdsl/{serviceName}/ips/{ip}
ipv6/create | internet | Turn IPv6 on or off | Activer ou désactiver l’IPv6 | POST /xdsl/{serviceName}/ipv6
lines/diagnostic/cancel | internet | Cancel the diagnosis of a line | Annuler le diagnostic d’une ligne | POST /xdsl/{serviceName}/lines/{number}/diagnostic/cancel
lines/diagnostic/run | internet | Run the diagnosis of a line | Exécuter le diagnostic d’une ligne | POST /xdsl/{serviceName}/lines/{number}/diagnostic/run
lines/dslamPort/availableProfiles/get | internet | See the speed profiles of a line | Voir les profils de débit d’une ligne | GET /xdsl/{serviceName}/lines/{number}/dslamPort/availableProfiles
lines/dslamPort/changeProfile | internet | Change the speed profile of a line | Changer le profil de débit d’une ligne | POST /xdsl/{serviceName}/lines/{number}/dslamPort/changeProfile
lines/dslamPort/get | internet | See the exchange port of a line | Voir le port de raccordement d’une ligne | GET /xdsl/{serviceName}/lines/{number}/dslamPort
lines/dslamPort/logs/get | monitoring | See the logs of a line | Voir les journaux d’une ligne | GET /xdsl/{serviceName}/lines/{number}/dslamPort/logs
lines/dslamPort/reset | internet | Reset the exchange port of a line | Réinitialiser le port de raccordement d’une ligne | POST /xdsl/{serviceName}/lines/{number}/dslamPort/reset
lines/get | internet | See the lines | Voir les lignes | GET /xdsl/{serviceName}/lines; GET /xdsl/{serviceName}/lines/{number}
lines/statistics/get | monitoring | See the statistics of a line | Voir les statistiques d’une ligne | GET /xdsl/{serviceName}/lines/{number}/statistics
mailSending/update | internet | Allow or block the sending of e-mail | Autoriser ou bloquer l’envoi d’e-mails | POST /xdsl/{serviceName}/mailSending
modem/availableACSBackend/get | internet | See the remote management servers available | Voir les serveurs de gestion à distance disponibles | GET /xdsl/{serviceName}/modem/availableACSBackend
modem/availableWLANChannel/get | internet | See the Wi-Fi channels available | Voir les canaux Wi-Fi disponibles | GET /xdsl/{serviceName}/modem/availableWLANChannel
modem/blocIp/create | internet | Turn the modem’s IP block on or off | Activer ou désactiver le bloc IP du modem | POST /xdsl/{serviceName}/modem/blocIp
modem/blocIp/get | internet | See the IP block of the modem | Voir le bloc IP du modem | GET /xdsl/{serviceName}/modem/blocIp
modem/callWaiting/create | internet | Turn call waiting on or off | Activer ou désactiver le signal d’appel | POST /xdsl/{serviceName}/modem/callWaiting
modem/callWaiting/get | internet | See the call waiting setting | Voir le réglage du signal d’appel | GET /xdsl/{serviceName}/modem/callWaiting
modem/comfortExchange/create | orders | Order the latest modem in exchange | Commander l’échange contre le dernier modem | POST /xdsl/{serviceName}/modem/comfortExchange
modem/comfortExchange/get | orders | See the offer to exchange the modem | Voir l’offre d’échange du modem | GET /xdsl/{serviceName}/modem/comfortExchange
modem/connectedDevices/get | internet | See the connected devices | Voir les appareils connectés | GET /xdsl/{serviceName}/modem/connectedDevices; GET /xdsl/{serviceName}/modem/connectedDevices/{macAddress}
modem/contentSharing/create | internet | Turn file sharing on or off | Activer ou désactiver le partage de fichiers | POST /xdsl/{serviceName}/modem/contentSharing
modem/contentSharing/get | internet | See the file sharing setting | Voir le réglage du partage de fichiers | GET /xdsl/{serviceName}/modem/contentSharing
modem/edit | internet | Change the settings of the modem | Modifier les réglages du modem | PUT /xdsl/{serviceName}/modem
modem/firmware/create | internet | Change the firmware of the modem | Changer le micrologiciel du modem | POST /xdsl/{serviceName}/modem/firmware
modem/firmware/get | internet | See the firmware of the modem | Voir le micrologiciel du modem | GET /xdsl/{serviceName}/modem/firmware
modem/firmwareAvailable/get | internet | See the firmware versions available | Voir les micrologiciels disponibles | GET /xdsl/{serviceName}/modem/firmwareAvailable
modem/ftp/create | internet | Turn the modem’s FTP on or off | Activer ou désactiver le FTP du modem | POST /xdsl/{serviceName}/modem/ftp
modem/ftp/get | internet | See the modem’s FTP setting | Voir le réglage FTP du modem | GET /xdsl/{serviceName}/modem/ftp
modem/get | internet | See the modem | Voir le modem | GET /xdsl/{serviceName}/modem
modem/ipsecAlg/create | internet | Turn VPN assistance (IPsec) on or off | Activer ou désactiver l’aide au VPN (IPsec) | POST /xdsl/{serviceName}/modem/ipsecAlg
modem/ipsecAlg/get | internet | See the VPN assistance (IPsec) | Voir l’aide au VPN (IPsec) | GET /xdsl/{serviceName}/modem/ipsecAlg
modem/lan/dhcp/DHCPStaticAddresses/create | internet | Reserve a local address for a device | Réserver une adresse locale à un appareil | POST /xdsl/{serviceName}/modem/lan/{lanName}/dhcp/{dhcpName}/DHCPStaticAddresses
modem/lan/dhcp/DHCPStaticAddresses/delete | internet | Remove a reserved local address | Supprimer une adresse locale réservée | DELETE /xdsl/{serviceName}/modem/lan/{lanName}/dhcp/{dhcpName}/DHCPStaticAddresses/{MACAddress}
modem/lan/dhcp/DHCPStaticAddresses/edit | internet | Change a reserved local address | Modifier une adresse locale réservée | PUT /xdsl/{serviceName}/modem/lan/{lanName}/dhcp/{dhcpName}/DHCPStaticAddresses/{MACAddress}
modem/lan/dhcp/DHCPStaticAddresses/get | internet | See the reserved local addresses | Voir les adresses locales réservées | GET /xdsl/{serviceName}/modem/lan/{lanName}/dhcp/{dhcpName}/DHCPStaticAddresses; GET /xdsl/{serviceName}/modem/lan/{lanName}/dhcp/{dhcpName}/DHCPStaticAddresses/{MACAddress}
modem/lan/dhcp/edit | internet | Change how local addresses are given | Modifier l’attribution des adresses locales | PUT /xdsl/{serviceName}/modem/lan/{lanName}/dhcp/{dhcpName}
modem/lan/dhcp/get | internet | See how local addresses are given | Voir l’attribution des adresses locales | GET /xdsl/{serviceName}/modem/lan/{lanName}/dhcp; GET /xdsl/{serviceName}/modem/lan/{lanName}/dhcp/{dhcpName}
modem/lan/edit | internet | Change the local network | Modifier le réseau local | PUT /xdsl/{serviceName}/modem/lan/{lanName}
modem/lan/get | internet | See the local network | Voir le réseau local | GET /xdsl/{serviceName}/modem/lan; GET /xdsl/{serviceName}/modem/lan/{lanName}
modem/mesh/edit | internet | Change the Wi-Fi mesh network | Modifier le réseau Wi-Fi maillé | PUT /xdsl/{serviceName}/modem/mesh
modem/mesh/get | internet | See the Wi-Fi mesh network | Voir le réseau Wi-Fi maillé | GET /xdsl/{serviceName}/modem/mesh
modem/onessid/edit | internet | Change the single Wi-Fi name setting | Modifier le réglage du nom Wi-Fi unique | PUT /xdsl/{serviceName}/modem/onessid
modem/onessid/get | internet | See the single Wi-Fi name setting | Voir le réglage du nom Wi-Fi unique | GET /xdsl/{serviceName}/modem/onessid
modem/portMappings/create | internet | Add a port forwarding | Ajouter une redirection de port | POST /xdsl/{serviceName}/modem/portMappings
modem/portMappings/delete | internet | Remove a port forwarding | Supprimer une redirection de port | DELETE /xdsl/{serviceName}/modem/portMappings/{name}
modem/portMappings/edit | internet | Change a port forwarding | Modifier une redirection de port | PUT /xdsl/{serviceName}/modem/portMappings/{name}
modem/portMappings/get | internet | See the port forwardings | Voir les redirections de port | GET /xdsl/{serviceName}/modem/portMappings; GET /xdsl/{serviceName}/modem/portMappings/{name}
modem/reboot | internet | Restart the modem | Redémarrer le modem | POST /xdsl/{serviceName}/modem/reboot
modem/reconfigureVoip | internet | Set the modem up for telephony again | Reconfigurer la téléphonie du modem | POST /xdsl/{serviceName}/modem/reconfigureVoip
modem/refreshConnectedDevices | internet | Refresh the list of connected devices | Actualiser la liste des appareils connectés | POST /xdsl/{serviceName}/modem/refreshConnectedDevices
modem/reset | internet | Reset the modem to factory settings | Réinitialiser le modem aux réglages d’usine | POST /xdsl/{serviceName}/modem/reset
modem/resetPortMappingConfig | internet | Remove all port forwardings | Supprimer toutes les redirections de port | POST /xdsl/{serviceName}/modem/resetPortMappingConfig
modem/retrieveInfo | internet | Ask the modem for its details | Interroger le modem sur son état | POST /xdsl/{serviceName}/modem/retrieveInfo
modem/sipAlg/create | internet | Turn telephony assistance (SIP) on or off | Activer ou désactiver l’aide à la téléphonie (SIP) | POST /xdsl/{serviceName}/modem/sipAlg
modem/sipAlg/get | internet | See the telephony assistance (SIP) | Voir l’aide à la téléphonie (SIP) | GET /xdsl/{serviceName}/modem/sipAlg
modem/upnp/create | internet | Turn automatic port opening on or off | Activer ou désactiver l’ouverture automatique de ports | POST /xdsl/{serviceName}/modem/upnp
modem/upnp/get | internet | See the automatic port opening setting | Voir le réglage de l’ouverture automatique de ports | GET /xdsl/{serviceName}/modem/upnp
modem/wifi/edit | internet | Change the Wi-Fi and its password | Modifier le Wi-Fi et son mot de passe | PUT /xdsl/{serviceName}/modem/wifi/{wifiName}
modem/wifi/get | internet | See the Wi-Fi | Voir le Wi-Fi | GET /xdsl/{serviceName}/modem/wifi; GET /xdsl/{serviceName}/modem/wifi/{wifiName}
modem/wifi/qrCode/get | internet | Get the QR code to join the Wi-Fi | Obtenir le QR code de connexion au Wi-Fi | GET /xdsl/{serviceName}/modem/wifi/{wifiName}/qrCode
modem/wifiRadio/edit | internet | Change the Wi-Fi radio settings | Modifier les réglages radio du Wi-Fi | PUT /xdsl/{serviceName}/modem/wifiRadio/{radioName}
modem/wifiRadio/get | internet | See the Wi-Fi radio settings | Voir les réglages radio du Wi-Fi | GET /xdsl/{serviceName}/modem/wifiRadio; GET /xdsl/{serviceName}/modem/wifiRadio/{radioName}
monitoringNotifications/create | monitoring | Add a monitoring alert | Ajouter une alerte de surveillance | POST /xdsl/{serviceName}/monitoringNotifications
monitoringNotifications/delete | monitoring | Remove a monitoring alert | Supprimer une alerte de surveillance | DELETE /xdsl/{serviceName}/monitoringNotifications/{id}
monitoringNotifications/edit | monitoring | Change a monitoring alert | Modifier une alerte de surveillance | PUT /xdsl/{serviceName}/monitoringNotifications/{id}
monitoringNotifications/get | monitoring | See the monitoring alerts | Voir les alertes de surveillance | GET /xdsl/{serviceName}/monitoringNotifications; GET /xdsl/{serviceName}/monitoringNotifications/{id}
ont/get | internet | See the fibre box | Voir le boîtier fibre | GET /xdsl/{serviceName}/ont
orderFollowup/get | orders | Follow the order | Suivre la commande | GET /xdsl/{serviceName}/orderFollowup
orderMeeting/create | orders | Book the technician’s visit | Réserver le rendez-vous du technicien | POST /xdsl/{serviceName}/orderMeeting
pendingAction/get | tasks | See the planned action | Voir l’action prévue | GET /xdsl/{serviceName}/pendingAction
put | internet | Change the settings of the access | Modifier les réglages de l’accès | PUT /xdsl/{serviceName}
radiusConnectionLogs/get | monitoring | See the connection logs | Voir les journaux de connexion | GET /xdsl/{serviceName}/radiusConnectionLogs
requestPPPLoginMail | internet | Renew and e-mail the connection login | Renouveler et recevoir les identifiants de connexion | POST /xdsl/{serviceName}/requestPPPLoginMail
requestTotalDeconsolidation | orders | Ask for full unbundling of the line | Demander le dégroupage total de la ligne | POST /xdsl/{serviceName}/requestTotalDeconsolidation
resiliate | termination | Terminate the Internet access | Résilier l’accès Internet | POST /xdsl/{serviceName}/resiliate
resiliationFollowup/get | termination | Follow the termination | Suivre la résiliation | GET /xdsl/{serviceName}/resiliationFollowup
resiliationTerms/get | termination | See the terms of termination | Voir les conditions de résiliation | GET /xdsl/{serviceName}/resiliationTerms
rma/changeType | orders | Change the kind of a return | Changer le type d’un retour de matériel | POST /xdsl/{serviceName}/rma/{id}/changeType
rma/delete | internet | Cancel the return of equipment | Annuler un retour de matériel | DELETE /xdsl/{serviceName}/rma/{id}
rma/edit | internet | Change the return of equipment | Modifier un retour de matériel | PUT /xdsl/{serviceName}/rma/{id}
rma/get | internet | See the returns of equipment | Voir les retours de matériel | GET /xdsl/{serviceName}/rma; GET /xdsl/{serviceName}/rma/{id}
searchOrderMeetings | orders | Search for a technician’s visit | Chercher un rendez-vous avec un technicien | POST /xdsl/{serviceName}/searchOrderMeetings
sendOrderToProvider | orders | Release the waiting order | Débloquer la commande en attente | POST /xdsl/{serviceName}/sendOrderToProvider
serviceInfos/edit | renewal | Change the renewal of the access | Modifier le renouvellement de l’accès | PUT /xdsl/{serviceName}/serviceInfos
serviceInfos/get | view | See the dates and contacts of the access | Voir les dates et les contacts de l’accès | GET /xdsl/{serviceName}/serviceInfos
statistics/get | monitoring | See the statistics of the access | Voir les statistiques de l’accès | GET /xdsl/{serviceName}/statistics
tasks/archive | tasks | Archive a failed operation | Archiver une opération en échec | POST /xdsl/{serviceName}/tasks/{id}/archive
tasks/get | tasks | See the operations in progress | Voir les opérations en cours | GET /xdsl/{serviceName}/tasks; GET /xdsl/{serviceName}/tasks/{id}
totalDeconsolidationTerms/get | orders | See the terms of full unbundling | Voir les conditions du dégroupage total | GET /xdsl/{serviceName}/totalDeconsolidationTerms
updateInvalidOrMissingRio | orders | Correct the number to keep in the order | Corriger le RIO de la commande | POST /xdsl/{serviceName}/updateInvalidOrMissingRio
`,
)
