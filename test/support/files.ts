/** Files as people send them as proofs: sound ones, and all the bad ones. */
import { readFileSync } from 'node:fs'
import { constants, crc32, deflateRawSync, deflateSync } from 'node:zlib'
import sharp from 'sharp'

const MEGABYTE = 1024 * 1024

/** A photo of a telephone, 64 × 48. */
export const heic = (): Buffer => readFileSync(new URL('./photo.heic', import.meta.url))

export const png = (width = 300, height = 200): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#2a9d8f' } })
    .png()
    .toBuffer()

/** With enough in it to be cut short. */
export const jpeg = (): Promise<Buffer> =>
  sharp({
    create: { width: 400, height: 300, channels: 3, background: 'white', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  })
    .jpeg()
    .toBuffer()

type Stream = { dictionary: string; bytes: Buffer }

/** A PDF of so many pages, all with one content. */
export function pdf({
  pages = 1,
  content = { dictionary: '', bytes: Buffer.from('1 0 0 rg 20 20 60 60 re f') },
  more = [],
  trailer = '',
}: {
  pages?: number
  content?: Stream
  more?: (Stream | string)[]
  trailer?: string
} = {}): Buffer {
  const kids = Array.from({ length: pages }, (_, at) => `${at + 4} 0 R`).join(' ')
  const page =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 140] /Contents 3 0 R /Resources << /XObject << /I 999999 0 R >> >> >>'
  const first = 4 + pages
  return written(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
      content,
      ...Array.from({ length: pages }, () => page.replace('999999', String(first))),
      ...more,
    ],
    trailer,
  )
}

function written(objects: (Stream | string)[], trailer: string): Buffer {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const places: number[] = []
  let size = pieces[0]!.length
  const add = (piece: Buffer) => {
    pieces.push(piece)
    size += piece.length
  }
  objects.forEach((object, at) => {
    places.push(size)
    add(Buffer.from(`${at + 1} 0 obj\n`))
    if (typeof object === 'string') add(Buffer.from(object))
    else {
      add(Buffer.from(`<< ${object.dictionary} /Length ${object.bytes.length} >>\nstream\n`))
      add(object.bytes)
      add(Buffer.from('\nendstream'))
    }
    add(Buffer.from('\nendobj\n'))
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  const end = `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R ${trailer} >>\nstartxref\n${size}\n%%EOF\n`
  return Buffer.concat([...pieces, Buffer.from(end)])
}

/** So many megabytes of blanks, as a stream of zlib that never comes to its end. */
function folded(megabytes: number): Buffer {
  const piece = deflateRawSync(Buffer.alloc(MEGABYTE, ' '), { finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array.from({ length: megabytes }, () => piece)])
}

/** A few hundred kilobytes that come to more than 200 megabytes. */
export const bombPdf = (): Buffer => pdf({ content: { dictionary: '/Filter /FlateDecode', bytes: folded(210) } })

/** The same, folded once more: a few kilobytes. */
export const nestedBombPdf = (): Buffer =>
  pdf({ content: { dictionary: '/Filter [/FlateDecode /FlateDecode]', bytes: deflateSync(folded(210)) } })

/** One that hides behind another writing, so that nothing but drawing it unfolds it. */
export const hiddenBombPdf = (): Buffer => {
  const bytes = Buffer.from(`${folded(900).toString('hex')}>`)
  return pdf({ content: { dictionary: '/Filter [/ASCIIHexDecode /FlateDecode]', bytes } })
}

/** An image that says it has ten thousand million points. */
export const hugeImagePdf = (): Buffer =>
  pdf({
    content: { dictionary: '', bytes: Buffer.from('q 100 0 0 140 0 0 cm /I Do Q') },
    more: [
      {
        dictionary:
          '/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 100000 >>',
        bytes: Buffer.from([0x00, 0x10, 0x01, 0x00, 0x10, 0x01]),
      },
    ],
  })

/** Needs a password to be opened. */
export const encryptedPdf = (): Buffer => {
  const hex = 'ab'.repeat(32)
  const security = `<< /Filter /Standard /V 1 /R 2 /O <${hex}> /U <${hex}> /P -4 >>`
  return pdf({
    more: [security],
    trailer: '/Encrypt 5 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]',
  })
}

/** A PNG that says it has 60,000 × 60,000 points, in a few bytes. */
export function hugePng(): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(60_000, 0)
  head.writeUInt32BE(60_000, 4)
  head.set([1, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

export const svg = (): Buffer =>
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(document.domain)</script></svg>')

export const html = (): Buffer => Buffer.from('<!doctype html><script>alert(1)</script>')

export const tooLarge = (): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(11 * MEGABYTE, '0')])
