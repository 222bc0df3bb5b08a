/**
 * The services of an account, as three runs without a row in common: a service belongs to the first role that the account
 * holds on it. The conditions are spelled as those of the indexes are, or these could not serve them. `$1` is the account.
 */
const RUNS = [
  's.contact_admin = $1',
  's.contact_tech = $1 and s.contact_tech <> s.contact_admin',
  's.contact_billing = $1 and s.contact_billing <> s.contact_admin and s.contact_billing <> s.contact_tech',
] as const

/** The three runs of a statement, one below the other. */
export function overRuns(each: (run: string) => string): string {
  return RUNS.map((run) => `(${each(run)})`).join(' union all ')
}

/** The three runs as one condition. */
export const HELD = `(${RUNS.map((run) => `(${run})`).join(' or ')})`
