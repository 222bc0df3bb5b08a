import { parseArgs } from 'node:util'
import type { Context } from '../actions/context.ts'
import { createCredential } from '../actions/credentials.ts'
import { normalizedName } from '../domain/account.ts'
import { SYSTEM } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import { CommandError } from './command-error.ts'

/** `passation credential create NIC`: an API credential of one account, for scripts. Its secrets are printed once. */
export async function credentialCommand(args: string[], context: Context): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  })
  const [verb, nichandle, ...more] = positionals
  if (verb !== 'create' || !nichandle || more.length > 0)
    throw new CommandError('Say "passation credential create NIC" (--json).')
  const created = await createCredential(context, SYSTEM, normalizedName(nichandle)).catch((error: Error) => {
    throw error instanceof Refusal ? new CommandError(`There is no account ${nichandle}.`) : error
  })
  const { applicationKey, applicationSecret, consumerKey } = created
  const lines = `application key     ${applicationKey}\napplication secret  ${applicationSecret}\nconsumer key        ${consumerKey}\n`
  process.stdout.write(values.json ? `${JSON.stringify(created)}\n` : `${lines}They are shown this once.\n`)
}
