/** What lines and numbers have in common: offer, consumption, directory, termination. */
import { rowsOf } from './row.ts'

export const VOIP_SERVICES = rowsOf(
  'voip',
  `
offerTask/edit | orders | Change a scheduled change of offer | Modifier un changement d’offre programmé | PUT /telephony/{billingAccount}/offerTask/{taskId}
offerTask/get | orders | See the scheduled changes of offer | Voir les changements d’offre programmés | GET /telephony/{billingAccount}/offerTask; GET /telephony/{billingAccount}/offerTask/{taskId}
outplanNotification/create | consumption | Add an alert on extra consumption | Ajouter une alerte de consommation hors forfait | POST /telephony/{billingAccount}/outplanNotification
outplanNotification/delete | consumption | Remove an alert on extra consumption | Supprimer une alerte de consommation hors forfait | DELETE /telephony/{billingAccount}/outplanNotification/{id}
outplanNotification/get | consumption | See the alerts on extra consumption | Voir les alertes de consommation hors forfait | GET /telephony/{billingAccount}/outplanNotification; GET /telephony/{billingAccount}/outplanNotification/{id}
put | orders | Change the telephony group and its limits | Modifier le groupe de téléphonie et ses plafonds | PUT /telephony/{billingAccount}
service/cancelTermination | termination | Cancel the termination of a line or number | Annuler la résiliation d’une ligne ou d’un numéro | POST /telephony/{billingAccount}/service/{serviceName}/cancelTermination
service/changeOfBillingAccount | transfer | Move a line or number to another group | Déplacer une ligne ou un numéro vers un autre groupe | POST /telephony/{billingAccount}/service/{serviceName}/changeOfBillingAccount; POST /telephony/{billingAccount}/moveServices; POST /telephony/{billingAccount}/moveServices/check
service/delete | termination | Terminate a line or number | Résilier une ligne ou un numéro | DELETE /telephony/{billingAccount}/service/{serviceName}
service/diagnosticReports/get | monitoring | See the diagnostic reports of a line | Voir les rapports de diagnostic d’une ligne | GET /telephony/{billingAccount}/service/{serviceName}/diagnosticReports
service/directory/edit | owner | Change the directory entry of a number | Modifier l’inscription d’un numéro à l’annuaire | PUT /telephony/{billingAccount}/service/{serviceName}/directory
service/directory/fetchEntrepriseInformations | owner | Look up the company for the directory | Rechercher l’entreprise à inscrire à l’annuaire | POST /telephony/{billingAccount}/service/{serviceName}/directory/fetchEntrepriseInformations
service/directory/get | owner | See the directory entry of a number | Voir l’inscription d’un numéro à l’annuaire | GET /telephony/{billingAccount}/service/{serviceName}/directory
service/directory/getDirectoryServiceCode/get | owner | See the trades listed in the directory | Voir les activités de l’annuaire | GET /telephony/{billingAccount}/service/{serviceName}/directory/getDirectoryServiceCode
service/directory/getWayTypes/get | owner | See the kinds of street in the directory | Voir les types de voie de l’annuaire | GET /telephony/{billingAccount}/service/{serviceName}/directory/getWayTypes
service/edit | telephony | Change the name of a line or number | Modifier le nom d’une ligne ou d’un numéro | PUT /telephony/{billingAccount}/service/{serviceName}
service/eventCallback/edit | telephony | Change the address that receives call events | Modifier l’adresse qui reçoit les événements d’appel | PUT /telephony/{billingAccount}/service/{serviceName}/eventCallback
service/eventCallback/get | telephony | See the address that receives call events | Voir l’adresse qui reçoit les événements d’appel | GET /telephony/{billingAccount}/service/{serviceName}/eventCallback
service/eventToken/create | telephony | Create the live events key of a line | Créer la clé des événements en direct d’une ligne | POST /telephony/{billingAccount}/service/{serviceName}/eventToken
service/eventToken/delete | telephony | Delete the live events key of a line | Supprimer la clé des événements en direct d’une ligne | DELETE /telephony/{billingAccount}/service/{serviceName}/eventToken
service/eventToken/get | telephony | See the live events key of a line | Voir la clé des événements en direct d’une ligne | GET /telephony/{billingAccount}/service/{serviceName}/eventToken
service/faxConsumption/get | consumption | See the fax consumption | Voir la consommation de fax | GET /telephony/{billingAccount}/service/{serviceName}/faxConsumption; GET /telephony/{billingAccount}/service/{serviceName}/faxConsumption/{consumptionId}
service/get | transfer | See a line or number with its porting code | Voir une ligne ou un numéro avec son code RIO | GET /telephony/{billingAccount}/service; GET /telephony/{billingAccount}/service/{serviceName}
service/offerChange/create | orders | Change the offer of a line or number | Changer l’offre d’une ligne ou d’un numéro | POST /telephony/{billingAccount}/service/{serviceName}/offerChange
service/offerChange/delete | orders | Cancel a change of offer | Annuler un changement d’offre | DELETE /telephony/{billingAccount}/service/{serviceName}/offerChange
service/offerChange/get | orders | See the change of offer in progress | Voir le changement d’offre en cours | GET /telephony/{billingAccount}/service/{serviceName}/offerChange
service/offerChanges/get | orders | See the offers one can change to | Voir les changements d’offre possibles | GET /telephony/{billingAccount}/service/{serviceName}/offerChanges
service/offerTask/edit | orders | Change a scheduled offer of a line | Modifier un changement d’offre programmé d’une ligne | PUT /telephony/{billingAccount}/service/{serviceName}/offerTask/{taskId}
service/offerTask/get | orders | See the scheduled offers of a line | Voir les changements d’offre programmés d’une ligne | GET /telephony/{billingAccount}/service/{serviceName}/offerTask; GET /telephony/{billingAccount}/service/{serviceName}/offerTask/{taskId}
service/previousVoiceConsumption/get | consumption | See last month’s calls | Voir les appels du mois précédent | GET /telephony/{billingAccount}/service/{serviceName}/previousVoiceConsumption; GET /telephony/{billingAccount}/service/{serviceName}/previousVoiceConsumption/{consumptionId}
service/repaymentConsumption/get | consumption | See the calls that earn a repayment | Voir les appels donnant lieu à reversement | GET /telephony/{billingAccount}/service/{serviceName}/repaymentConsumption; GET /telephony/{billingAccount}/service/{serviceName}/repaymentConsumption/{consumptionId}
service/task/get | tasks | See the operations on a line or number | Voir les opérations sur une ligne ou un numéro | GET /telephony/{billingAccount}/service/{serviceName}/task; GET /telephony/{billingAccount}/service/{serviceName}/task/{taskId}
service/voiceConsumption/get | consumption | See this month’s calls | Voir les appels du mois en cours | GET /telephony/{billingAccount}/service/{serviceName}/voiceConsumption; GET /telephony/{billingAccount}/service/{serviceName}/voiceConsumption/{consumptionId}
serviceInfos/edit | renewal | Change the renewal of the telephony group | Modifier le renouvellement du groupe de téléphonie | PUT /telephony/{billingAccount}/serviceInfos
serviceInfos/get | view | See the dates and contacts of the group | Voir les dates et contacts du groupe | GET /telephony/{billingAccount}/serviceInfos
task/get | tasks | See the operations on the group | Voir les opérations sur le groupe | GET /telephony/{billingAccount}/task; GET /telephony/{billingAccount}/task/{taskId}
transferSecurityDeposit | orders | Move the security deposit to another group | Transférer le dépôt de garantie à un autre groupe | POST /telephony/{billingAccount}/transferSecurityDeposit
`,
)
