/**
 * A PDF is mostly compressed streams, and ten megabytes of them can hold terabytes of nothing. So they are unfolded here first,
 * piece by piece and into nowhere, and that stops as soon as they come to more than any scan does.
 */
import { once } from 'node:events'
import { createInflate } from 'node:zlib'
import { PIXELS_ALLOWED } from './limits.ts'

const MEGABYTE = 1024 * 1024
/** One page of as many pixels as are allowed, with four bytes each, fits. */
const ONE_STREAM = 200 * MEGABYTE
const ALL_STREAMS = 1024 * MEGABYTE
/** Compressed, and compressed again: once happens, more often is a trick. */
const FOLDED_AT_MOST = 3

/** Whether what is in this PDF comes to more than any scan does. */
export async function unfoldsTooFar(pdf: Buffer): Promise<boolean> {
  if (holdsHugeImage(pdf)) return true
  const room = { left: ALL_STREAMS }
  for (const start of streamsOf(pdf)) {
    if (await overflows(pdf.subarray(start), room, FOLDED_AT_MOST)) return true
  }
  return false
}

function* streamsOf(pdf: Buffer): Generator<number> {
  for (let at = pdf.indexOf('stream'); at !== -1; at = pdf.indexOf('stream', at + 6)) {
    let start = at + 6
    if (pdf[start] === 0x0d) start++
    if (pdf[start] === 0x0a) start++
    if (start > at + 6) yield start
  }
}

async function overflows(folded: Buffer, room: { left: number }, layers: number): Promise<boolean> {
  if (!isZlib(folded)) return false
  if (layers === 0) return true
  const { first, size } = await unfold(folded, Math.min(ONE_STREAM, room.left))
  room.left -= size
  if (size >= ONE_STREAM || room.left <= 0) return true
  return first !== undefined && isZlib(first) && overflowsAgain(folded, room, layers)
}

/** What came out is compressed once more: only now is it worth keeping. */
async function overflowsAgain(folded: Buffer, room: { left: number }, layers: number): Promise<boolean> {
  const pieces: Buffer[] = []
  await unfold(folded, ONE_STREAM, (piece) => pieces.push(piece))
  return overflows(Buffer.concat(pieces), room, layers - 1)
}

/** Unfolds up to so many bytes. A stream that breaks off, or that is none, counts as far as it came. */
async function unfold(folded: Buffer, limit: number, keep?: (piece: Buffer) => void): Promise<{ first?: Buffer; size: number }> {
  const inflate = createInflate({ chunkSize: 256 * 1024 })
  let first: Buffer | undefined
  let size = 0
  inflate.on('data', (piece: Buffer) => {
    first ??= piece
    size += piece.length
    keep?.(piece)
    if (size >= limit) inflate.destroy()
  })
  inflate.on('error', () => undefined)
  const over = once(inflate, 'close')
  inflate.end(folded)
  await over
  return { ...(first && { first }), size }
}

function isZlib(bytes: Buffer): boolean {
  return bytes.length > 2 && (bytes[0]! & 0x0f) === 8 && bytes.readUInt16BE(0) % 31 === 0
}

/** Images of other compressions say their size in plain text, before the stream. */
function holdsHugeImage(pdf: Buffer): boolean {
  for (let at = pdf.indexOf('/Width'); at !== -1; at = pdf.indexOf('/Width', at + 6)) {
    const object = objectAround(pdf, at)
    const [width, height] = [/\/Width\s+(\d+)/, /\/Height\s+(\d+)/].map((side) => Number(side.exec(object)?.[1] ?? 0))
    if (width! * height! > PIXELS_ALLOWED) return true
  }
  return false
}

const OBJECT_REACH = 2000

/** What is said of the object that this place is in: an image is one of its own, and its stream comes last. */
function objectAround(pdf: Buffer, at: number): string {
  const before = pdf.toString('latin1', Math.max(0, at - OBJECT_REACH), at)
  const after = pdf.toString('latin1', at, at + OBJECT_REACH)
  return before.slice(before.lastIndexOf(' obj') + 1) + after.split('stream', 1)[0]
}
