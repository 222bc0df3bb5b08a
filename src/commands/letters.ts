import { parseArgs } from 'node:util'
import type { Context } from '../actions/context.ts'
import { retryLetters } from '../actions/dead-letters.ts'
import { type DeadLetter, deadLetters, letterCounts } from '../db/letters.ts'
import { SYSTEM } from '../domain/actor.ts'
import { CommandError } from './command-error.ts'

const USAGE = 'Say "passation letters [--json]", or "passation letters retry ID" or "retry all".'

/** `passation letters`: how many letters wait, and those that were given up; `retry` gives these new tries. */
export async function lettersCommand(args: string[], context: Context): Promise<void> {
  const options = { json: { type: 'boolean', default: false } } as const
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
  const [verb, which, ...more] = positionals
  if (verb === undefined) return list(context, values.json)
  if (verb !== 'retry' || which === undefined || more.length > 0 || values.json) throw new CommandError(USAGE)
  if (which === 'all') return retryAll(context)
  if (!/^[1-9]\d{0,14}$/.test(which)) throw new CommandError(USAGE)
  return retryOne(context, Number(which))
}

async function list(context: Context, json: boolean): Promise<void> {
  const counts = await letterCounts(context.db)
  const dead = await deadLetters(context.db)
  if (json) return print(JSON.stringify({ ...counts, letters: dead }))
  print(`${letters(counts.waiting)} waiting for the mail server, ${counts.dead} given up.`)
  if (dead.length === 0) return
  const table = [HEAD, ...dead.map(cells)]
  const widths = HEAD.map((_, column) => Math.max(...table.map((row) => row[column]!.length)))
  print('')
  for (const row of table)
    print(
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
}

const HEAD = ['ID', 'KIND', 'ACCOUNT', 'ADDRESS', 'GIVEN UP', 'TRIES', 'LAST ERROR']

/** What a foreign mail server said must not steer the terminal. */
function cells({ id, kind, account, address, deadAt, tries, error }: DeadLetter): string[] {
  const row = [String(id), kind, account ?? '-', address, deadAt.toISOString(), String(tries), error]
  return row.map((cell) => cell.replaceAll(/\p{C}/gu, '?'))
}

async function retryOne(context: Context, id: number): Promise<void> {
  const { revived, useless } = await retryLetters(context, SYSTEM, id)
  if (useless[0]) throw new CommandError(`Letter ${id} held a code, which was wiped when it was given up: ${remedy(useless[0])}.`)
  if (revived.length === 0) throw new CommandError(`No letter ${id} was given up.`)
  print(`Letter ${id} is tried again.`)
}

async function retryAll(context: Context): Promise<void> {
  const { revived, useless } = await retryLetters(context, SYSTEM, 'all')
  print(`${letters(revived.length)} tried again.`)
  if (useless.length === 0) return
  print(`${letters(useless.length)} not tried again, because of a code that was wiped when the post gave up:`)
  for (const letter of useless) print(`  ${letter.id}: ${remedy(letter)}`)
}

/** How the reader gets what the letter was for. */
function remedy({ kind, account, changeId }: DeadLetter): string {
  if (changeId !== null) return `${account} can have a new code sent from the page of request ${changeId}`
  switch (kind) {
    case 'address-change':
      return `${account} can ask for the change of address again`
    case 'verify-address':
      return `${account} can have a new code sent after signing in`
    case 'user-invited':
    case 'user-reset-password':
      return `the user of ${account} can have a new code sent with "forgotten password"`
    default:
      return `${account} can have a new code sent with "forgotten password"`
  }
}

function letters(count: number): string {
  return count === 1 ? '1 letter' : `${count} letters`
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
