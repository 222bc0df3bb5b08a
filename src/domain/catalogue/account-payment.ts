/** Payment: its methods, what is owed, what is held in credit. */
import { rowsOf } from './row.ts'

export const ACCOUNT_PAYMENT = rowsOf(
  'account',
  `
me/payment/method/get | payment | See payment methods | Voir les moyens de paiement | GET /me/payment/method; GET /me/payment/method/{paymentMethodId}
me/payment/method/create | payment | Add a payment method | Ajouter un moyen de paiement | POST /me/payment/method
me/payment/method/edit | payment | Change a payment method | Modifier un moyen de paiement | PUT /me/payment/method/{paymentMethodId}
me/payment/method/delete | payment | Remove a payment method | Supprimer un moyen de paiement | DELETE /me/payment/method/{paymentMethodId}
me/payment/method/challenge | payment | Confirm a payment method | Confirmer un moyen de paiement | POST /me/payment/method/{paymentMethodId}/challenge
me/payment/method/details/create | payment | Complete a payment method | Compléter un moyen de paiement | POST /me/payment/method/{paymentMethodId}/details
me/payment/method/finalize | payment | Finish adding a payment method | Terminer l’ajout d’un moyen de paiement | POST /me/payment/method/{paymentMethodId}/finalize
me/payment/availableMethods/get | payment | See which payment methods are accepted | Voir les moyens de paiement acceptés | GET /me/payment/availableMethods
me/payment/transaction/get | payment | See payment transactions | Voir les transactions de paiement | GET /me/payment/transaction; GET /me/payment/transaction/{transactionId}
me/availableAutomaticPaymentMeans/get | payment | See what can pay automatically | Voir les moyens de paiement automatique | GET /me/availableAutomaticPaymentMeans
me/paymentMean/bankAccount/get | payment | See bank accounts | Voir les comptes bancaires | GET /me/paymentMean/bankAccount; GET /me/paymentMean/bankAccount/{id}
me/paymentMean/bankAccount/create | payment | Add a bank account | Ajouter un compte bancaire | POST /me/paymentMean/bankAccount
me/paymentMean/bankAccount/edit | payment | Change a bank account | Modifier un compte bancaire | PUT /me/paymentMean/bankAccount/{id}
me/paymentMean/bankAccount/delete | payment | Remove a bank account | Supprimer un compte bancaire | DELETE /me/paymentMean/bankAccount/{id}
me/paymentMean/bankAccount/challenge | payment | Confirm a bank account | Confirmer un compte bancaire | POST /me/paymentMean/bankAccount/{id}/challenge
me/paymentMean/bankAccount/chooseAsDefaultPaymentMean | payment | Pay from a bank account by default | Payer par compte bancaire par défaut | POST /me/paymentMean/bankAccount/{id}/chooseAsDefaultPaymentMean
me/paymentMean/creditCard/get | payment | See bank cards | Voir les cartes bancaires | GET /me/paymentMean/creditCard; GET /me/paymentMean/creditCard/{id}
me/paymentMean/creditCard/create | payment | Add a bank card | Ajouter une carte bancaire | POST /me/paymentMean/creditCard
me/paymentMean/creditCard/edit | payment | Change a bank card | Modifier une carte bancaire | PUT /me/paymentMean/creditCard/{id}
me/paymentMean/creditCard/delete | payment | Remove a bank card | Supprimer une carte bancaire | DELETE /me/paymentMean/creditCard/{id}
me/paymentMean/creditCard/challenge | payment | Confirm a bank card | Confirmer une carte bancaire | POST /me/paymentMean/creditCard/{id}/challenge
me/paymentMean/creditCard/chooseAsDefaultPaymentMean | payment | Pay by bank card by default | Payer par carte bancaire par défaut | POST /me/paymentMean/creditCard/{id}/chooseAsDefaultPaymentMean
me/paymentMean/paypal/get | payment | See PayPal accounts | Voir les comptes PayPal | GET /me/paymentMean/paypal; GET /me/paymentMean/paypal/{id}
me/paymentMean/paypal/create | payment | Add a PayPal account | Ajouter un compte PayPal | POST /me/paymentMean/paypal
me/paymentMean/paypal/edit | payment | Change a PayPal account | Modifier un compte PayPal | PUT /me/paymentMean/paypal/{id}
me/paymentMean/paypal/delete | payment | Remove a PayPal account | Supprimer un compte PayPal | DELETE /me/paymentMean/paypal/{id}
me/paymentMean/paypal/challenge | payment | Confirm a PayPal account | Confirmer un compte PayPal | POST /me/paymentMean/paypal/{id}/challenge
me/paymentMean/paypal/chooseAsDefaultPaymentMean | payment | Pay by PayPal by default | Payer par PayPal par défaut | POST /me/paymentMean/paypal/{id}/chooseAsDefaultPaymentMean
me/paymentMean/deferredPaymentAccount/get | payment | See deferred payment accounts | Voir les comptes à paiement différé | GET /me/paymentMean/deferredPaymentAccount; GET /me/paymentMean/deferredPaymentAccount/{id}
me/paymentMean/deferredPaymentAccount/edit | payment | Change a deferred payment account | Modifier un compte à paiement différé | PUT /me/paymentMean/deferredPaymentAccount/{id}
me/paymentMean/deferredPaymentAccount/chooseAsDefaultPaymentMean | payment | Pay by deferred payment by default | Payer en différé par défaut | POST /me/paymentMean/deferredPaymentAccount/{id}/chooseAsDefaultPaymentMean
me/autorenew/get | payment | See automatic renewal settings | Voir les réglages du renouvellement automatique | GET /me/autorenew
me/autorenew/create | payment | Turn on automatic renewal | Activer le renouvellement automatique | POST /me/autorenew
me/autorenew/edit | payment | Change automatic renewal settings | Modifier les réglages du renouvellement automatique | PUT /me/autorenew
me/manualDomainPayment/get | payment | See the switch to manual domain renewal | Voir le passage des domaines en renouvellement manuel | GET /me/manualDomainPayment
me/manualDomainPayment/create | payment | Switch all domains to manual renewal | Passer les domaines en renouvellement manuel | POST /me/manualDomainPayment
me/debtAccount/get | payment | See what the account owes | Voir ce que doit le compte | GET /me/debtAccount
me/debtAccount/debt/get | payment | See debts of the account | Voir les dettes du compte | GET /me/debtAccount/debt; GET /me/debtAccount/debt/{debtId}
me/debtAccount/debt/operation/get | payment | See movements on a debt | Voir les mouvements d’une dette | GET /me/debtAccount/debt/{debtId}/operation; GET /me/debtAccount/debt/{debtId}/operation/{operationId}
me/debtAccount/debt/operation/associatedObject/get | payment | See what moved a debt | Voir l’origine d’un mouvement de dette | GET /me/debtAccount/debt/{debtId}/operation/{operationId}/associatedObject
me/debtAccount/debt/pay | payment | Pay one debt | Payer une dette | POST /me/debtAccount/debt/{debtId}/pay
me/debtAccount/pay | payment | Pay all that is owed | Payer tout ce qui est dû | POST /me/debtAccount/pay
me/deposit/get | payment | See payments made | Voir les versements effectués | GET /me/deposit; GET /me/deposit/{depositId}
me/deposit/details/get | payment | See the lines of a payment | Voir les lignes d’un versement | GET /me/deposit/{depositId}/details; GET /me/deposit/{depositId}/details/{depositDetailId}
me/deposit/payment/get | payment | See how a payment was made | Voir comment un versement a été effectué | GET /me/deposit/{depositId}/payment
me/credit/balance/get | payment | See credit balances | Voir les soldes de crédit | GET /me/credit/balance; GET /me/credit/balance/{balanceName}
me/credit/balance/movement/get | payment | See movements on a credit balance | Voir les mouvements d’un solde de crédit | GET /me/credit/balance/{balanceName}/movement; GET /me/credit/balance/{balanceName}/movement/{movementId}
me/credit/code/validate | payment | Use a credit code | Utiliser un code de crédit | POST /me/credit/code
me/ovhAccount/get | payment | See the prepaid account | Voir le compte prépayé | GET /me/ovhAccount; GET /me/ovhAccount/{ovhAccountId}
me/ovhAccount/edit | payment | Change the prepaid account | Modifier le compte prépayé | PUT /me/ovhAccount/{ovhAccountId}
me/ovhAccount/creditOrder/create | orders | Order credit for the prepaid account | Commander du crédit pour le compte prépayé | POST /me/ovhAccount/{ovhAccountId}/creditOrder
me/ovhAccount/movements/get | payment | See movements on the prepaid account | Voir les mouvements du compte prépayé | GET /me/ovhAccount/{ovhAccountId}/movements; GET /me/ovhAccount/{ovhAccountId}/movements/{movementId}
me/ovhAccount/movements/requestRefund | payment | Ask to refund a prepaid movement | Demander le remboursement d’un mouvement prépayé | POST /me/ovhAccount/{ovhAccountId}/movements/{movementId}/requestRefund
me/ovhAccount/retrieveMoney | payment | Withdraw money from the prepaid account | Retirer de l’argent du compte prépayé | POST /me/ovhAccount/{ovhAccountId}/retrieveMoney
me/fidelityAccount/get | payment | See loyalty points | Voir les points de fidélité | GET /me/fidelityAccount
me/fidelityAccount/edit | payment | Change loyalty point settings | Modifier les réglages des points de fidélité | PUT /me/fidelityAccount
me/fidelityAccount/creditOrder | orders | Order loyalty points | Commander des points de fidélité | POST /me/fidelityAccount/creditOrder
me/fidelityAccount/movements/get | payment | See movements of loyalty points | Voir les mouvements de points de fidélité | GET /me/fidelityAccount/movements; GET /me/fidelityAccount/movements/{movementId}
me/voucher/checkValidity | payment | Check a voucher | Vérifier un bon d’achat | POST /me/voucher/checkValidity
me/voucherAccount/get | payment | See vouchers | Voir les bons d’achat | GET /me/voucherAccount; GET /me/voucherAccount/{voucherAccountId}
me/voucherAccount/movements/get | payment | See how vouchers were used | Voir l’utilisation des bons d’achat | GET /me/voucherAccount/{voucherAccountId}/movements; GET /me/voucherAccount/{voucherAccountId}/movements/{movementId}
`,
)
