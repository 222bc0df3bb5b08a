import { parseArgs } from 'node:util'
import type { Context } from '../actions/context.ts'
import { isEmpty, seed } from '../actions/seed.ts'
import { refusalAnswer } from '../api/refusals.ts'
import type { Config } from '../config.ts'
import { Refusal } from '../domain/refusal.ts'
import { CommandError } from './command-error.ts'

/** `passation seed`: the demo world. Refuses on a database that is not empty unless `--force`. */
export async function seedCommand(args: string[], context: Context, config: Config): Promise<void> {
  const { values } = parseArgs({ args, options: { force: { type: 'boolean', default: false } } })
  if (config.production) {
    throw new CommandError('Refused with NODE_ENV=production: the demo accounts have a published password.')
  }
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
