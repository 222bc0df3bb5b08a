/** What a telephony group may owe, has deposited, has been billed and is paid back. */
import { rowsOf } from './row.ts'

export const VOIP_MONEY = rowsOf(
  'voip',
  `
allowedCreditThreshold/get | payment | See the credit limits on offer | Voir les plafonds de crédit possibles | GET /telephony/{billingAccount}/allowedCreditThreshold
amountSecurityDeposit/get | payment | See the security deposits on offer | Voir les montants de dépôt de garantie possibles | GET /telephony/{billingAccount}/amountSecurityDeposit
canTransferSecurityDeposit/create | payment | Check whether a security deposit can move | Vérifier si un dépôt de garantie est transférable | POST /telephony/{billingAccount}/canTransferSecurityDeposit
historyConsumption/file/get | consumption | Download the detail of billed consumption | Télécharger le détail des consommations facturées | GET /telephony/{billingAccount}/historyConsumption/{date}/file
historyConsumption/get | consumption | See the past billed consumption | Voir les consommations déjà facturées | GET /telephony/{billingAccount}/historyConsumption; GET /telephony/{billingAccount}/historyConsumption/{date}
historyRepaymentConsumption/create | payment | Ask for call earnings to be paid | Demander le reversement des appels | POST /telephony/{billingAccount}/historyRepaymentConsumption
historyRepaymentConsumption/document/get | consumption | Download the detail of call earnings | Télécharger le détail des reversements | GET /telephony/{billingAccount}/historyRepaymentConsumption/{date}/document
historyRepaymentConsumption/get | consumption | See the call earnings paid | Voir les reversements d’appels | GET /telephony/{billingAccount}/historyRepaymentConsumption; GET /telephony/{billingAccount}/historyRepaymentConsumption/{date}
historyTollfreeConsumption/document/get | consumption | Download the calls to freephone numbers | Télécharger les appels aux numéros gratuits | GET /telephony/{billingAccount}/historyTollfreeConsumption/{date}/document
historyTollfreeConsumption/get | consumption | See the consumption of freephone numbers | Voir la consommation des numéros gratuits | GET /telephony/{billingAccount}/historyTollfreeConsumption; GET /telephony/{billingAccount}/historyTollfreeConsumption/{date}
`,
)
