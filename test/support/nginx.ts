import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { generate } from 'selfsigned'

const UNPACKED = fileURLToPath(new URL('../../.cache/nginx/nginx', import.meta.url))

export type Nginx = {
  port: number
  /** The certificate that it shows, to be trusted. */
  certificate: string
  stop(): Promise<void>
}

/** Where a configuration says other things than a test needs: what it says, and what that becomes. */
export type Changes = (at: { port: number; folder: string }) => Record<string, string>

/** Runs servers that stand in a document, with the addresses and files of a test. */
export async function startNginx(servers: string, changes: Changes): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), 'passation-nginx-'))
  const [port, keys] = await Promise.all([
    freePort(),
    generate([{ name: 'commonName', value: 'localhost' }], { algorithm: 'sha256', keyType: 'ec' }),
  ])
  await mkdir(join(folder, 'temporary'))
  await writeFile(join(folder, 'certificate.pem'), keys.cert)
  await writeFile(join(folder, 'certificate.key'), keys.private, { mode: 0o600 })
  await writeFile(join(folder, 'nginx.conf'), configuration(changed(servers, changes({ port, folder })), folder))
  const child = spawn(nginxProgram(), ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')])
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const exit = once(child, 'exit')
  while (!(await isOpen(port))) {
    if (child.exitCode !== null) throw new Error(`nginx ended before it listened:\n${said}`)
    await sleep(10)
  }
  const stop = async () => {
    child.kill('SIGTERM')
    await exit
    await rm(folder, { recursive: true })
  }
  return { port, certificate: keys.cert, stop }
}

/** NGINX, else Debian's, else the one that bin/install-nginx unpacked. */
function nginxProgram(): string {
  const places = [process.env.NGINX, '/usr/sbin/nginx', UNPACKED].filter((place): place is string => Boolean(place))
  const found = places.find((place) => existsSync(place))
  if (!found) throw new Error('There is no nginx here: run bin/install-nginx, or set NGINX to where one is.')
  return found
}

function changed(servers: string, changes: Record<string, string>): string {
  return Object.entries(changes).reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The configuration does not say ${from}`)
    return text.replaceAll(from, to)
  }, servers)
}

/** One process, in front, that writes into its folder alone. */
function configuration(servers: string, folder: string): string {
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const temporary = kinds.map((kind) => `${kind}_temp_path ${folder}/temporary/${kind};`)
  return [
    'daemon off;',
    'master_process off;',
    `pid ${folder}/nginx.pid;`,
    'events {}',
    'http {',
    'access_log off;',
    ...temporary,
    servers,
    '}',
  ].join('\n')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
