/**
 * A process of its own that reads one file of a stranger and ends. It gets the file on standard input, and answers with one
 * line of JSON, or with a picture. It knows no key, no database and no environment.
 */
import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { Worker } from 'node:worker_threads'
import type { ProofMedia } from '../domain/proof.ts'
import { Refusal } from '../domain/refusal.ts'
import { drawPage, readDocument } from './document.ts'
import { mediaOf } from './media.ts'
import { drawHeic, drawPicture, drawPixels, readHeic, readPicture } from './picture.ts'

const [what, work, memory, page] = process.argv.slice(2)

/** Decoders do not come back before they are done, so a thread of its own watches them. */
const WATCH = `const look = () => {
  const { user, system } = process.cpuUsage()
  if ((user + system) / 1000 > ${Number(work)} || process.memoryUsage.rss() > ${Number(memory)}) process.kill(process.pid, 'SIGKILL')
}
look()
setInterval(look, 50)
require('node:worker_threads').parentPort.postMessage('watching')`

// Nothing is read before somebody watches.
const watch = new Worker(WATCH, { eval: true })
await once(watch, 'message')
watch.unref()
const answer = await answered(await buffer(process.stdin))
process.stdout.write(answer, () => process.exit(0))

/** Whatever a decoder trips over is the file's fault: that it loads at all was shown by coming this far. */
async function answered(bytes: Buffer): Promise<Buffer | string> {
  try {
    return what === 'draw' ? await draw(bytes, Number(page)) : JSON.stringify(await read(bytes))
  } catch (error) {
    return JSON.stringify({ refusal: error instanceof Refusal ? error.code : 'proof_unreadable' })
  }
}

async function read(bytes: Buffer): Promise<{ media: ProofMedia; pages: number }> {
  const media = mediaOf(bytes)
  if (media === undefined) throw new Refusal('proof_of_other_kind')
  return { media, pages: await pagesOf(media, bytes) }
}

async function pagesOf(media: ProofMedia, bytes: Buffer): Promise<number> {
  if (media === 'application/pdf') return readDocument(bytes)
  if (media === 'image/heic') return readHeic(bytes)
  await readPicture(bytes)
  return 1
}

async function draw(bytes: Buffer, number: number): Promise<Buffer> {
  const media = mediaOf(bytes)
  if (media === 'application/pdf') return drawPixels(await drawPage(bytes, number))
  if (media === 'image/heic') return drawHeic(bytes, number)
  return drawPicture(bytes)
}
