/** Where sealed proofs lie: files in one folder, named by their proof. A file is there as a whole or not at all. */
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** The file is on the disk when this returns, whatever happens to the machine then. */
export async function keepFile(folder: string, proof: string, sealed: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, proof)
  const file = await open(`${path}.part`, 'w', 0o600)
  try {
    await file.writeFile(sealed)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.part`, path)
  await syncFolder(folder)
}

/** What was sealed, or nothing if there is no such file. */
export async function keptFile(folder: string, proof: string): Promise<Buffer | undefined> {
  return readFile(join(folder, proof)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
}

export async function removeFile(folder: string, proof: string): Promise<void> {
  await rm(join(folder, proof), { force: true })
  await rm(join(folder, `${proof}.part`), { force: true })
}

/** A file of the folder, whole or half: of which proof it is, and when it was written. */
export type Kept = { proof: string; writtenAt: Date }

/** What lies in the folder. What is no file of a proof is none of ours. */
export async function keptFiles(folder: string): Promise<Kept[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const ours = names.filter((name) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\.part)?$/.test(name))
  const found = await Promise.all(
    ours.map(async (name) => {
      const file = await stat(join(folder, name)).catch(() => undefined)
      return file ? [{ proof: name.replace('.part', ''), writtenAt: file.mtime }] : []
    }),
  )
  return found.flat()
}

/** So that the name is on the disk too. */
async function syncFolder(folder: string): Promise<void> {
  const directory = await open(folder, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}
