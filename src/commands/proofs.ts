import { parseArgs } from 'node:util'
import type { Context } from '../actions/context.ts'
import { type KeyInUse, keysInUse, resealProofs } from '../actions/proof-keeping.ts'
import { CommandError } from './command-error.ts'

const WHAT_IT_DOES: Record<KeyInUse['state'], string> = {
  encrypts: 'encrypts new ones',
  opens: 'opens them',
  missing: 'IS MISSING: nobody can open them until PROOF_KEYS names it again',
}

/** `passation proofs`: how many proofs lie under which key; `reseal` brings all of them under the first one. */
export async function proofsCommand(args: string[], context: Context): Promise<void> {
  const options = { json: { type: 'boolean', default: false } } as const
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [verb, ...more] = positionals
  if (verb === undefined) return list(context, values.json)
  if (verb !== 'reseal' || more.length > 0 || values.json)
    throw new CommandError('Say "passation proofs [--json]", or "passation proofs reseal".')
  const { resealed, unopened } = await resealProofs(context)
  print(`${proofs(resealed)} encrypted anew.`)
  if (unopened.length > 0) throw new CommandError(`Not opened, because the key or the file is missing: ${unopened.join(', ')}.`)
}

async function list(context: Context, json: boolean): Promise<void> {
  const keys = await keysInUse(context)
  if (json) return print(JSON.stringify({ keys }))
  for (const key of keys) print(`Key ${key.id}: ${proofs(key.proofs)}; ${WHAT_IT_DOES[key.state]}`)
}

function proofs(count: number): string {
  return count === 1 ? '1 proof' : `${count} proofs`
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
