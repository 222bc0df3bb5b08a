/** Call centres: settings, hours, filters, sounds. Recordings are what people said, so they are no consumption. */
import { rowsOf } from './row.ts'

export const VOIP_EASY_HUNTING = rowsOf(
  'voip',
  `
easyHunting/get | telephony | See the call centres | Voir les centres d’appels | GET /telephony/{billingAccount}/easyHunting; GET /telephony/{billingAccount}/easyHunting/{serviceName}
easyHunting/edit | telephony | Change a call centre | Modifier un centre d’appels | PUT /telephony/{billingAccount}/easyHunting/{serviceName}
easyHunting/hunting/get | telephony | See the call sharing settings | Voir les réglages de répartition des appels | GET /telephony/{billingAccount}/easyHunting/{serviceName}/hunting
easyHunting/hunting/edit | telephony | Change the call sharing settings | Modifier les réglages de répartition des appels | PUT /telephony/{billingAccount}/easyHunting/{serviceName}/hunting
easyHunting/hunting/customStatus/create | telephony | Add a status for agents | Ajouter un statut pour les agents | POST /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/customStatus
easyHunting/hunting/customStatus/delete | telephony | Delete a status for agents | Supprimer un statut pour les agents | DELETE /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/customStatus/{id}
easyHunting/hunting/customStatus/get | telephony | See the statuses for agents | Voir les statuts des agents | GET /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/customStatus; GET /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/customStatus/{id}
easyHunting/hunting/eventToken/create | telephony | Create the live events key of a call centre | Créer la clé des événements en direct d’un centre d’appels | POST /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/eventToken
easyHunting/hunting/eventToken/delete | telephony | Delete the live events key of a call centre | Supprimer la clé des événements en direct d’un centre d’appels | DELETE /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/eventToken
easyHunting/hunting/eventToken/get | telephony | See the live events key of a call centre | Voir la clé des événements en direct d’un centre d’appels | GET /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/eventToken
easyHunting/records/delete | telephony | Delete a call recording of a call centre | Supprimer un enregistrement d’appel d’un centre d’appels | DELETE /telephony/{billingAccount}/easyHunting/{serviceName}/records/{id}
easyHunting/records/get | telephony | Listen to the recordings of a call centre | Écouter les enregistrements d’un centre d’appels | GET /telephony/{billingAccount}/easyHunting/{serviceName}/records; GET /telephony/{billingAccount}/easyHunting/{serviceName}/records/{id}
easyHunting/screenListConditions/conditions/create | telephony | Add a number to the call centre filter | Ajouter un numéro au filtrage d’un centre d’appels | POST /telephony/{billingAccount}/easyHunting/{serviceName}/screenListConditions/conditions
easyHunting/screenListConditions/conditions/delete | telephony | Remove a number from the call centre filter | Retirer un numéro du filtrage d’un centre d’appels | DELETE /telephony/{billingAccount}/easyHunting/{serviceName}/screenListConditions/conditions/{conditionId}
easyHunting/screenListConditions/conditions/edit | telephony | Change a number in the call centre filter | Modifier un numéro du filtrage d’un centre d’appels | PUT /telephony/{billingAccount}/easyHunting/{serviceName}/screenListConditions/conditions/{conditionId}
easyHunting/screenListConditions/conditions/get | telephony | See the numbers in the call centre filter | Voir les numéros du filtrage d’un centre d’appels | GET /telephony/{billingAccount}/easyHunting/{serviceName}/screenListConditions/conditions; GET /telephony/{billingAccount}/easyHunting/{serviceName}/screenListConditions/conditions/{conditionId}
easyHunting/screenListConditions/edit | telephony | Change the call centre filter mode | Modifier le mode de filtrage d’un centre d’appels | PUT /telephony/{billingAccount}/easyHunting/{serviceName}/screenListConditions
easyHunting/screenListConditions/get | telephony | See the call centre filter mode | Voir le mode de filtrage d’un centre d’appels | GET /telephony/{billingAccount}/easyHunting/{serviceName}/screenListConditions
easyHunting/sound/delete | telephony | Delete a sound of a call centre | Supprimer un son d’un centre d’appels | DELETE /telephony/{billingAccount}/easyHunting/{serviceName}/sound/{soundId}
easyHunting/sound/get | telephony | See the sounds of a call centre | Voir les sons d’un centre d’appels | GET /telephony/{billingAccount}/easyHunting/{serviceName}/sound; GET /telephony/{billingAccount}/easyHunting/{serviceName}/sound/{soundId}
easyHunting/soundUpload | telephony | Upload a sound to a call centre | Ajouter un son à un centre d’appels | POST /telephony/{billingAccount}/easyHunting/{serviceName}/soundUpload
easyHunting/timeConditions/conditions/create | telephony | Add opening hours to a call centre | Ajouter des horaires à un centre d’appels | POST /telephony/{billingAccount}/easyHunting/{serviceName}/timeConditions/conditions
easyHunting/timeConditions/conditions/delete | telephony | Remove opening hours from a call centre | Supprimer des horaires d’un centre d’appels | DELETE /telephony/{billingAccount}/easyHunting/{serviceName}/timeConditions/conditions/{conditionId}
easyHunting/timeConditions/conditions/edit | telephony | Change opening hours of a call centre | Modifier des horaires d’un centre d’appels | PUT /telephony/{billingAccount}/easyHunting/{serviceName}/timeConditions/conditions/{conditionId}
easyHunting/timeConditions/conditions/get | telephony | See the opening hours of a call centre | Voir les horaires d’un centre d’appels | GET /telephony/{billingAccount}/easyHunting/{serviceName}/timeConditions/conditions; GET /telephony/{billingAccount}/easyHunting/{serviceName}/timeConditions/conditions/{conditionId}
easyHunting/timeConditions/edit | telephony | Choose what happens outside opening hours | Choisir l’accueil hors des horaires | PUT /telephony/{billingAccount}/easyHunting/{serviceName}/timeConditions
easyHunting/timeConditions/get | telephony | See what happens outside opening hours | Voir l’accueil hors des horaires | GET /telephony/{billingAccount}/easyHunting/{serviceName}/timeConditions
`,
)
