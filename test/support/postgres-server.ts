import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { type Connection, createPool } from '../../src/db/database.ts'
import { lives } from '../../src/db/embedded/process.ts'
import { openEmbedded } from '../../src/db/embedded.ts'
import { migrate } from '../../src/db/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of this run, connected to a database in which nothing happens. */
    server: Connection
    /** The migrated, empty database that every test database is a copy of. */
    template: string
  }
}

/** One server for the whole run: TEST_DATABASE_URL, or an embedded one that forgets everything at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env.TEST_DATABASE_URL ? urlServer(process.env.TEST_DATABASE_URL) : await temporaryServer()
  const template = `template_${process.pid}_${Date.now().toString(36)}`
  await makeTemplate(server.connection, template).catch((error) => server.stop().then(() => Promise.reject(error)))
  project.provide('server', server.connection)
  project.provide('template', template)
  return async () => {
    await administer(server.connection, `drop database ${template}`)
    await server.stop()
  }
}

async function makeTemplate(connection: Connection, template: string): Promise<void> {
  await administer(connection, `create database ${template}`)
  const pool = createPool({ ...connection, database: template })
  await migrate(pool).finally(() => pool.end())
}

async function administer(connection: Connection, sql: string): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

function urlServer(text: string): { connection: Connection; stop(): Promise<void> } {
  const url = new URL(text)
  const connection: Connection = {
    host: url.searchParams.get('host') ?? decodeURIComponent(url.hostname),
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1) || 'postgres',
  }
  return { connection, stop: async () => undefined }
}

async function temporaryServer(): Promise<{ connection: Connection; stop(): Promise<void> }> {
  await sweepKilledRuns()
  const folder = await mkdtemp(join(tmpdir(), `passation-test-${process.pid}-`))
  const embedded = await openEmbedded(folder, { durable: false })
  return {
    connection: embedded.connection,
    stop: async () => {
      await embedded.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A run that was killed leaves its server running. */
async function sweepKilledRuns(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = /^passation-test-(\d+)-/.exec(name)?.[1]
    if (!pid || lives(Number(pid))) continue
    const folder = join(tmpdir(), name)
    const [postmaster, cluster] = (await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8').catch(() => '')).split('\n')
    if (cluster?.startsWith(folder) && lives(Number(postmaster))) process.kill(Number(postmaster), 'SIGINT')
    await rm(folder, { recursive: true, force: true, maxRetries: 20 })
  }
}
