import type { Role } from './role.ts'

/** An expected "no". The codes are stable: clients and tests rely on them. */
export const REFUSALS = [
  'not_your_role',
  'not_your_right',
  'telephony_admin_only',
  'unknown_account',
  'other_zone',
  'same_contact',
  'change_already_pending',
  'unpaid_bill',
  'no_payment_method',
  'not_voip_validated',
  'service_not_ready',
  'email_not_verified',
  'not_awaiting_you',
  'token_unusable',
  'already_answered',
  'request_closed',
  'too_many_attempts',
  'too_many_requests',
  'sign_in_failed',
  'sign_in_again',
  'sign_up_closed',
  'wrong_password',
  'weak_password',
  'invalid_email',
  'email_taken',
  'same_email',
  'second_factor_needed',
  'wrong_second_factor',
  'second_factor_not_set',
  'last_second_factor',
  'passkeys_impossible',
  'passkey_unusable',
  'too_many_passkeys',
  // Access that is given by policies.
  'not_allowed',
  'holder_only',
  'name_taken',
  'not_yourself',
  'unknown_identity',
  'unknown_resource',
  'unknown_action',
  'unknown_permissions_group',
  'malformed_condition',
  'read_only',
  'in_use',
  'too_many',
  'no_tags',
  // Users of an account.
  'unknown_group',
  'group_not_empty',
  'above_your_role',
  'still_named',
  // Telephony groups.
  'contacts_of_group',
  'internal_group',
  'belongs_to_pack',
  'special_numbers',
  'no_special_numbers',
  'same_group',
  // Owners.
  'owner_change_needed',
  'owner_unnamed',
  'owner_unreachable',
  'same_owner',
  'identity_not_confirmed',
  'transfer_locked',
  // Procedures, and the proofs they take.
  'procedure_elsewhere',
  'procedure_waits',
  'procedure_incomplete',
  'another_must_review',
  'beneficiary',
  'taken_by_another',
  'unknown_service',
  'unverified_contact',
  'proof_of_other_kind',
  'proof_too_large',
  'proof_unreadable',
  'proof_too_long',
  'proof_suspicious',
  'too_many_proofs',
  // What the provider's systems tell.
  'malformed',
  'not_json',
  'not_utf8',
  'line_too_long',
  'unknown_kind',
  'unknown_product',
  'unusable_value',
] as const

export type RefusalCode = (typeof REFUSALS)[number]

/** What the refusal is about: a role, an account, the name that was entered, the seconds to wait, the rights that lack. Never an amount, never a secret. */
export type RefusalAbout = {
  role?: Role
  account?: string
  entered?: string
  retryAfter?: number
  actions?: string[]
  /** Which of the two the account is: who loses the role, or who receives it. */
  side?: 'from' | 'to'
}

/** Thrown by the domain; answered by the API with a status and a sentence in the reader's language. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly about: RefusalAbout

  constructor(code: RefusalCode, about: RefusalAbout = {}) {
    super(code)
    this.code = code
    this.about = about
  }
}
