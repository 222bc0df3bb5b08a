/** Telephone conferences and their rooms. Past conferences hold recordings, so they are no consumption. */
import { rowsOf } from './row.ts'

export const VOIP_CONFERENCE = rowsOf(
  'voip',
  `
conference/get | telephony | See the conference numbers | Voir les numéros de conférence | GET /telephony/{billingAccount}/conference; GET /telephony/{billingAccount}/conference/{serviceName}
conference/settings/edit | telephony | Change the conference settings | Modifier les réglages de la conférence | PUT /telephony/{billingAccount}/conference/{serviceName}/settings
conference/settings/get | telephony | See the conference settings | Voir les réglages de la conférence | GET /telephony/{billingAccount}/conference/{serviceName}/settings
conference/announceUpload | telephony | Change the conference welcome sound | Changer le son d’accueil de la conférence | POST /telephony/{billingAccount}/conference/{serviceName}/announceUpload
conference/histories/get | telephony | See past conferences | Voir les conférences passées | GET /telephony/{billingAccount}/conference/{serviceName}/histories; GET /telephony/{billingAccount}/conference/{serviceName}/histories/{id}
conference/informations/get | telephony | See the conference in progress | Voir la conférence en cours | GET /telephony/{billingAccount}/conference/{serviceName}/informations
conference/lock | telephony | Lock the conference | Verrouiller la conférence | POST /telephony/{billingAccount}/conference/{serviceName}/lock
conference/unlock | telephony | Unlock the conference | Déverrouiller la conférence | POST /telephony/{billingAccount}/conference/{serviceName}/unlock
conference/participants/get | telephony | See the participants | Voir les participants | GET /telephony/{billingAccount}/conference/{serviceName}/participants; GET /telephony/{billingAccount}/conference/{serviceName}/participants/{id}
conference/participants/deaf | telephony | Stop a participant from hearing | Couper le son reçu par un participant | POST /telephony/{billingAccount}/conference/{serviceName}/participants/{id}/deaf
conference/participants/undeaf | telephony | Let a participant hear again | Rétablir le son reçu par un participant | POST /telephony/{billingAccount}/conference/{serviceName}/participants/{id}/undeaf
conference/participants/energy/create | telephony | Change the voice level of a participant | Régler le niveau de voix d’un participant | POST /telephony/{billingAccount}/conference/{serviceName}/participants/{id}/energy
conference/participants/kick | telephony | Remove a participant | Exclure un participant | POST /telephony/{billingAccount}/conference/{serviceName}/participants/{id}/kick
conference/participants/mute | telephony | Mute a participant | Couper le micro d’un participant | POST /telephony/{billingAccount}/conference/{serviceName}/participants/{id}/mute
conference/participants/unmute | telephony | Unmute a participant | Rétablir le micro d’un participant | POST /telephony/{billingAccount}/conference/{serviceName}/participants/{id}/unmute
conference/webAccess/create | telephony | Create a web access to the conference | Créer un accès web à la conférence | POST /telephony/{billingAccount}/conference/{serviceName}/webAccess
conference/webAccess/delete | telephony | Delete a web access to the conference | Supprimer un accès web à la conférence | DELETE /telephony/{billingAccount}/conference/{serviceName}/webAccess/{id}
conference/webAccess/get | telephony | See the web accesses to the conference | Voir les accès web à la conférence | GET /telephony/{billingAccount}/conference/{serviceName}/webAccess; GET /telephony/{billingAccount}/conference/{serviceName}/webAccess/{id}
conference/rooms/create | telephony | Add a conference room | Ajouter une salle de conférence | POST /telephony/{billingAccount}/conference/{serviceName}/rooms
conference/rooms/edit | telephony | Change a conference room | Modifier une salle de conférence | PUT /telephony/{billingAccount}/conference/{serviceName}/rooms/{roomNumber}
conference/rooms/get | telephony | See the conference rooms | Voir les salles de conférence | GET /telephony/{billingAccount}/conference/{serviceName}/rooms; GET /telephony/{billingAccount}/conference/{serviceName}/rooms/{roomNumber}
conference/roomsStats/get | monitoring | See the statistics of the conference rooms | Voir les statistiques des salles de conférence | GET /telephony/{billingAccount}/conference/{serviceName}/roomsStats
conference/rooms/histories/get | telephony | See the past conferences of a room | Voir les conférences passées d’une salle | GET /telephony/{billingAccount}/conference/{serviceName}/rooms/{roomNumber}/histories; GET /telephony/{billingAccount}/conference/{serviceName}/rooms/{roomNumber}/histories/{id}
conference/rooms/lock | telephony | Lock a conference room | Verrouiller une salle de conférence | POST /telephony/{billingAccount}/conference/{serviceName}/rooms/{roomNumber}/lock
conference/rooms/unlock | telephony | Unlock a conference room | Déverrouiller une salle de conférence | POST /telephony/{billingAccount}/conference/{serviceName}/rooms/{roomNumber}/unlock
conference/rooms/participants/get | telephony | See the participants in a room | Voir les participants d’une salle | GET /telephony/{billingAccount}/conference/{serviceName}/rooms/{roomNumber}/participants; GET /telephony/{billingAccount}/conference/{serviceName}/rooms/{roomNumber}/participants/{id}
conference/rooms/participants/deaf | telephony | Stop a room participant from hearing | Couper le son reçu par un participant d’une salle | POST /telephony/{billingAccount}/conference/{serviceName}/rooms/{roomNumber}/participants/{id}/deaf
conference/rooms/participants/undeaf | telephony | Let a room participant hear again | Rétablir le son reçu par un participant d’une salle | POST /telephony/{billingAccount}/conference/{serviceName}/rooms/{roomNumber}/participants/{id}/undeaf
conference/rooms/participants/energy/create | telephony | Change the voice level of a room participant | Régler le niveau de voix d’un participant d’une salle | POST /telephony/{billingAccount}/conference/{serviceName}/rooms/{roomNumber}/participants/{id}/energy
conference/rooms/participants/kick | telephony | Remove a participant from a room | Exclure un participant d’une salle | POST /telephony/{billingAccount}/conference/{serviceName}/rooms/{roomNumber}/participants/{id}/kick
conference/rooms/participants/mute | telephony | Mute a participant in a room | Couper le micro d’un participant d’une salle | POST /telephony/{billingAccount}/conference/{serviceName}/rooms/{roomNumber}/participants/{id}/mute
conference/rooms/participants/unmute | telephony | Unmute a participant in a room | Rétablir le micro d’un participant d’une salle | POST /telephony/{billingAccount}/conference/{serviceName}/rooms/{roomNumber}/participants/{id}/unmute
conference/rooms/webAccess/create | telephony | Create a web access to a room | Créer un accès web à une salle | POST /telephony/{billingAccount}/conference/{serviceName}/rooms/{roomNumber}/webAccess
conference/rooms/webAccess/delete | telephony | Delete a web access to a room | Supprimer un accès web à une salle | DELETE /telephony/{billingAccount}/conference/{serviceName}/rooms/{roomNumber}/webAccess/{id}
conference/rooms/webAccess/get | telephony | See the web accesses to a room | Voir les accès web à une salle | GET /telephony/{billingAccount}/conference/{serviceName}/rooms/{roomNumber}/webAccess; GET /telephony/{billingAccount}/conference/{serviceName}/rooms/{roomNumber}/webAccess/{id}
`,
)
