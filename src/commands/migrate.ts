import { readConfig } from '../config.ts'
import { openProgram } from './program.ts'

/** `passation migrate`: safe to run twice, and from two nodes at once. */
export async function migrateCommand(): Promise<void> {
  const program = await openProgram(readConfig())
  try {
    const applied = await program.prepare()
    process.stdout.write(applied.length === 0 ? 'The database is at this version already.\n' : `Applied ${applied.join(', ')}.\n`)
  } finally {
    await program.close()
  }
}
