/** Fax lines, their filters and campaigns. */
import { rowsOf } from './row.ts'

export const VOIP_FAX = rowsOf(
  'voip',
  `
fax/get | telephony | See the fax lines | Voir les lignes de fax | GET /telephony/{billingAccount}/fax; GET /telephony/{billingAccount}/fax/{serviceName}
fax/edit | telephony | Change a fax line | Modifier une ligne de fax | PUT /telephony/{billingAccount}/fax/{serviceName}
fax/settings/get | telephony | See the settings of a fax line | Voir les réglages d’une ligne de fax | GET /telephony/{billingAccount}/fax/{serviceName}/settings
fax/settings/edit | telephony | Change the settings of a fax line | Modifier les réglages d’une ligne de fax | PUT /telephony/{billingAccount}/fax/{serviceName}/settings
fax/settings/changePassword | telephony | Change the password of a fax line | Changer le mot de passe d’une ligne de fax | POST /telephony/{billingAccount}/fax/{serviceName}/settings/changePassword
fax/settings/sendFax | telephony | Send a fax | Envoyer un fax | POST /telephony/{billingAccount}/fax/{serviceName}/settings/sendFax
fax/campaigns/create | telephony | Create a fax campaign | Créer une campagne de fax | POST /telephony/{billingAccount}/fax/{serviceName}/campaigns
fax/campaigns/delete | telephony | Delete a fax campaign | Supprimer une campagne de fax | DELETE /telephony/{billingAccount}/fax/{serviceName}/campaigns/{id}
fax/campaigns/detail/get | telephony | See the recipients of a fax campaign | Voir les destinataires d’une campagne de fax | GET /telephony/{billingAccount}/fax/{serviceName}/campaigns/{id}/detail
fax/campaigns/get | telephony | See the fax campaigns | Voir les campagnes de fax | GET /telephony/{billingAccount}/fax/{serviceName}/campaigns; GET /telephony/{billingAccount}/fax/{serviceName}/campaigns/{id}
fax/campaigns/start | telephony | Start a fax campaign | Lancer une campagne de fax | POST /telephony/{billingAccount}/fax/{serviceName}/campaigns/{id}/start
fax/campaigns/stop | telephony | Stop a fax campaign | Arrêter une campagne de fax | POST /telephony/{billingAccount}/fax/{serviceName}/campaigns/{id}/stop
fax/screenLists/create | telephony | Create the filter list of a fax line | Créer la liste de filtrage d’une ligne de fax | POST /telephony/{billingAccount}/fax/{serviceName}/screenLists
fax/screenLists/delete | telephony | Delete the filter list of a fax line | Supprimer la liste de filtrage d’une ligne de fax | DELETE /telephony/{billingAccount}/fax/{serviceName}/screenLists
fax/screenLists/edit | telephony | Change the filter list of a fax line | Modifier la liste de filtrage d’une ligne de fax | PUT /telephony/{billingAccount}/fax/{serviceName}/screenLists
fax/screenLists/get | telephony | See the filter list of a fax line | Voir la liste de filtrage d’une ligne de fax | GET /telephony/{billingAccount}/fax/{serviceName}/screenLists
fax/screenLists/reset | telephony | Reset the filter list of a fax line | Réinitialiser la liste de filtrage d’une ligne de fax | POST /telephony/{billingAccount}/fax/{serviceName}/screenLists/reset
`,
)
