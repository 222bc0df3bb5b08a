import type { ProofMedia } from '../domain/proof.ts'

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const JPEG = Buffer.from([0xff, 0xd8, 0xff])
const PDF = Buffer.from('%PDF-')

/** Still images in HEVC. `mif1` alone says only that there are images, of whatever make: those of AV1 are none of ours. */
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis']

/** What a file is by its first bytes, whatever its name says. */
export function mediaOf(bytes: Buffer): ProofMedia | undefined {
  if (beginsWith(bytes, PDF)) return 'application/pdf'
  if (beginsWith(bytes, PNG)) return 'image/png'
  if (beginsWith(bytes, JPEG)) return 'image/jpeg'
  if (brandsOf(bytes).some((brand) => HEIC_BRANDS.includes(brand))) return 'image/heic'
  return undefined
}

function beginsWith(bytes: Buffer, signature: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature)
}

/** The brands of an ISO base media file: the major one, then those that it is compatible with. */
function brandsOf(bytes: Buffer): string[] {
  if (bytes.length < 16 || bytes.toString('latin1', 4, 8) !== 'ftyp') return []
  const end = Math.min(bytes.readUInt32BE(0), 256, bytes.length)
  const brands = [bytes.toString('latin1', 8, 12)]
  for (let at = 16; at + 4 <= end; at += 4) brands.push(bytes.toString('latin1', at, at + 4))
  return brands
}
