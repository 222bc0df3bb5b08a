/** What the wire names by a code, in words. The keys are the wire's. */
import { defineTexts } from '../words.ts'

/** As a label, or at the head of a column. */
export const ROLE_TEXTS = defineTexts(
  'roles',
  { contactAdmin: 'Administrative contact', contactTech: 'Technical contact', contactBilling: 'Billing contact' },
  { contactAdmin: 'Contact administrateur', contactTech: 'Contact technique', contactBilling: 'Contact facturation' },
)

/** Where "contact" goes without saying. */
export const SHORT_ROLE_TEXTS = defineTexts(
  'shortRoles',
  { contactAdmin: 'Administrative', contactTech: 'Technical', contactBilling: 'Billing' },
  { contactAdmin: 'Administrateur', contactTech: 'Technique', contactBilling: 'Facturation' },
)

/** Within a sentence. */
export const SPOKEN_ROLE_TEXTS = defineTexts(
  'spokenRoles',
  { contactAdmin: 'administrative contact', contactTech: 'technical contact', contactBilling: 'billing contact' },
  { contactAdmin: 'contact administrateur', contactTech: 'contact technique', contactBilling: 'contact facturation' },
)

export const STATUS_TEXTS = defineTexts(
  'serviceStatuses',
  {
    ok: 'Active',
    autorenewInProgress: 'Being renewed',
    inCreation: 'Being created',
    expired: 'Expired',
    pendingDebt: 'Payment pending',
    unPaid: 'Unpaid',
  },
  {
    ok: 'Actif',
    autorenewInProgress: 'En renouvellement',
    inCreation: 'En création',
    expired: 'Expiré',
    pendingDebt: 'Paiement en attente',
    unPaid: 'Impayé',
  },
)

export const REQUEST_STATE_TEXTS = defineTexts(
  'requestStates',
  {
    validatingByCustomers: 'Waiting for answers',
    todo: 'About to start',
    checkValidity: 'Being checked',
    doing: 'Being carried out',
    done: 'Done',
    refused: 'Declined',
    aborted: 'Cancelled',
    expired: 'Expired',
    error: 'Failed',
  },
  {
    validatingByCustomers: 'En attente de réponses',
    todo: 'Sur le point de commencer',
    checkValidity: 'En cours de vérification',
    doing: 'En cours d’exécution',
    done: 'Effectuée',
    refused: 'Refusée',
    aborted: 'Annulée',
    expired: 'Expirée',
    error: 'Échouée',
  },
)
