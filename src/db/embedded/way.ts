import { execFile } from 'node:child_process'
import { chown } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { promisify } from 'node:util'

/**
 * PostgreSQL refuses to run as root. How root runs it nevertheless:
 * - `namespace`: in a user namespace where root is called nobody. Changes nothing on the system, files stay root's.
 * - `capability`: as another user who may still walk through folders that are closed to it (a 0700 home).
 * - `user`: as another user, plainly; it must be able to reach the programs and the data.
 * Anybody else runs it as oneself, `plain`, unless that user has no name here: then in a namespace too.
 */
export type WayName = 'plain' | 'namespace' | 'capability' | 'user'
export type Way = { name: WayName; uid: number }
export type Command = { file: string; args: string[]; options: { uid?: number; gid?: number } }

const nobody = 65534

/** The way for a new cluster: the first that works here, or the one asked for. */
export async function chooseWay(program: string, wanted?: WayName): Promise<Way> {
  const me = process.getuid?.() ?? 0
  if (me !== 0) return hasName() ? { name: 'plain', uid: me } : wayOfNameless(program, me)
  const candidates: Way[] = [
    { name: 'namespace', uid: 0 },
    { name: 'capability', uid: nobody },
    { name: 'user', uid: nobody },
  ]
  return firstThatWorks(program, wanted ? candidates.filter((way) => way.name === wanted) : candidates)
}

/** The way for a cluster that exists: its files belong to somebody, and PostgreSQL must run as that one. */
export async function wayOfOwner(program: string, folder: string, owner: number): Promise<Way> {
  const me = process.getuid?.() ?? owner
  if (me === owner && me !== 0) return { name: 'plain', uid: me }
  if (me !== 0)
    throw new Error(
      `The database in ${folder} belongs to user ${owner}, not to user ${me}: start as that user or change the owner.`,
    )
  if (owner !== 0) {
    return firstThatWorks(program, [
      { name: 'capability', uid: owner },
      { name: 'user', uid: owner },
    ])
  }
  return firstThatWorks(program, [{ name: 'namespace', uid: 0 }]).catch(() => {
    throw new Error(
      `The database in ${folder} belongs to root and this system refuses user namespaces: run "chown -R ${nobody}:${nobody} ${folder}", or set DATABASE_URL.`,
    )
  })
}

/** The command line that runs a program that way. */
export function commandOf(way: Way, program: string, args: string[]): Command {
  const uid = String(way.uid)
  switch (way.name) {
    case 'plain':
      return { file: program, args, options: {} }
    case 'namespace':
      return { file: 'unshare', args: ['-U', `--map-user=${nobody}`, `--map-group=${nobody}`, program, ...args], options: {} }
    case 'capability': {
      // Without that bit access(2), with which PostgreSQL looks for its own programs, forgets the capability.
      const rights = [
        '--clear-groups',
        '--inh-caps=+dac_override',
        '--ambient-caps=+dac_override',
        '--securebits=+no_setuid_fixup',
      ]
      return { file: 'setpriv', args: [`--reuid=${uid}`, `--regid=${uid}`, ...rights, program, ...args], options: {} }
    }
    case 'user':
      return { file: program, args, options: { uid: way.uid, gid: way.uid } }
  }
}

/** Gives a folder to the user that PostgreSQL runs as. */
export async function giveTo(way: Way, folder: string): Promise<void> {
  if (way.name === 'capability' || way.name === 'user') await chown(folder, way.uid, way.uid)
}

/** initdb asks for the name of its user; one that a container made up has none, and can be called nobody. */
async function wayOfNameless(program: string, uid: number): Promise<Way> {
  return firstThatWorks(program, [{ name: 'namespace', uid }]).catch(() => {
    throw new Error(
      `User ${uid} has no name on this system, and PostgreSQL needs one: add it to /etc/passwd, or set DATABASE_URL.`,
    )
  })
}

function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

async function firstThatWorks(program: string, ways: Way[]): Promise<Way> {
  const reasons: string[] = []
  for (const way of ways) {
    const { file, args, options } = commandOf(way, program, ['--version'])
    try {
      await promisify(execFile)(file, args, { ...options, cwd: '/', env: cleanEnvironment() })
      return way
    } catch (error) {
      reasons.push(
        `${way.name}: ${String((error as { stderr?: string }).stderr || (error as Error).message)
          .trim()
          .split('\n')
          .at(-1)}`,
      )
    }
  }
  throw new Error(`PostgreSQL can not run here (${reasons.join('; ')}): start as another user, or set DATABASE_URL.`)
}

/** PostgreSQL listens to PGDATA, PGPORT and many more: it gets none of them. */
export function cleanEnvironment(): Record<string, string> {
  return { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
}
