/** What every command starts from: the configuration, a log, the database. */
import { mkdirSync } from 'node:fs'
import type { Context } from '../actions/context.ts'
import { hasRightKey } from '../actions/installation.ts'
import { type Config, ConfigError } from '../config.ts'
import { createPool, type Database } from '../db/database.ts'
import { type Embedded, openEmbedded } from '../db/embedded.ts'
import { isMigrated, migrate } from '../db/migrate.ts'
import { systemClock } from '../lib/clock.ts'
import { createLog, type Log } from '../lib/log.ts'
import { prepareReader } from '../proofs/run-reader.ts'

export type Program = {
  config: Config
  context: Context
  log: Log
  /** Brings the database to this version and checks that this node belongs to it. Gives the names of what was applied. */
  prepare(): Promise<string[]>
  close(): Promise<void>
}

/** Opens the database, the embedded one or that of DATABASE_URL; nothing is written to it before `prepare`. */
export async function openProgram(config: Config): Promise<Program> {
  // React reads it when it is loaded, and takes twice the time for a letter unless it says this. The configuration was read
  // before: there it means that somebody meant a production start.
  process.env.NODE_ENV ||= 'production'
  const log = createLog(config.logLevel)
  prepareReader([config.dataDir], (line) => log.warn(line))
  const { db, embedded } = await openDatabase(config, log)
  const context: Context = { db, clock: systemClock, settings: config.settings, onCommit: new Set() }
  return {
    config,
    context,
    log,
    prepare: () => prepare(context),
    close: async () => {
      await db.end()
      await embedded?.stop()
    },
  }
}

async function openDatabase(config: Config, log: Log): Promise<{ db: Database; embedded: Embedded | undefined }> {
  if (config.databaseUrl) return { db: createPool({ connectionString: config.databaseUrl }), embedded: undefined }
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  const embedded = await openEmbedded(config.dataDir, { report: (line) => log.warn(line) })
  return { db: createPool(embedded.connection), embedded }
}

async function prepare(context: Context): Promise<string[]> {
  // Looking first needs no right to create anything, which a careful operator takes away after the upgrade.
  const applied = (await isMigrated(context.db)) ? [] : await migrate(context.db)
  if (!(await hasRightKey(context))) {
    throw new ConfigError(
      'SECRET_KEY (or DATA_DIR/secret.key) is not the one that this database began with: application secrets would stop working. Give every node the first key.',
    )
  }
  return applied
}
