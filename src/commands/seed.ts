import { parseArgs } from 'node:util'
import type { Context } from '../actions/context.ts'
import { isEmpty, seed } from '../actions/seed.ts'
import { refusalAnswer } from '../api/refusals.ts'
import { Refusal } from '../domain/refusal.ts'
import { CommandError } from './command-error.ts'

/** `passation seed`: the demo world. Refuses on a database that is not empty unless `--force`. */
export async function seedCommand(args: string[], context: Context): Promise<void> {
  const { values } = parseArgs({ args, options: { force: { type: 'boolean', default: false } } })
  if (!values.force && !(await isEmpty(context))) {
    throw new CommandError('The database is not empty. With --force the demo world is put in beside what is there.')
  }
  await seed(context).catch((error) => {
    throw error instanceof Refusal ? new CommandError(`Not put in: ${refusalAnswer(error, 'en').message}`) : error
  })
  process.stdout.write('The demo world is in. Sign in as an10001-psn, password passation-demo.\n')
}

/** The demo's first start. */
export async function seedIfEmpty(context: Context): Promise<void> {
  if (await isEmpty(context)) await seed(context)
}
