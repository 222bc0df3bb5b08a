/** Answers questions about rights for those who act on the answers. Refusals are kept; nothing else happens. */
import type { Context } from './context.ts'
import { keepRefusals } from './refusals-kept.ts'
import { type Answer, type AskedRight, decide } from './rights.ts'

/** The answers in the order of the questions. `askedBy` as in the notes of refusals: `account`, `proxy`, `provider:crm`. */
export async function check(context: Context, asked: AskedRight[], askedBy: string): Promise<Answer[]> {
  const answers = await decide(context, asked)
  await keepRefusals(
    context,
    asked.map((each, n) => ({ asked: each, answer: answers[n]!, askedBy })),
  )
  return answers
}
