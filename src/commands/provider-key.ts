import { parseArgs } from 'node:util'
import type { Context } from '../actions/context.ts'
import { notFound } from '../actions/not-found.ts'
import { createProviderKey, revokeProviderKey } from '../actions/provider-keys.ts'
import { providerKeys } from '../db/provider-keys.ts'
import { SYSTEM } from '../domain/actor.ts'
import { CommandError } from './command-error.ts'

const USAGE = 'Say "passation provider-key create NAME [--json]", "provider-key list [--json]" or "provider-key revoke NAME".'
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,49}$/

/** `passation provider-key …`: keys of the provider API. The secret is printed once, and kept nowhere. */
export async function providerKeyCommand(args: string[], context: Context): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const [verb, name, ...more] = positionals
  if (more.length > 0) throw new CommandError(USAGE)
  if (verb === 'list' && name === undefined) return list(context, values.json)
  if (verb === 'create' && name !== undefined) return create(context, name, values.json)
  if (verb === 'revoke' && name !== undefined) return revoke(context, name)
  throw new CommandError(USAGE)
}

async function create(context: Context, name: string, json: boolean): Promise<void> {
  if (!NAME.test(name)) throw new CommandError('The name of a key is up to 50 letters, digits, dots, hyphens and underscores.')
  const key = await createProviderKey(context, SYSTEM, name)
  if (key === null) throw new CommandError(`There is, or was, a key named "${name}". Choose another name.`)
  print(json ? JSON.stringify({ key }) : `${key}\n\nKeep it now: it is shown once. Send it as "Authorization: Bearer <key>".`)
}

async function list(context: Context, json: boolean): Promise<void> {
  const keys = await providerKeys(context.db)
  if (json) return print(JSON.stringify(keys))
  if (keys.length === 0) return print('There is no provider key yet.')
  for (const { name, createdAt, revokedAt } of keys) {
    print(`${name}  created ${createdAt.toISOString()}${revokedAt ? `  revoked ${revokedAt.toISOString()}` : ''}`)
  }
}

async function revoke(context: Context, name: string): Promise<void> {
  if ((await revokeProviderKey(context, SYSTEM, name)) === notFound)
    throw new CommandError(`There is no key in use named "${name}".`)
  print(`The key "${name}" opens nothing any more.`)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
