/** Answers questions about rights for those who act on the answers. Refusals are kept; nothing else happens. */
import { nearTo, policiesFor } from '../domain/book.ts'
import { namesOf } from '../domain/right.ts'
import { openBooks } from './book-shelf.ts'
import type { Context } from './context.ts'
import { type AnsweredRight, keepRefusals } from './refusals-kept.ts'
import { type Answer, type AskedRight, decide, questionOf } from './rights.ts'
import { knownOf } from './rights-facts.ts'

/** Answers to the host's own systems, in the order of the questions. `askedBy` as in the notes of refusals: `provider:crm`. */
export async function check(context: Context, asked: AskedRight[], askedBy: string): Promise<Answer[]> {
  const answers = await decide(context, asked)
  await keepRefusals(context, answered(asked, answers, askedBy))
  return answers
}

/** Answers to those who ask about themselves. A stranger can ask about everything: what he may not is no news to anybody. */
export async function checkOwn(context: Context, asked: AskedRight[]): Promise<Answer[]> {
  const answers = await decide(context, asked)
  const refused = answered(asked, answers, 'account').filter(({ answer }) => !answer.allowed)
  if (refused.length > 0) await keepRefusals(context, await ofNoStrangers(context, refused))
  return answers
}

function answered(asked: AskedRight[], answers: Answer[], askedBy: string): AnsweredRight[] {
  return asked.map((each, n) => ({ asked: each, answer: answers[n]!, askedBy }))
}

/** Those of accounts that are near to the resource, or that somebody near to it names in a policy. */
async function ofNoStrangers(context: Context, refused: AnsweredRight[]): Promise<AnsweredRight[]> {
  const asked = refused.map((each) => each.asked)
  const known = await knownOf(context, asked, context.db)
  const books = openBooks(context, context.db, [])
  await books.fetch(asked.map(({ asker }) => asker.account))
  return refused.filter((each) => {
    const prepared = questionOf(each.asked, known, context.clock())
    if ('nobody' in prepared) return false
    const { identity, resource } = prepared.question
    const near = nearTo(resource)
    if (near.has(identity.account)) return true
    const book = books.of(identity.account)
    const names = namesOf(identity.zone, { account: identity.account, user: null })
    return book !== undefined && policiesFor(book, names, resource).some(({ owner }) => near.has(owner))
  })
}
