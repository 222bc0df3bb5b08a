/** The product as it is installed: the built program in a process of its own, on an embedded database of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPool, type Database } from '../../src/db/database.ts'
import { type Embedded, openEmbedded } from '../../src/db/embedded.ts'

export type Product = {
  port: number
  dataDir: string
  embedded: Embedded
  pool: Database
  process: ChildProcess
  stop(): Promise<void>
}

/** Starts `passation serve`; needs a build in dist/. The bench's own pool reaches the same database. */
export async function startProduct(args: string[] = [], env: Record<string, string> = {}): Promise<Product> {
  const dataDir = mkdtempSync(join(tmpdir(), 'passation-bench-'))
  const embedded = await openEmbedded(dataDir)
  const port = await freePort()
  const child = spawn(process.execPath, [new URL('../../dist/main.js', import.meta.url).pathname, 'serve', ...args], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), DEMO: '0', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout!.on('data', (text: Buffer) => text.includes('runs at') && resolve())
    child.once('exit', (code) => reject(new Error(`the product ended with ${code}`)))
  })
  const pool = createPool(embedded.connection, 4)
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
    await pool.end()
    await embedded.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { port, dataDir, embedded, pool, process: child, stop }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
