/**
 * Some matters of an account are nobody's but its holder's, whatever a policy says: the address that the account answers to,
 * and how it is entered.
 */
const HOLDER_ONLY: ReadonlySet<string> = new Set([
  'account:apiovh:me/changeEmail',
  'account:apiovh:me/task/emailChange/accept',
  'account:passation:me/verifyEmail',
  'account:passation:me/secondFactor/get',
  'account:passation:me/secondFactor/edit',
  'account:passation:me/session/prove',
])

/** Whether this is the account holder's alone. */
export function isHolderOnly(action: string): boolean {
  return HOLDER_ONLY.has(action)
}
