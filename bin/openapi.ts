/** Writes docs/openapi.json from the schemas that validate calls: `npm run openapi`. */
import { writeFile } from 'node:fs/promises'
import { buildServer } from '../src/api/server.ts'
import { createPool } from '../src/db/database.ts'
import { createLog } from '../src/lib/log.ts'

const context = {
  db: createPool({}),
  clock: () => new Date(),
  settings: {
    nicSuffix: '-psn',
    zone: 'EU',
    debtRule: 'billing',
    signUp: 'open',
    requestTtl: 0,
    brandName: 'Passation',
    baseUrl: 'http://127.0.0.1:8080',
    secretKey: Buffer.alloc(32),
    proofs: { folder: '', keys: [] as never[] },
  },
  onCommit: new Set<() => void>(),
} as const

const app = await buildServer({ context, log: createLog('silent'), trustedProxy: null })
await app.ready()
await writeFile(new URL('../docs/openapi.json', import.meta.url), `${JSON.stringify(app.swagger(), null, 2)}\n`)
await app.close()
