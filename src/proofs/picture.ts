/** Images. What staff sees is drawn anew from the pixels: of the file itself nothing is left, its metadata neither. */
import libheif, { type HeifImage } from 'libheif-js/wasm-bundle.js'
import sharp, { type Sharp } from 'sharp'
import { Refusal } from '../domain/refusal.ts'
import { PIXELS_ALLOWED, VIEW_SIDE } from './limits.ts'

// Of all that libvips can read, these two: whatever passes for something else finds no reader.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] })
sharp.cache(false)
sharp.concurrency(1)

/** Pixels without a file around them. */
export type Pixels = { data: Uint8Array; width: number; height: number }

/** Decodes all of a PNG or JPEG, so that one that breaks off is found out. */
export async function readPicture(bytes: Buffer): Promise<void> {
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
  verifySize(width, height)
  await opened(bytes).resize({ width: 64, height: 64, fit: 'fill', fastShrinkOnLoad: false }).raw().toBuffer()
}

/** A PNG or JPEG as staff sees it, the right way up. */
export function drawPicture(bytes: Buffer): Promise<Buffer> {
  return asJpeg(opened(bytes).autoOrient())
}

/** Pixels as staff sees them. */
export function drawPixels({ data, width, height }: Pixels): Promise<Buffer> {
  return asJpeg(sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: PIXELS_ALLOWED }))
}

/** The images of a HEIC, decoded to the last; gives how many there are. */
export async function readHeic(bytes: Buffer): Promise<number> {
  const images = openHeic(bytes)
  for (const image of images) await decoded(image)
  return images.length
}

/** One image of a HEIC as staff sees it. */
export async function drawHeic(bytes: Buffer, page: number): Promise<Buffer> {
  const image = openHeic(bytes)[page - 1]
  if (!image) throw new Refusal('proof_unreadable')
  return drawPixels(await decoded(image))
}

export function verifySize(width: number, height: number): void {
  if (width * height > PIXELS_ALLOWED) throw new Refusal('proof_suspicious')
}

function opened(bytes: Buffer): Sharp {
  return sharp(bytes, { failOn: 'error', limitInputPixels: PIXELS_ALLOWED, sequentialRead: true })
}

function asJpeg(image: Sharp): Promise<Buffer> {
  return image
    .resize({ width: VIEW_SIDE, height: VIEW_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .jpeg({ quality: 88, chromaSubsampling: '4:4:4' })
    .toBuffer()
}

function openHeic(bytes: Buffer): HeifImage[] {
  const images = new libheif.HeifDecoder().decode(bytes)
  if (images.length === 0) throw new Refusal('proof_unreadable')
  for (const image of images) verifySize(image.get_width(), image.get_height())
  return images
}

function decoded(image: HeifImage): Promise<Pixels> {
  const [width, height] = [image.get_width(), image.get_height()]
  const room = { data: new Uint8ClampedArray(width * height * 4), width, height }
  return new Promise((resolve, reject) => {
    image.display(room, (shown) => {
      if (shown === null) reject(new Refusal('proof_unreadable'))
      else resolve({ data: new Uint8Array(shown.data.buffer), width, height })
    })
  })
}
