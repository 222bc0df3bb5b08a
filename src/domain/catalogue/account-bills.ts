/** Bills, refunds and what was used. */
import { rowsOf } from './row.ts'

export const ACCOUNT_BILLS = rowsOf(
  'account',
  `
me/bill/get | bills | See bills | Voir les factures | GET /me/bill; GET /me/bill/{billId}
me/bill/details/get | bills | See the lines of a bill | Voir les lignes d’une facture | GET /me/bill/{billId}/details; GET /me/bill/{billId}/details/{billDetailId}
me/bill/payment/get | bills | See how a bill was paid | Voir comment une facture a été payée | GET /me/bill/{billId}/payment
me/bill/export | bills | Download bills together | Télécharger les factures groupées | POST /me/bill/export
me/bill/debt/get | bills | See what is due on a bill | Voir le montant dû sur une facture | GET /me/bill/{billId}/debt
me/bill/debt/operation/get | bills | See movements on a bill’s debt | Voir les mouvements de dette d’une facture | GET /me/bill/{billId}/debt/operation; GET /me/bill/{billId}/debt/operation/{operationId}
me/bill/debt/operation/associatedObject/get | bills | See what moved a bill’s debt | Voir l’origine d’un mouvement de facture | GET /me/bill/{billId}/debt/operation/{operationId}/associatedObject
me/bill/debt/pay | payment | Pay what is due on a bill | Payer le montant dû sur une facture | POST /me/bill/{billId}/debt/pay
me/refund/get | bills | See refunds | Voir les remboursements | GET /me/refund; GET /me/refund/{refundId}
me/refund/details/get | bills | See the lines of a refund | Voir les lignes d’un remboursement | GET /me/refund/{refundId}/details; GET /me/refund/{refundId}/details/{refundDetailId}
me/refund/payment/get | bills | See how a refund was paid | Voir comment un remboursement a été versé | GET /me/refund/{refundId}/payment
me/refund/export | bills | Download refunds together | Télécharger les remboursements groupés | POST /me/refund/export
me/reverseBill/get | bills | See reverse bills | Voir les factures inversées | GET /me/reverseBill; GET /me/reverseBill/{reverseBillId}
me/reverseBill/details/get | bills | See the lines of a reverse bill | Voir les lignes d’une facture inversée | GET /me/reverseBill/{reverseBillId}/details; GET /me/reverseBill/{reverseBillId}/details/{reverseBillDetailId}
me/reverseBill/payment/get | bills | See how a reverse bill was paid | Voir comment une facture inversée a été payée | GET /me/reverseBill/{reverseBillId}/payment
me/withdrawal/get | bills | See withdrawals from the prepaid account | Voir les retraits du compte prépayé | GET /me/withdrawal; GET /me/withdrawal/{withdrawalId}
me/withdrawal/details/get | bills | See the lines of a withdrawal | Voir les lignes d’un retrait | GET /me/withdrawal/{withdrawalId}/details; GET /me/withdrawal/{withdrawalId}/details/{withdrawalDetailId}
me/withdrawal/payment/get | bills | See how a withdrawal was paid | Voir comment un retrait a été versé | GET /me/withdrawal/{withdrawalId}/payment
me/deposit/paidBills/get | bills | See bills that a payment settled | Voir les factures réglées par un versement | GET /me/deposit/{depositId}/paidBills; GET /me/deposit/{depositId}/paidBills/{billId}
me/deposit/paidBills/details/get | bills | See the lines of a settled bill | Voir les lignes d’une facture réglée | GET /me/deposit/{depositId}/paidBills/{billId}/details; GET /me/deposit/{depositId}/paidBills/{billId}/details/{billDetailId}
me/deposit/paidBills/payment/get | bills | See how a settled bill was paid | Voir le paiement d’une facture réglée | GET /me/deposit/{depositId}/paidBills/{billId}/payment
me/deposit/paidBills/debt/get | bills | See what remains due on a settled bill | Voir le reste dû d’une facture réglée | GET /me/deposit/{depositId}/paidBills/{billId}/debt
me/deposit/paidBills/debt/operation/get | bills | See movements on a settled bill’s debt | Voir les mouvements d’une facture réglée | GET /me/deposit/{depositId}/paidBills/{billId}/debt/operation; GET /me/deposit/{depositId}/paidBills/{billId}/debt/operation/{operationId}
me/deposit/paidBills/debt/operation/associatedObject/get | bills | See what moved a settled bill’s debt | Voir l’origine d’un mouvement de facture réglée | GET /me/deposit/{depositId}/paidBills/{billId}/debt/operation/{operationId}/associatedObject
me/deposit/paidBills/debt/pay | payment | Pay what remains due on a settled bill | Payer le reste dû d’une facture réglée | POST /me/deposit/{depositId}/paidBills/{billId}/debt/pay
me/billing/capacities/get | bills | See billing possibilities | Voir les possibilités de facturation | GET /me/billing/capacities
me/billing/group/get | bills | See billing groups | Voir les groupes de facturation | GET /me/billing/group; GET /me/billing/group/{groupId}
me/billing/group/create | bills | Create a billing group | Créer un groupe de facturation | POST /me/billing/group
me/billing/group/edit | bills | Change a billing group | Modifier un groupe de facturation | PUT /me/billing/group/{groupId}
me/billing/group/delete | bills | Delete a billing group | Supprimer un groupe de facturation | DELETE /me/billing/group/{groupId}
me/billing/group/service/get | bills | See services of a billing group | Voir les services d’un groupe de facturation | GET /me/billing/group/{groupId}/service; GET /me/billing/group/{groupId}/service/{serviceId}
me/billing/group/service/create | bills | Add a service to a billing group | Ajouter un service à un groupe de facturation | POST /me/billing/group/{groupId}/service
me/billing/group/service/delete | bills | Remove a service from a billing group | Retirer un service d’un groupe de facturation | DELETE /me/billing/group/{groupId}/service/{serviceId}
me/billing/invoicesByPostalMail/get | bills | See whether bills come by post | Voir si les factures arrivent par courrier | GET /me/billing/invoicesByPostalMail
me/billing/invoicesByPostalMail/create | bills | Choose whether bills come by post | Choisir l’envoi des factures par courrier | POST /me/billing/invoicesByPostalMail
me/billing/purchaseOrder/get | bills | See references to print on bills | Voir les références à porter sur les factures | GET /me/billing/purchaseOrder; GET /me/billing/purchaseOrder/{id}
me/billing/purchaseOrder/create | bills | Add a reference to print on bills | Ajouter une référence à porter sur les factures | POST /me/billing/purchaseOrder
me/billing/purchaseOrder/edit | bills | Change a reference printed on bills | Modifier une référence portée sur les factures | PUT /me/billing/purchaseOrder/{id}
me/billing/purchaseOrder/delete | bills | Remove a reference printed on bills | Supprimer une référence portée sur les factures | DELETE /me/billing/purchaseOrder/{id}
me/billing/task/get | bills | See billing operations in progress | Voir les opérations de facturation en cours | GET /me/billing/task; GET /me/billing/task/{id}
me/billing/report/consumption/get | consumption | See consumption reports | Voir les rapports de consommation | GET /me/billing/report/consumption; GET /me/billing/report/consumption/{taskId}
me/billing/report/consumption/post | consumption | Ask for a consumption report | Demander un rapport de consommation | POST /me/billing/report/consumption
me/consumption/usage/current/get | consumption | See current consumption | Voir la consommation en cours | GET /me/consumption/usage/current
me/consumption/usage/forecast/get | consumption | See expected consumption | Voir la consommation prévue | GET /me/consumption/usage/forecast
me/consumption/usage/history/get | consumption | See past consumption | Voir la consommation passée | GET /me/consumption/usage/history
me/carbonCalculator/hasInvoice/get | consumption | See whether carbon can be calculated | Voir si le bilan carbone est calculable | GET /me/carbonCalculator/hasInvoice
me/carbonCalculator/task/get | consumption | See carbon reports | Voir les bilans carbone | GET /me/carbonCalculator/task; GET /me/carbonCalculator/task/{taskID}
me/carbonCalculator/task/create | consumption | Ask for a carbon report | Demander un bilan carbone | POST /me/carbonCalculator/task
`,
)
