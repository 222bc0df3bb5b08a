import { createHash } from 'node:crypto'
import { keepInstallation } from '../db/installation.ts'
import type { Context } from './context.ts'

/**
 * Whether this node has the secret key that the installation began with. With another one, every application secret would
 * silently be wrong. Only a fingerprint is kept.
 */
export async function hasRightKey(context: Context): Promise<boolean> {
  const fingerprint = createHash('sha256').update('fingerprint').update(context.settings.secretKey).digest('hex')
  return (await keepInstallation(context.db, 'secret-key', fingerprint)) === fingerprint
}
