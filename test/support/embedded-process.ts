import { openEmbedded } from '../../src/db/embedded.ts'

/** A program that opens the embedded database of a folder, and stops when it is told to. Started by `test/support/embedded.ts`. */
const embedded = await openEmbedded(process.argv[2]!, { ...JSON.parse(process.argv[3]!), report: () => undefined })
process.on('message', async () => {
  await embedded.stop()
  process.disconnect()
})
// Also when the test that started it failed and is gone.
process.on('disconnect', () => process.exit())
process.send!(embedded.connection)
