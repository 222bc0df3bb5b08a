/** Carrier trunks: large SIP trunks for operators. */
import { rowsOf } from './row.ts'

export const VOIP_CARRIER_SIP = rowsOf(
  'voip',
  `
carrierSip/get | telephony | See the carrier trunks | Voir les trunks opérateur | GET /telephony/{billingAccount}/carrierSip; GET /telephony/{billingAccount}/carrierSip/{serviceName}
carrierSip/cdrs/get | consumption | Download the calls of a carrier trunk | Télécharger les appels d’un trunk opérateur | GET /telephony/{billingAccount}/carrierSip/{serviceName}/cdrs
carrierSip/clusterDetails/get | telephony | See the servers of a carrier trunk | Voir les serveurs d’un trunk opérateur | GET /telephony/{billingAccount}/carrierSip/{serviceName}/clusterDetails
carrierSip/endpoints/get | telephony | See the equipment connected to a carrier trunk | Voir les équipements reliés à un trunk opérateur | GET /telephony/{billingAccount}/carrierSip/{serviceName}/endpoints; GET /telephony/{billingAccount}/carrierSip/{serviceName}/endpoints/{id}
carrierSip/settings/edit | telephony | Change the settings of a carrier trunk | Modifier les réglages d’un trunk opérateur | PUT /telephony/{billingAccount}/carrierSip/{serviceName}/settings
carrierSip/settings/get | telephony | See the settings of a carrier trunk | Voir les réglages d’un trunk opérateur | GET /telephony/{billingAccount}/carrierSip/{serviceName}/settings
carrierSip/vno/mandates/get | telephony | See the virtual operator mandates | Voir les mandats d’opérateur virtuel | GET /telephony/{billingAccount}/carrierSip/{serviceName}/vno; GET /telephony/{billingAccount}/carrierSip/{serviceName}/vno/{contractReference}
carrierSip/vno/ranges/edit | telephony | Change a number range of a mandate | Modifier une tranche de numéros d’un mandat | PUT /telephony/{billingAccount}/carrierSip/{serviceName}/vno/{contractReference}/ranges/{prefix}
carrierSip/vno/ranges/get | telephony | See the number ranges of a mandate | Voir les tranches de numéros d’un mandat | GET /telephony/{billingAccount}/carrierSip/{serviceName}/vno/{contractReference}/ranges; GET /telephony/{billingAccount}/carrierSip/{serviceName}/vno/{contractReference}/ranges/{prefix}
`,
)
