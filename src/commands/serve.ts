import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Api } from '../api/api.ts'
import type { PanelOptions } from '../api/panel.ts'
import { buildServer } from '../api/server.ts'
import { type Config, ConfigError, demoMark, readConfig } from '../config.ts'
import { startWorker, type Worker } from '../worker/worker.ts'
import { openPost } from './post.ts'
import { openProgram, type Program } from './program.ts'
import { untilReachable } from './reachable.ts'
import { seedIfEmpty } from './seed.ts'
import { untilStopped } from './signals.ts'

/** `passation serve`: the HTTP API, and the worker unless `--no-worker`. Ends on SIGTERM or SIGINT, after what is under way. */
export async function serve(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { 'no-worker': { type: 'boolean', default: false } } })
  const stopped = untilStopped()
  const config = readConfig()
  const program = await openProgram(config)
  const { context, log } = program
  let ready = false
  const app = await buildServer({
    context,
    log,
    trustedProxy: config.trustedProxy,
    isReady: () => ready,
    mailbox: config.demo ? join(config.dataDir, 'mailbox') : null,
    panel: panelOf(config),
  })
  let worker: Worker | undefined
  try {
    await listen(app, config)
    await untilReachable(context.db, log, stopped)
    await prepare(program)
    worker = values['no-worker'] ? undefined : await startWorkerOf(program)
    ready = true
    announce(config, app.server.address())
    await stopped
  } finally {
    ready = false
    await app.close()
    await worker?.stop()
    await program.close()
  }
}

/** The panel as it was built, from a checkout and from the compiled program alike. */
function panelOf({ brand, logo, demo, settings: { signUp, requestTtl } }: Config): PanelOptions {
  const folder = fileURLToPath(new URL('../../dist/web', import.meta.url))
  return { folder, logo, settings: { brand, signUp, demo, requestTtl } }
}

async function listen(app: Api, { host, port }: Config): Promise<void> {
  await app.listen({ host, port }).catch((error: NodeJS.ErrnoException) => {
    const why = WHY_NOT[error.code ?? '']
    throw why ? new ConfigError(`${host}:${port} ${why}`) : error
  })
}

const WHY_NOT: Record<string, string> = {
  EADDRINUSE: 'is taken by another program: stop that one, or set PORT to another port.',
  EADDRNOTAVAIL: 'is no address of this machine: set HOST to one that is, or to 0.0.0.0 for all.',
  ENOTFOUND: 'is unknown: set HOST to an address of this machine.',
  EACCES: 'is closed to this user: set PORT to 1024 or more, with a proxy in front.',
}

async function prepare(program: Program): Promise<void> {
  await program.prepare()
  const { demo, dataDir } = program.config
  if (!demo) return
  mkdirSync(dirname(demoMark(dataDir)), { recursive: true })
  writeFileSync(demoMark(dataDir), 'This folder was begun as a demo.\n')
  await seedIfEmpty(program.context)
}

export async function startWorkerOf({ config, context, log }: Program): Promise<Worker> {
  if (!config.smtpUrl && !config.demo)
    log.warn(`SMTP_URL is not set: letters are sent to nobody, they are only kept as files in ${join(config.dataDir, 'mailbox')}`)
  const { transport, brand } = await openPost(config)
  const worker = startWorker(context, transport, brand, log)
  context.onCommit.add(worker.wake)
  return worker
}

/** The line that a newcomer waits for. */
function announce(config: Config, address: ReturnType<import('node:net').Server['address']>): void {
  const port = typeof address === 'object' && address ? address.port : config.port
  const url = config.port === 0 ? `http://${config.host}:${port}` : config.settings.baseUrl
  process.stdout.write(`\nPassation runs at ${url}\n`)
  if (config.demo)
    process.stdout.write(`Demo world: sign in as an10001-psn, password passation-demo. Letters arrive at ${url}/mailbox\n`)
  process.stdout.write('\n')
}
