/** What procedures name by a code, in words. The keys are the wire's. */
import { defineTexts } from '../words.ts'

export const PROCEDURE_KIND_TEXTS = defineTexts(
  'procedureKinds',
  {
    owner: 'Another owner',
    contacts: 'Another administrative contact',
    'voip-validation': 'VoIP validation',
    'group-contacts': 'Contacts of a telephony group',
  },
  {
    owner: 'Autre propriétaire',
    contacts: 'Autre contact administrateur',
    'voip-validation': 'Validation VoIP',
    'group-contacts': 'Contacts d’un groupe de téléphonie',
  },
)

export const PROCEDURE_STATE_TEXTS = defineTexts(
  'procedureStates',
  {
    draft: 'Being filled in',
    new: 'To review',
    'waiting-applicant': 'Waiting for applicant',
    'second-review': 'Second review',
    'waiting-period': 'Waiting period',
    done: 'Done',
    refused: 'Refused',
    withdrawn: 'Withdrawn',
    expired: 'Expired',
  },
  {
    draft: 'En cours de saisie',
    new: 'À examiner',
    'waiting-applicant': 'Attend le demandeur',
    'second-review': 'Second examen',
    'waiting-period': 'Délai d’opposition',
    done: 'Effectuée',
    refused: 'Refusée',
    withdrawn: 'Retirée',
    expired: 'Expirée',
  },
)

export const SITUATION_TEXTS = defineTexts(
  'situations',
  {
    lost_access: 'Access to the account is lost',
    contact_unreachable: 'The contact can not be reached',
    organisation_changed: 'The organisation was renamed or merged',
    organisation_closed: 'The organisation has closed',
    holder_died: 'The owner has died',
    court_decision: 'A court has decided',
    sold: 'It was sold or handed on',
    other: 'Another reason',
  },
  {
    lost_access: 'L’accès au compte est perdu',
    contact_unreachable: 'Le contact est injoignable',
    organisation_changed: 'L’organisation a changé de nom ou a fusionné',
    organisation_closed: 'L’organisation a cessé son activité',
    holder_died: 'Le propriétaire est décédé',
    court_decision: 'Un tribunal a tranché',
    sold: 'Le service a été vendu ou cédé',
    other: 'Une autre raison',
  },
)

export const PROOF_KIND_TEXTS = defineTexts(
  'proofKinds',
  {
    identity_document: 'Identity document',
    company_extract: 'Company extract',
    death_certificate: 'Death certificate',
    court_order: 'Court order',
    letter: 'Signed letter',
    proof_of_address: 'Proof of address',
    other: 'Other document',
  },
  {
    identity_document: 'Pièce d’identité',
    company_extract: 'Extrait d’immatriculation',
    death_certificate: 'Acte de décès',
    court_order: 'Décision de justice',
    letter: 'Courrier signé',
    proof_of_address: 'Justificatif de domicile',
    other: 'Autre document',
  },
)

/** Why staff says yes. */
export const YES_REASON_TEXTS = defineTexts(
  'yesReasons',
  {
    identity_proven: 'Identity is proven',
    organisation_proven: 'The right to speak for the organisation is proven',
    succession_proven: 'Succession is proven',
    court_decision: 'A court has decided so',
    other: 'Another reason',
  },
  {
    identity_proven: 'L’identité est prouvée',
    organisation_proven: 'Le pouvoir d’agir pour l’organisation est prouvé',
    succession_proven: 'La succession est prouvée',
    court_decision: 'Un tribunal en a décidé ainsi',
    other: 'Une autre raison',
  },
)

/** Why staff says no. */
export const NO_REASON_TEXTS = defineTexts(
  'noReasons',
  {
    proof_unreadable: 'A document can not be read',
    proof_missing: 'A document is missing',
    identity_differs: 'The claims do not agree with the records',
    not_entitled: 'The applicant is not entitled to it',
    service_unknown: 'The service does not exist',
    objection_upheld: 'The objection is well-founded',
    dispute: 'The parties are in dispute',
    duplicate: 'The same was asked for before',
    other: 'Another reason',
  },
  {
    proof_unreadable: 'Un document est illisible',
    proof_missing: 'Un document manque',
    identity_differs: 'L’identité ne correspond pas',
    not_entitled: 'Le demandeur n’y a pas droit',
    service_unknown: 'Le service n’existe pas',
    objection_upheld: 'L’opposition est fondée',
    dispute: 'Les parties sont en litige',
    duplicate: 'La même demande existe déjà',
    other: 'Une autre raison',
  },
)
