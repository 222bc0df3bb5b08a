/** Agents and queues of a call centre and their live calls. Live calls are no call records: who pays the bills does not listen in. */
import { rowsOf } from './row.ts'

export const VOIP_EASY_HUNTING_AGENTS = rowsOf(
  'voip',
  `
easyHunting/hunting/agent/create | telephony | Add an agent to a call centre | Ajouter un agent à un centre d’appels | POST /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/agent
easyHunting/hunting/agent/delete | telephony | Remove an agent from a call centre | Retirer un agent d’un centre d’appels | DELETE /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/agent/{agentId}
easyHunting/hunting/agent/edit | telephony | Change an agent of a call centre | Modifier un agent d’un centre d’appels | PUT /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/agent/{agentId}
easyHunting/hunting/agent/get | telephony | See the agents of a call centre | Voir les agents d’un centre d’appels | GET /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/agent; GET /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/agent/{agentId}
easyHunting/hunting/agent/liveStatus/get | telephony | See the live activity of an agent | Voir l’activité en direct d’un agent | GET /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/agent/{agentId}/liveStatus
easyHunting/hunting/agent/bannerAccess/create | telephony | Create the web access of an agent | Créer l’accès web d’un agent | POST /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/agent/{agentId}/bannerAccess
easyHunting/hunting/agent/bannerAccess/delete | telephony | Delete the web access of an agent | Supprimer l’accès web d’un agent | DELETE /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/agent/{agentId}/bannerAccess
easyHunting/hunting/agent/bannerAccess/get | telephony | See the web access of an agent | Voir l’accès web d’un agent | GET /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/agent/{agentId}/bannerAccess
easyHunting/hunting/agent/eventToken/create | telephony | Create the live events key of an agent | Créer la clé des événements en direct d’un agent | POST /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/agent/{agentId}/eventToken
easyHunting/hunting/agent/eventToken/delete | telephony | Delete the live events key of an agent | Supprimer la clé des événements en direct d’un agent | DELETE /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/agent/{agentId}/eventToken
easyHunting/hunting/agent/eventToken/get | telephony | See the live events key of an agent | Voir la clé des événements en direct d’un agent | GET /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/agent/{agentId}/eventToken
easyHunting/hunting/agent/calls/get | telephony | See the live calls of an agent | Voir les appels en cours d’un agent | GET /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/agent/{agentId}/calls; GET /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/agent/{agentId}/calls/{id}
easyHunting/hunting/agent/calls/eavesdrop/create | telephony | Listen in on the call of an agent | Écouter l’appel en cours d’un agent | POST /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/agent/{agentId}/calls/{id}/eavesdrop
easyHunting/hunting/agent/calls/hangup | telephony | Hang up the call of an agent | Raccrocher l’appel d’un agent | POST /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/agent/{agentId}/calls/{id}/hangup
easyHunting/hunting/agent/calls/hold | telephony | Put the call of an agent on hold | Mettre en attente l’appel d’un agent | POST /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/agent/{agentId}/calls/{id}/hold
easyHunting/hunting/agent/calls/intercept | telephony | Take over the call of an agent | Prendre l’appel d’un agent à sa place | POST /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/agent/{agentId}/calls/{id}/intercept
easyHunting/hunting/agent/calls/transfer | telephony | Transfer the call of an agent | Transférer l’appel d’un agent | POST /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/agent/{agentId}/calls/{id}/transfer
easyHunting/hunting/agent/calls/whisper | telephony | Speak discreetly on the call of an agent | Parler discrètement dans l’appel d’un agent | POST /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/agent/{agentId}/calls/{id}/whisper
easyHunting/hunting/agent/queue/create | telephony | Add a queue to an agent | Ajouter une file à un agent | POST /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/agent/{agentId}/queue
easyHunting/hunting/agent/queue/delete | telephony | Remove a queue from an agent | Retirer une file à un agent | DELETE /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/agent/{agentId}/queue/{queueId}
easyHunting/hunting/agent/queue/edit | telephony | Change the rank of a queue of an agent | Modifier le rang d’une file d’un agent | PUT /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/agent/{agentId}/queue/{queueId}
easyHunting/hunting/agent/queue/get | telephony | See the queues of an agent | Voir les files d’un agent | GET /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/agent/{agentId}/queue; GET /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/agent/{agentId}/queue/{queueId}
easyHunting/hunting/agent/queue/liveStatus/get | telephony | See the live activity of an agent by queue | Voir l’activité en direct d’un agent par file | GET /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/agent/{agentId}/queue/{queueId}/liveStatus
easyHunting/hunting/queue/create | telephony | Add a call queue | Ajouter une file d’appels | POST /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/queue
easyHunting/hunting/queue/delete | telephony | Delete a call queue | Supprimer une file d’appels | DELETE /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/queue/{queueId}
easyHunting/hunting/queue/edit | telephony | Change a call queue | Modifier une file d’appels | PUT /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/queue/{queueId}
easyHunting/hunting/queue/get | telephony | See the call queues | Voir les files d’appels | GET /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/queue; GET /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/queue/{queueId}
easyHunting/hunting/queue/agent/create | telephony | Add an agent to a queue | Ajouter un agent à une file | POST /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/queue/{queueId}/agent
easyHunting/hunting/queue/agent/delete | telephony | Remove an agent from a queue | Retirer un agent d’une file | DELETE /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/queue/{queueId}/agent/{agentId}
easyHunting/hunting/queue/agent/edit | telephony | Change the rank of an agent in a queue | Modifier le rang d’un agent dans une file | PUT /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/queue/{queueId}/agent/{agentId}
easyHunting/hunting/queue/agent/get | telephony | See the agents of a queue | Voir les agents d’une file | GET /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/queue/{queueId}/agent; GET /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/queue/{queueId}/agent/{agentId}
easyHunting/hunting/queue/agent/liveStatus/get | telephony | See the live activity of an agent in a queue | Voir l’activité en direct d’un agent dans une file | GET /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/queue/{queueId}/agent/{agentId}/liveStatus
easyHunting/hunting/queue/liveStatistics/get | monitoring | See the live statistics of a queue | Voir les statistiques en direct d’une file | GET /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/queue/{queueId}/liveStatistics
easyHunting/hunting/queue/liveCalls/get | telephony | See the live calls of a queue | Voir les appels en cours d’une file | GET /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/queue/{queueId}/liveCalls; GET /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/queue/{queueId}/liveCalls/{id}
easyHunting/hunting/queue/liveCalls/eavesdrop | telephony | Listen in on a call of a queue | Écouter un appel en cours d’une file | POST /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/queue/{queueId}/liveCalls/{id}/eavesdrop
easyHunting/hunting/queue/liveCalls/hangup | telephony | Hang up a call of a queue | Raccrocher un appel d’une file | POST /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/queue/{queueId}/liveCalls/{id}/hangup
easyHunting/hunting/queue/liveCalls/hold | telephony | Put a call of a queue on hold | Mettre en attente un appel d’une file | POST /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/queue/{queueId}/liveCalls/{id}/hold
easyHunting/hunting/queue/liveCalls/intercept | telephony | Take over a call of a queue | Prendre un appel d’une file | POST /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/queue/{queueId}/liveCalls/{id}/intercept
easyHunting/hunting/queue/liveCalls/transfer | telephony | Transfer a call of a queue | Transférer un appel d’une file | POST /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/queue/{queueId}/liveCalls/{id}/transfer
easyHunting/hunting/queue/liveCalls/whisper | telephony | Speak discreetly on a call of a queue | Parler discrètement dans un appel d’une file | POST /telephony/{billingAccount}/easyHunting/{serviceName}/hunting/queue/{queueId}/liveCalls/{id}/whisper
`,
)
