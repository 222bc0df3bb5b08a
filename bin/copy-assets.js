import { cpSync, rmSync } from 'node:fs'

// What the compiler does not copy. Removed first: a migration that was renamed must not stay behind.
for (const folder of ['db/migrations']) {
  rmSync(`dist/${folder}`, { recursive: true, force: true })
  cpSync(`src/${folder}`, `dist/${folder}`, { recursive: true })
}
