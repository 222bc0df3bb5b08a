#!/usr/bin/env node
/** One program; its parts are commands. */
import type { Context } from './actions/context.ts'
import { type Config, ConfigError, readConfig } from './config.ts'

type Command = (args: string[]) => Promise<void>

/** Loaded when asked for: a small command does not wait for the whole product. */
const COMMANDS: Record<string, { does: string; load: () => Promise<Command> }> = {
  serve: {
    does: 'the HTTP API and the worker in one process (the default); --no-worker',
    load: async () => (await import('./commands/serve.ts')).serve,
  },
  work: { does: 'the worker alone', load: async () => (await import('./commands/work.ts')).work },
  migrate: {
    does: 'brings the database to this version',
    load: async () => (await import('./commands/migrate.ts')).migrateCommand,
  },
  seed: {
    does: 'puts the demo world into an empty database; --force',
    load: async () => withProgram((await import('./commands/seed.ts')).seedCommand),
  },
  import: {
    does: 'FILE: accounts, services, bills, payment methods as NDJSON or CSV; - is standard input',
    load: async () => withProgram((await import('./commands/import.ts')).importCommand),
  },
  'provider-key': {
    does: 'create NAME | list | revoke NAME: keys of the provider API; --json',
    load: async () => withProgram((await import('./commands/provider-key.ts')).providerKeyCommand),
  },
  credential: {
    does: 'create NIC: an API credential of one account; --json',
    load: async () => withProgram((await import('./commands/credential.ts')).credentialCommand),
  },
  letters: {
    does: 'letters that were given up; retry ID | retry all gives them new tries; --json',
    load: async () => withProgram((await import('./commands/letters.ts')).lettersCommand),
  },
  proofs: {
    does: 'how many proofs lie under which key; reseal brings all under the first; --json',
    load: async () => withProgram((await import('./commands/proofs.ts')).proofsCommand),
  },
  audit: {
    does: 'verify: recomputes the seal of the audit trail',
    load: async () => withProgram((await import('./commands/audit.ts')).auditCommand),
  },
}

await main(process.argv.slice(2))

async function main([first = 'serve', ...rest]: string[]): Promise<void> {
  const [name, args] = first.startsWith('--') && first !== '--help' ? ['serve', [first, ...rest]] : [first, rest]
  if (name === 'help' || name === '--help' || name === '-h') return usage()
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) return fail(`There is no command "${name}". Run "passation help" for those there are.`)
  try {
    await (await command.load())(args)
  } catch (error) {
    fail(error instanceof ConfigError || isExpected(error) ? error.message : String((error as Error).stack ?? error))
  }
}

/** A command that works on the database, beside a running server or without one. */
function withProgram(run: (args: string[], context: Context, config: Config) => Promise<void>): Command {
  return async (args) => {
    const { openProgram } = await import('./commands/program.ts')
    const program = await openProgram({ ...readConfig(), logLevel: process.env.LOG_LEVEL || 'warn' })
    try {
      await program.prepare()
      await run(args, program.context, program.config)
    } finally {
      await program.close()
    }
  }
}

/** Errors that already are one clear line for a person, such as those of the option parser. */
function isExpected(error: unknown): error is Error {
  return (
    error instanceof Error &&
    (error.name === 'CommandError' || String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS'))
  )
}

function usage(): void {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length))
  const lines = Object.entries(COMMANDS).map(([name, { does }]) => `  ${name.padEnd(width)}  ${does}`)
  process.stdout.write(`passation <command>\n\n${lines.join('\n')}\n\nThe environment is described in docs/operations.md.\n`)
}

function fail(line: string): void {
  process.stderr.write(`${line}\n`)
  process.exitCode = 1
}
