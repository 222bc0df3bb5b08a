/** Letters that the post gave up. */
import { type DeadLetter, lockDeadLetters, reviveLetters } from '../db/letters.ts'
import type { Actor } from '../domain/actor.ts'
import { accountEvent } from '../domain/event.ts'
import type { Context } from './context.ts'
import { recordAll } from './record.ts'
import { inTransaction } from './transaction.ts'

/** Which letters are tried again, and which are not, because without its code a letter is of no use. */
export type Retried = { revived: DeadLetter[]; useless: DeadLetter[] }

/** Gives one dead letter, or all of them, new tries. None in either list: there is no such dead letter. */
export function retryLetters(context: Context, actor: Actor, id: number | 'all'): Promise<Retried> {
  return inTransaction(context, async (tx) => {
    const now = context.clock()
    const dead = await lockDeadLetters(tx, id === 'all' ? null : id)
    const [useless, revived] = [dead.filter((each) => each.codeWiped), dead.filter((each) => !each.codeWiped)]
    if (revived.length === 0) return { revived, useless }
    await reviveLetters(
      tx,
      revived.map((letter) => letter.id),
      now,
    )
    await recordAll(tx, actor, now, revived.flatMap(retried))
    return { revived, useless }
  })
}

/** One to an address alone is no event of any account. */
function retried({ id, kind, account }: DeadLetter) {
  return account === null ? [] : [accountEvent('letter.retried', { nichandle: account, letter: id, letterKind: kind })]
}
