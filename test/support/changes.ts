import {
  acceptContactChange,
  askForContactChange,
  refuseContactChange,
  resendCode,
  withdrawContactChange,
} from '../../src/actions/contact-changes.ts'
import type { AskedContacts } from '../../src/actions/contact-request.ts'
import type { Context } from '../../src/actions/context.ts'
import { notFound } from '../../src/actions/not-found.ts'
import { Refusal } from '../../src/domain/refusal.ts'
import { actor } from './people.ts'

/** The verbs of a contact change as one account says them, with what comes of each in one word. */
export type Verbs = ReturnType<typeof verbsIn>

export function verbsIn(context: Context, product = 'domain') {
  return {
    /** Asks, and gives the ids; a refusal is an error here. */
    ask: async (account: string, service: string, wanted: AskedContacts): Promise<number[]> => {
      const ids = await askForContactChange(context, actor(account), product, service, wanted)
      if (ids === notFound) throw new Error(`${account} is no contact of ${service}`)
      return ids
    },
    accept: (account: string, id: number, code: string) => acceptContactChange(context, actor(account), id, code),
    refuse: (account: string, id: number, code: string) => refuseContactChange(context, actor(account), id, code),
    resend: (account: string, id: number) => resendCode(context, actor(account), id),
    withdraw: (account: string, id: number) => withdrawContactChange(context, actor(account), id),
    /** The code that was sent to an account last. */
    codeOf: async (id: number, account: string): Promise<string> => {
      const { rows } = await context.db.query(
        `select values->>'token' as token from letter
          where (values->>'changeId')::bigint = $1 and account = $2 and values ? 'token' order by id desc limit 1`,
        [id, account],
      )
      return rows[0].token
    },
  }
}

/** What came of a verb: the state it led to, the code of its refusal, the ids it gave. Anything else is a bug, and thrown. */
export async function outcomeOf(verb: Promise<unknown>): Promise<string> {
  try {
    const result = await verb
    if (result === notFound) return 'not found'
    if (Array.isArray(result)) return 'asked'
    if (typeof result === 'object' && result !== null && 'state' in result) return String(result.state)
    return 'ran'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

/** Starts everything at once, and gives what came of each, in the order of the verbs. */
export function atOnce(...verbs: (() => Promise<unknown>)[]): Promise<string[]> {
  return Promise.all(verbs.map((verb) => outcomeOf(verb())))
}

/** How often each outcome came. */
export function tally(outcomes: string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const each of outcomes) counts[each] = (counts[each] ?? 0) + 1
  return counts
}
