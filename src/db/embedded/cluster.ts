import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chmod, mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { lives } from './process.ts'
import { majorVersion, type Programs } from './programs.ts'
import { chooseWay, cleanEnvironment, commandOf, giveTo, type Way, type WayName, wayOfOwner } from './way.ts'

/** Where the pieces of an embedded server are. */
export type Place = { home: string; cluster: string; log: string; socket: string }

/** The name of PostgreSQL's only user, and of the database. */
export const databaseName = 'passation'

/** The places under a data folder, which is made if it is missing. Links are resolved: one folder has one name. */
export async function placesUnder(dataDir: string): Promise<Place> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const home = await realpath(dataDir)
  return { home, cluster: join(home, 'postgres'), log: join(home, 'postgres.log'), socket: socketFolder(home) }
}

/** Makes the cluster if there is none, and says how its server is to be run. */
export async function prepareCluster(place: Place, programs: Programs, wanted?: WayName): Promise<Way> {
  await sweepAbandoned(place)
  if (!(await isCluster(place))) await createCluster(place, programs, await chooseWay(programs.postgres, wanted))
  const version = (await readFile(join(place.cluster, 'PG_VERSION'), 'utf8')).trim()
  if (version !== majorVersion) {
    throw new Error(
      `The database in ${place.cluster} was made by PostgreSQL ${version}, this program carries ${majorVersion}: move it with pg_dump, or set DATABASE_URL.`,
    )
  }
  return wayOfOwner(programs.postgres, place.cluster, (await stat(place.cluster)).uid)
}

/** Makes the folder of the socket, which only the server's user may enter. */
export async function prepareSocketFolder(place: Place, way: Way): Promise<void> {
  const made = await mkdir(place.socket, { recursive: true, mode: 0o700 })
  if (made) return giveTo(way, place.socket)
  const found = await stat(place.socket)
  // A crash between the two steps above leaves the folder ours.
  if (found.uid === process.getuid?.() && found.uid !== way.uid) return giveTo(way, place.socket)
  if (found.uid !== way.uid || (found.mode & 0o077) !== 0) {
    throw new Error(`The socket folder ${place.socket} is not a private folder of user ${way.uid}: remove it and start again.`)
  }
}

/** A Unix socket's path has at most 107 bytes (103 on macOS): a deep data folder gets its socket in the temporary folder. */
function socketFolder(home: string): string {
  const beside = join(home, 'socket')
  if (Buffer.byteLength(join(beside, '.s.PGSQL.5432')) <= 103) return beside
  return join(tmpdir(), `passation-${createHash('sha256').update(home).digest('hex').slice(0, 16)}`)
}

async function isCluster(place: Place): Promise<boolean> {
  const names = await readdir(place.cluster).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return []
    throw new Error(
      `The database folder ${place.cluster} can not be read (${error.code}): give it to the user who starts this program.`,
    )
  })
  if (names.length === 0) return false
  if (names.includes('PG_VERSION')) return true
  throw new Error(`${place.cluster} is not a database folder and not empty: move it away, or choose another DATA_DIR.`)
}

/**
 * Made beside its place and renamed when it is complete, so that a kill in the middle leaves no half cluster. When two
 * processes do it at once, the second rename is refused and that process takes the other's cluster.
 */
async function createCluster(place: Place, programs: Programs, way: Way): Promise<void> {
  const draft = `${place.cluster}.new-${process.pid}-${randomBytes(4).toString('hex')}`
  try {
    await mkdir(draft, { mode: 0o700 })
    await giveTo(way, draft)
    if (way.name === 'user') await letThrough(place.home)
    await initialize(draft, programs, way)
    await rename(draft, place.cluster)
    await syncFolder(place.home)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    const code = (error as NodeJS.ErrnoException).code
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error
  }
}

async function initialize(folder: string, programs: Programs, way: Way): Promise<void> {
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const args = ['-D', folder, '-U', databaseName, '--auth=trust', '--no-instructions', ...locale]
  const command = commandOf(way, programs.initdb, args)
  try {
    await promisify(execFile)(command.file, command.args, { ...command.options, cwd: '/', env: cleanEnvironment() })
  } catch (error) {
    const said = String((error as { stderr?: string }).stderr || (error as Error).message).trim()
    throw new Error(`The embedded database could not be made in ${folder} (free space? rights?):\n${said}`)
  }
}

/** Others may walk through the data folder then, not list it; what it holds has its own rights. */
async function letThrough(home: string): Promise<void> {
  await chmod(home, ((await stat(home)).mode & 0o777) | 0o011)
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** Drafts whose maker died. Ten minutes of age, because a pid of another container looks dead from here. */
async function sweepAbandoned(place: Place): Promise<void> {
  for (const name of await readdir(place.home)) {
    const pid = /^postgres\.new-(\d+)-/.exec(name)?.[1]
    if (!pid || lives(Number(pid))) continue
    const draft = join(place.home, name)
    const changed = (await stat(draft).catch(() => undefined))?.mtimeMs ?? Date.now()
    if (Date.now() - changed > 600_000) await rm(draft, { recursive: true, force: true })
  }
}
