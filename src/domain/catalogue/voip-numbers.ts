/** Numbers: what they do, their porting, their rates, their voicemail. */
import { rowsOf } from './row.ts'

export const VOIP_NUMBERS = rowsOf(
  'voip',
  `
number/cancelConvertToLine | orders | Cancel turning a number into a line | Annuler la conversion d’un numéro en ligne | POST /telephony/{billingAccount}/number/{serviceName}/cancelConvertToLine
number/changeFeatureType | telephony | Change what a number does | Changer la configuration d’un numéro | POST /telephony/{billingAccount}/number/{serviceName}/changeFeatureType
number/convertToLine | orders | Turn a number into a line | Convertir un numéro en ligne | POST /telephony/{billingAccount}/number/{serviceName}/convertToLine
number/convertToLineAvailableOffers/get | orders | See the line offers for a number | Voir les offres de ligne pour un numéro | GET /telephony/{billingAccount}/number/{serviceName}/convertToLineAvailableOffers
number/edit | telephony | Change the name of a number | Modifier le nom d’un numéro | PUT /telephony/{billingAccount}/number/{serviceName}
number/get | view | See the numbers of the group | Voir les numéros du groupe | GET /telephony/{billingAccount}/number; GET /telephony/{billingAccount}/number/{serviceName}
portability/canBeCancelled/get | telephony | Check whether a porting can be cancelled | Vérifier si une portabilité peut être annulée | GET /telephony/{billingAccount}/portability/{id}/canBeCancelled
portability/canBeExecuted/get | telephony | Check whether a porting can be carried out | Vérifier si une portabilité peut être exécutée | GET /telephony/{billingAccount}/portability/{id}/canBeExecuted
portability/cancel | orders | Cancel a number porting | Annuler une portabilité | POST /telephony/{billingAccount}/portability/{id}/cancel
portability/changeDate | orders | Change the date of a number porting | Changer la date d’une portabilité | POST /telephony/{billingAccount}/portability/{id}/changeDate
portability/dateCanBeChanged/get | telephony | Check whether a porting date can change | Vérifier si la date d’une portabilité est modifiable | GET /telephony/{billingAccount}/portability/{id}/dateCanBeChanged
portability/document/create | orders | Add a document to a number porting | Ajouter un document à une portabilité | POST /telephony/{billingAccount}/portability/{id}/document
portability/document/delete | orders | Remove a document from a number porting | Supprimer un document d’une portabilité | DELETE /telephony/{billingAccount}/portability/{id}/document/{documentId}
portability/document/edit | orders | Change a document of a number porting | Modifier un document d’une portabilité | PUT /telephony/{billingAccount}/portability/{id}/document/{documentId}
portability/document/get | orders | See the documents of a number porting | Voir les documents d’une portabilité | GET /telephony/{billingAccount}/portability/{id}/document; GET /telephony/{billingAccount}/portability/{id}/document/{documentId}
portability/execute | orders | Carry out a number porting now | Exécuter une portabilité immédiatement | POST /telephony/{billingAccount}/portability/{id}/execute
portability/get | orders | See the number portings and their holder | Voir les portabilités et leur titulaire | GET /telephony/{billingAccount}/portability; GET /telephony/{billingAccount}/portability/{id}
portability/relaunch/create | orders | Correct and relaunch a number porting | Corriger et relancer une portabilité | POST /telephony/{billingAccount}/portability/{id}/relaunch
portability/relaunch/get | orders | Check whether a porting can be relaunched | Vérifier si une portabilité peut être relancée | GET /telephony/{billingAccount}/portability/{id}/relaunch
portability/status/get | telephony | See the progress of a number porting | Voir l’avancement d’une portabilité | GET /telephony/{billingAccount}/portability/{id}/status
redirect/changeDestination | telephony | Change where a number is redirected | Changer la destination d’une redirection | POST /telephony/{billingAccount}/redirect/{serviceName}/changeDestination
redirect/edit | telephony | Change a redirection | Modifier une redirection | PUT /telephony/{billingAccount}/redirect/{serviceName}
redirect/get | telephony | See the redirections | Voir les redirections | GET /telephony/{billingAccount}/redirect; GET /telephony/{billingAccount}/redirect/{serviceName}
rsva/allowedRateCodes/get | view | See the rates possible for a special number | Voir les tarifs possibles d’un numéro spécial | GET /telephony/{billingAccount}/rsva/{serviceName}/allowedRateCodes
rsva/cancelScheduledRateCode | orders | Cancel a special number’s new rate | Annuler le nouveau tarif d’un numéro spécial | POST /telephony/{billingAccount}/rsva/{serviceName}/cancelScheduledRateCode
rsva/currentRateCode/get | view | See the rate of a special number | Voir le tarif d’un numéro spécial | GET /telephony/{billingAccount}/rsva/{serviceName}/currentRateCode
rsva/edit | orders | Change the category of a special number | Modifier la catégorie d’un numéro spécial | PUT /telephony/{billingAccount}/rsva/{serviceName}
rsva/get | view | See the special-rate numbers | Voir les numéros spéciaux | GET /telephony/{billingAccount}/rsva; GET /telephony/{billingAccount}/rsva/{serviceName}
rsva/scheduleRateCode/create | orders | Schedule a new rate for a special number | Programmer un nouveau tarif d’un numéro spécial | POST /telephony/{billingAccount}/rsva/{serviceName}/scheduleRateCode
rsva/scheduledRateCode/get | view | See the coming rate of a special number | Voir le futur tarif d’un numéro spécial | GET /telephony/{billingAccount}/rsva/{serviceName}/scheduledRateCode
scheduler/edit | telephony | Change a number’s calendar | Modifier le calendrier d’un numéro | PUT /telephony/{billingAccount}/scheduler/{serviceName}
scheduler/events/create | telephony | Add an event to a number’s calendar | Ajouter un événement au calendrier d’un numéro | POST /telephony/{billingAccount}/scheduler/{serviceName}/events
scheduler/events/delete | telephony | Delete an event from a number’s calendar | Supprimer un événement du calendrier d’un numéro | DELETE /telephony/{billingAccount}/scheduler/{serviceName}/events/{uid}
scheduler/events/edit | telephony | Change an event in a number’s calendar | Modifier un événement du calendrier d’un numéro | PUT /telephony/{billingAccount}/scheduler/{serviceName}/events/{uid}
scheduler/events/get | telephony | See the events in a number’s calendar | Voir les événements du calendrier d’un numéro | GET /telephony/{billingAccount}/scheduler/{serviceName}/events; GET /telephony/{billingAccount}/scheduler/{serviceName}/events/{uid}
scheduler/get | telephony | See a number’s calendar | Voir le calendrier d’un numéro | GET /telephony/{billingAccount}/scheduler; GET /telephony/{billingAccount}/scheduler/{serviceName}
scheduler/importIcsCalendar | telephony | Import a calendar for a number | Importer un calendrier pour un numéro | POST /telephony/{billingAccount}/scheduler/{serviceName}/importIcsCalendar
screen/edit | telephony | Turn call filtering on or off | Activer ou désactiver le filtrage d’appels | PUT /telephony/{billingAccount}/screen/{serviceName}
screen/get | telephony | See the call filtering of a number | Voir le filtrage d’appels d’un numéro | GET /telephony/{billingAccount}/screen; GET /telephony/{billingAccount}/screen/{serviceName}
screen/screenLists/create | telephony | Add a number to call filtering | Ajouter un numéro au filtrage d’appels | POST /telephony/{billingAccount}/screen/{serviceName}/screenLists
screen/screenLists/delete | telephony | Remove a number from call filtering | Retirer un numéro du filtrage d’appels | DELETE /telephony/{billingAccount}/screen/{serviceName}/screenLists/{id}
screen/screenLists/get | telephony | See the numbers in call filtering | Voir les numéros du filtrage d’appels | GET /telephony/{billingAccount}/screen/{serviceName}/screenLists; GET /telephony/{billingAccount}/screen/{serviceName}/screenLists/{id}
timeCondition/condition/create | telephony | Add opening hours to a number | Ajouter une plage horaire à un numéro | POST /telephony/{billingAccount}/timeCondition/{serviceName}/condition
timeCondition/condition/delete | telephony | Remove opening hours from a number | Supprimer une plage horaire d’un numéro | DELETE /telephony/{billingAccount}/timeCondition/{serviceName}/condition/{id}
timeCondition/condition/edit | telephony | Change opening hours of a number | Modifier une plage horaire d’un numéro | PUT /telephony/{billingAccount}/timeCondition/{serviceName}/condition/{id}
timeCondition/condition/get | telephony | See the opening hours of a number | Voir les plages horaires d’un numéro | GET /telephony/{billingAccount}/timeCondition/{serviceName}/condition; GET /telephony/{billingAccount}/timeCondition/{serviceName}/condition/{id}
timeCondition/get | telephony | See the numbers with opening hours | Voir les numéros à plages horaires | GET /telephony/{billingAccount}/timeCondition; GET /telephony/{billingAccount}/timeCondition/{serviceName}
timeCondition/options/edit | telephony | Change where calls go outside opening hours | Modifier le renvoi hors des plages horaires | PUT /telephony/{billingAccount}/timeCondition/{serviceName}/options
timeCondition/options/get | telephony | See where calls go outside opening hours | Voir le renvoi hors des plages horaires | GET /telephony/{billingAccount}/timeCondition/{serviceName}/options
voicemail/directories/delete | telephony | Delete a voicemail message | Supprimer un message vocal | DELETE /telephony/{billingAccount}/voicemail/{serviceName}/directories/{id}
voicemail/directories/download/get | telephony | Download a voicemail message | Télécharger un message vocal | GET /telephony/{billingAccount}/voicemail/{serviceName}/directories/{id}/download
voicemail/directories/get | telephony | See the voicemail messages | Voir les messages vocaux | GET /telephony/{billingAccount}/voicemail/{serviceName}/directories; GET /telephony/{billingAccount}/voicemail/{serviceName}/directories/{id}
voicemail/directories/move | telephony | Move a voicemail message | Déplacer un message vocal | POST /telephony/{billingAccount}/voicemail/{serviceName}/directories/{id}/move
voicemail/edit | telephony | Change the name of a voicemail | Modifier le nom d’un répondeur | PUT /telephony/{billingAccount}/voicemail/{serviceName}
voicemail/get | telephony | See the voicemails | Voir les répondeurs | GET /telephony/{billingAccount}/voicemail; GET /telephony/{billingAccount}/voicemail/{serviceName}
voicemail/greetings/create | telephony | Add a voicemail greeting | Ajouter une annonce d’accueil au répondeur | POST /telephony/{billingAccount}/voicemail/{serviceName}/greetings
voicemail/greetings/delete | telephony | Delete a voicemail greeting | Supprimer une annonce d’accueil du répondeur | DELETE /telephony/{billingAccount}/voicemail/{serviceName}/greetings/{id}
voicemail/greetings/download/get | telephony | Download a voicemail greeting | Télécharger une annonce d’accueil du répondeur | GET /telephony/{billingAccount}/voicemail/{serviceName}/greetings/{id}/download
voicemail/greetings/get | telephony | See the voicemail greetings | Voir les annonces d’accueil du répondeur | GET /telephony/{billingAccount}/voicemail/{serviceName}/greetings; GET /telephony/{billingAccount}/voicemail/{serviceName}/greetings/{id}
voicemail/greetings/move | telephony | Move a voicemail greeting | Déplacer une annonce d’accueil du répondeur | POST /telephony/{billingAccount}/voicemail/{serviceName}/greetings/{id}/move
voicemail/migrateOnNewVersion | telephony | Move a voicemail to the new version | Migrer un répondeur vers la nouvelle version | POST /telephony/{billingAccount}/voicemail/{serviceName}/migrateOnNewVersion
voicemail/settings/changePassword | telephony | Change the password of a voicemail | Changer le mot de passe d’un répondeur | POST /telephony/{billingAccount}/voicemail/{serviceName}/settings/changePassword
voicemail/settings/changeRouting | telephony | Change where voicemail answers | Changer l’acheminement d’un répondeur | POST /telephony/{billingAccount}/voicemail/{serviceName}/settings/changeRouting
voicemail/settings/edit | telephony | Change the settings of a voicemail | Modifier les réglages d’un répondeur | PUT /telephony/{billingAccount}/voicemail/{serviceName}/settings
voicemail/settings/get | telephony | See the settings of a voicemail | Voir les réglages d’un répondeur | GET /telephony/{billingAccount}/voicemail/{serviceName}/settings
voicemail/settings/routing/get | telephony | See where voicemail answers | Voir l’acheminement d’un répondeur | GET /telephony/{billingAccount}/voicemail/{serviceName}/settings/routing
voicemail/settings/voicemailNumbers/get | telephony | See the numbers to call for voicemail | Voir les numéros d’appel du répondeur | GET /telephony/{billingAccount}/voicemail/{serviceName}/settings/voicemailNumbers
vxml/get | telephony | See the numbers with a voice application | Voir les numéros à application vocale | GET /telephony/{billingAccount}/vxml; GET /telephony/{billingAccount}/vxml/{serviceName}
vxml/settings/edit | telephony | Change the voice application of a number | Modifier l’application vocale d’un numéro | PUT /telephony/{billingAccount}/vxml/{serviceName}/settings
vxml/settings/get | telephony | See the voice application of a number | Voir l’application vocale d’un numéro | GET /telephony/{billingAccount}/vxml/{serviceName}/settings
vxml/settings/logs/create | monitoring | Get the logs of a voice application | Obtenir les journaux d’une application vocale | POST /telephony/{billingAccount}/vxml/{serviceName}/settings/logs
`,
)
