/** Telephone lines and trunks. */
import { rowsOf } from './row.ts'

export const VOIP_LINES = rowsOf(
  'voip',
  `
line/abbreviatedNumber/create | telephony | Add a short number to a line | Ajouter un numéro abrégé à une ligne | POST /telephony/{billingAccount}/line/{serviceName}/abbreviatedNumber
line/abbreviatedNumber/delete | telephony | Remove a short number from a line | Supprimer un numéro abrégé d’une ligne | DELETE /telephony/{billingAccount}/line/{serviceName}/abbreviatedNumber/{abbreviatedNumber}
line/abbreviatedNumber/edit | telephony | Change a short number of a line | Modifier un numéro abrégé d’une ligne | PUT /telephony/{billingAccount}/line/{serviceName}/abbreviatedNumber/{abbreviatedNumber}
line/abbreviatedNumber/get | telephony | See the short numbers of a line | Voir les numéros abrégés d’une ligne | GET /telephony/{billingAccount}/line/{serviceName}/abbreviatedNumber; GET /telephony/{billingAccount}/line/{serviceName}/abbreviatedNumber/{abbreviatedNumber}
line/activateNewPhone/create | telephony | Activate a new phone on a line | Activer un nouveau téléphone sur une ligne | POST /telephony/{billingAccount}/line/{serviceName}/activateNewPhone
line/activateNewPhone/get | telephony | See the new phone waiting for activation | Voir le nouveau téléphone à activer | GET /telephony/{billingAccount}/line/{serviceName}/activateNewPhone
line/antihack/create | telephony | Block or allow numbers against call fraud | Bloquer ou autoriser des numéros contre la fraude | POST /telephony/{billingAccount}/line/{serviceName}/antihack
line/antihack/get | telephony | See the numbers blocked against call fraud | Voir les numéros bloqués contre la fraude | GET /telephony/{billingAccount}/line/{serviceName}/antihack
line/associateDevice/create | telephony | Attach a phone to a line | Associer un téléphone à une ligne | POST /telephony/{billingAccount}/line/{serviceName}/associateDevice
line/automaticCall/create | telephony | Start an automatic call from a line | Lancer un appel automatique depuis une ligne | POST /telephony/{billingAccount}/line/{serviceName}/automaticCall
line/automaticCall/get | telephony | See the automatic calls of a line | Voir les appels automatiques d’une ligne | GET /telephony/{billingAccount}/line/{serviceName}/automaticCall; GET /telephony/{billingAccount}/line/{serviceName}/automaticCall/{identifier}
line/availableSipDomains/get | telephony | See the SIP domains available for a line | Voir les domaines SIP disponibles pour une ligne | GET /telephony/{billingAccount}/line/{serviceName}/availableSipDomains
line/block | telephony | Block the calls of a line | Bloquer les appels d’une ligne | POST /telephony/{billingAccount}/line/{serviceName}/block
line/calls/eavesdrop | telephony | Listen in on a call of a line | Écouter un appel en cours sur une ligne | POST /telephony/{billingAccount}/line/{serviceName}/calls/{id}/eavesdrop
line/calls/get | telephony | See the calls in progress on a line | Voir les appels en cours sur une ligne | GET /telephony/{billingAccount}/line/{serviceName}/calls; GET /telephony/{billingAccount}/line/{serviceName}/calls/{id}
line/calls/hangup | telephony | Hang up a call of a line | Raccrocher un appel en cours sur une ligne | POST /telephony/{billingAccount}/line/{serviceName}/calls/{id}/hangup
line/calls/hold | telephony | Put a call of a line on hold | Mettre en attente un appel sur une ligne | POST /telephony/{billingAccount}/line/{serviceName}/calls/{id}/hold
line/calls/intercept | telephony | Pick up a call ringing on a line | Intercepter un appel qui sonne sur une ligne | POST /telephony/{billingAccount}/line/{serviceName}/calls/{id}/intercept
line/calls/transfer | telephony | Transfer a call of a line | Transférer un appel en cours sur une ligne | POST /telephony/{billingAccount}/line/{serviceName}/calls/{id}/transfer
line/calls/whisper | telephony | Speak discreetly on a call of a line | Parler discrètement dans un appel d’une ligne | POST /telephony/{billingAccount}/line/{serviceName}/calls/{id}/whisper
line/canChangePassword/get | telephony | Check whether a line’s password can change | Vérifier si le mot de passe d’une ligne est modifiable | GET /telephony/{billingAccount}/line/{serviceName}/canChangePassword
line/cancelConvertToNumber | orders | Cancel turning a line into a number | Annuler la conversion d’une ligne en numéro | POST /telephony/{billingAccount}/line/{serviceName}/cancelConvertToNumber
line/changePassword | telephony | Change the SIP password of a line | Changer le mot de passe SIP d’une ligne | POST /telephony/{billingAccount}/line/{serviceName}/changePassword
line/click2Call/create | telephony | Start a click-to-call from a line | Lancer un appel en un clic depuis une ligne | POST /telephony/{billingAccount}/line/{serviceName}/click2Call
line/click2CallUser/changePassword | telephony | Change a click-to-call user’s password | Changer le mot de passe d’appel en un clic | POST /telephony/{billingAccount}/line/{serviceName}/click2CallUser/{id}/changePassword
line/click2CallUser/click2Call/create | telephony | Start a click-to-call as its user | Lancer un appel en un clic pour un utilisateur | POST /telephony/{billingAccount}/line/{serviceName}/click2CallUser/{id}/click2Call
line/click2CallUser/create | telephony | Add a click-to-call user | Ajouter un utilisateur d’appel en un clic | POST /telephony/{billingAccount}/line/{serviceName}/click2CallUser
line/click2CallUser/delete | telephony | Remove a click-to-call user | Supprimer un utilisateur d’appel en un clic | DELETE /telephony/{billingAccount}/line/{serviceName}/click2CallUser/{id}
line/click2CallUser/get | telephony | See the click-to-call users | Voir les utilisateurs d’appel en un clic | GET /telephony/{billingAccount}/line/{serviceName}/click2CallUser; GET /telephony/{billingAccount}/line/{serviceName}/click2CallUser/{id}
line/convertToNumber | orders | Turn a line into a number | Convertir une ligne en numéro | POST /telephony/{billingAccount}/line/{serviceName}/convertToNumber
line/dissociateDevice/create | telephony | Detach a phone from a line | Dissocier un téléphone d’une ligne | POST /telephony/{billingAccount}/line/{serviceName}/dissociateDevice
line/edit | telephony | Change a line’s name and notifications | Modifier le nom et les notifications d’une ligne | PUT /telephony/{billingAccount}/line/{serviceName}
line/events/get | monitoring | See the events of a line | Voir les événements d’une ligne | GET /telephony/{billingAccount}/line/{serviceName}/events; GET /telephony/{billingAccount}/line/{serviceName}/events/{id}
line/get | view | See the lines of the group | Voir les lignes du groupe | GET /telephony/{billingAccount}/line; GET /telephony/{billingAccount}/line/{serviceName}
line/ips/get | monitoring | See the addresses a line connected from | Voir les adresses IP de connexion d’une ligne | GET /telephony/{billingAccount}/line/{serviceName}/ips
line/lastRegistrations/get | monitoring | See the last connections of a line | Voir les dernières connexions d’une ligne | GET /telephony/{billingAccount}/line/{serviceName}/lastRegistrations
line/listAssociablePhones/get | telephony | See the phones that suit a line | Voir les téléphones associables à une ligne | GET /telephony/{billingAccount}/line/{serviceName}/listAssociablePhones
line/maximumAvailableSimultaneousLines/get | telephony | See how many simultaneous calls are possible | Voir le maximum d’appels simultanés possible | GET /telephony/{billingAccount}/line/{serviceName}/maximumAvailableSimultaneousLines
line/offer/get | view | See the offer of a line | Voir l’offre d’une ligne | GET /telephony/{billingAccount}/line/{serviceName}/offer
line/options/availableCodecs/get | telephony | See the codecs available for a line | Voir les codecs disponibles pour une ligne | GET /telephony/{billingAccount}/line/{serviceName}/options/availableCodecs
line/options/defaultCodecs/get | telephony | See the default codecs of a line | Voir les codecs par défaut d’une ligne | GET /telephony/{billingAccount}/line/{serviceName}/options/defaultCodecs
line/options/edit | telephony | Change call forwarding and settings of a line | Modifier les renvois et réglages d’une ligne | PUT /telephony/{billingAccount}/line/{serviceName}/options
line/options/get | telephony | See call forwarding and settings of a line | Voir les renvois et réglages d’une ligne | GET /telephony/{billingAccount}/line/{serviceName}/options
line/phoneCanBeAssociable/get | telephony | See the phones with a free slot | Voir les téléphones ayant un emplacement libre | GET /telephony/{billingAccount}/line/{serviceName}/phoneCanBeAssociable
line/records/delete | telephony | Delete a call recording of a line | Supprimer un enregistrement d’appel d’une ligne | DELETE /telephony/{billingAccount}/line/{serviceName}/records/{id}
line/records/get | telephony | Listen to the call recordings of a line | Écouter les enregistrements d’appels d’une ligne | GET /telephony/{billingAccount}/line/{serviceName}/records; GET /telephony/{billingAccount}/line/{serviceName}/records/{id}
line/removeSimultaneousLines | orders | Reduce the simultaneous calls of a line | Réduire les appels simultanés d’une ligne | POST /telephony/{billingAccount}/line/{serviceName}/removeSimultaneousLines
line/simultaneousChannelsDetails/get | telephony | See the simultaneous calls of a line | Voir le détail des appels simultanés d’une ligne | GET /telephony/{billingAccount}/line/{serviceName}/simultaneousChannelsDetails
line/statistics/get | monitoring | See the statistics of a line | Voir les statistiques d’une ligne | GET /telephony/{billingAccount}/line/{serviceName}/statistics
line/tones/edit | telephony | Change the tones and music of a line | Modifier les tonalités et musiques d’une ligne | PUT /telephony/{billingAccount}/line/{serviceName}/tones
line/tones/get | telephony | See the tones and music of a line | Voir les tonalités et musiques d’une ligne | GET /telephony/{billingAccount}/line/{serviceName}/tones
line/tones/toneUpload | telephony | Upload a tone or music for a line | Envoyer une tonalité ou une musique pour une ligne | POST /telephony/{billingAccount}/line/{serviceName}/tones/toneUpload
line/trafficExtracts/create | monitoring | Start a traffic capture on a line | Lancer une capture du trafic d’une ligne | POST /telephony/{billingAccount}/line/{serviceName}/trafficExtracts
line/trafficExtracts/delete | monitoring | Delete a traffic capture of a line | Supprimer une capture du trafic d’une ligne | DELETE /telephony/{billingAccount}/line/{serviceName}/trafficExtracts/{id}
line/trafficExtracts/get | monitoring | See the traffic captures of a line | Voir les captures du trafic d’une ligne | GET /telephony/{billingAccount}/line/{serviceName}/trafficExtracts; GET /telephony/{billingAccount}/line/{serviceName}/trafficExtracts/{id}
line/unblock | telephony | Unblock the calls of a line | Débloquer les appels d’une ligne | POST /telephony/{billingAccount}/line/{serviceName}/unblock
lines/changeContact | contacts | Change the contacts of a line | Changer les contacts d’une ligne | POST /telephony/lines/{serviceName}/changeContact
lines/get | view | See all lines of the account | Voir toutes les lignes du compte | GET /telephony/lines; GET /telephony/lines/{serviceName}
lines/serviceInfos/edit | renewal | Change the renewal of a line | Modifier le renouvellement d’une ligne | PUT /telephony/lines/{serviceName}/serviceInfos
lines/serviceInfos/get | view | See the dates and contacts of a line | Voir les dates et contacts d’une ligne | GET /telephony/lines/{serviceName}/serviceInfos
trunk/channelsPacksRepartition/get | telephony | See the channel packs of a trunk | Voir les packs de canaux d’un trunk | GET /telephony/{billingAccount}/trunk/{serviceName}/channelsPacksRepartition
trunk/externalDisplayedNumber/create | telephony | Add an outside number shown by a trunk | Ajouter un numéro externe affiché par un trunk | POST /telephony/{billingAccount}/trunk/{serviceName}/externalDisplayedNumber
trunk/externalDisplayedNumber/delete | telephony | Remove an outside number of a trunk | Supprimer un numéro externe affiché par un trunk | DELETE /telephony/{billingAccount}/trunk/{serviceName}/externalDisplayedNumber/{number}
trunk/externalDisplayedNumber/get | telephony | See the outside numbers a trunk shows | Voir les numéros externes affichés par un trunk | GET /telephony/{billingAccount}/trunk/{serviceName}/externalDisplayedNumber; GET /telephony/{billingAccount}/trunk/{serviceName}/externalDisplayedNumber/{number}
trunk/externalDisplayedNumber/validate/create | telephony | Validate an outside number of a trunk | Valider un numéro externe affiché par un trunk | POST /telephony/{billingAccount}/trunk/{serviceName}/externalDisplayedNumber/{number}/validate
trunk/get | view | See the trunks of the group | Voir les trunks du groupe | GET /telephony/{billingAccount}/trunk; GET /telephony/{billingAccount}/trunk/{serviceName}
trunks/changeContact | contacts | Change the contacts of a trunk | Changer les contacts d’un trunk | POST /telephony/trunks/{serviceName}/changeContact
trunks/get | view | See all trunks of the account | Voir tous les trunks du compte | GET /telephony/trunks; GET /telephony/trunks/{serviceName}
trunks/serviceInfos/edit | renewal | Change the renewal of a trunk | Modifier le renouvellement d’un trunk | PUT /telephony/trunks/{serviceName}/serviceInfos
trunks/serviceInfos/get | view | See the dates and contacts of a trunk | Voir les dates et contacts d’un trunk | GET /telephony/trunks/{serviceName}/serviceInfos
`,
)
